package org.cairn.catalog.web;

import java.util.Optional;
import org.cairn.catalog.Explainer;
import org.cairn.catalog.ExplainerFiles;
import org.cairn.catalog.Sheet;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * Where a designer brings a film, its captions or its poster to a video of an explainer.
 *
 * @param video its id
 */
public record FilmPage(
        Outline outline, String video, Explainer.Use use, Optional<Text> problem, HttpStatus status)
        implements Page {

    static final String ADD = "/catalog/drafts/films";

    @Override
    public String template() {
        return "catalog/draft-film";
    }

    public String action() {
        return ADD;
    }

    public String back() {
        return outline.address(Sheet.of(Sheet.Kind.EXPLAINER));
    }

    /** What the video is called, as far as that is written. */
    public String title() {
        return outline.draft()
                .document()
                .path("explainer")
                .path("videos")
                .valueStream()
                .filter(one -> one.path("id").asString("").equals(video))
                .findFirst()
                .map(one -> one.path("title").asString(""))
                .orElse("");
    }

    public String accepted() {
        return switch (use) {
            case FILM -> ".mp4,.webm,video/mp4,video/webm";
            case CAPTIONS -> ".vtt,text/vtt";
            case POSTER -> ".png,.jpg,.jpeg,.webp";
        };
    }

    public long mostMegabytes() {
        long most =
                switch (use) {
                    case FILM -> ExplainerFiles.MOST_BYTES;
                    case CAPTIONS -> 1L << 20;
                    case POSTER -> ExplainerFiles.MOST_POSTER;
                };
        return most >> 20;
    }
}
