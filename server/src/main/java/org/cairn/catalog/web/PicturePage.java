package org.cairn.catalog.web;

import java.util.Optional;
import org.cairn.catalog.OwnPictures;
import org.cairn.catalog.SheetView;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * Where a designer brings a picture for the badge of a draft.
 *
 * @param alternative as it was typed
 */
public record PicturePage(
        Outline outline,
        SheetView view,
        String alternative,
        Optional<Text> problem,
        HttpStatus status)
        implements Page {

    static final String ADD = "/catalog/drafts/pictures";
    static final String ALTERNATIVE = "catalog.picture.alternative";

    @Override
    public String template() {
        return "catalog/draft-picture-own";
    }

    public String action() {
        return ADD;
    }

    public String back() {
        return outline.address(view.sheet());
    }

    public boolean isAboutWords() {
        return problem.filter(text -> text.key().startsWith(ALTERNATIVE)).isPresent();
    }

    public boolean isAboutFile() {
        return problem.isPresent() && !isAboutWords();
    }

    public long mostMegabytes() {
        return OwnPictures.MOST_BYTES >> 20;
    }

    public int leastPixels() {
        return OwnPictures.LEAST_PIXELS;
    }

    public int mostPixels() {
        return OwnPictures.MOST_PIXELS;
    }
}
