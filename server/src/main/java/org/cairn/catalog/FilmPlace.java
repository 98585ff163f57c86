package org.cairn.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.platform.files.Sha256;
import tools.jackson.databind.JsonNode;

/**
 * A file that a video of an explainer names.
 *
 * @param video its number in the list, from 0
 * @param title of the video
 */
record FilmPlace(int video, Explainer.Use use, Sha256 hash, String title) {

    /** All that a document names, as far as they are hashes. */
    static List<FilmPlace> all(JsonNode tree) {
        List<FilmPlace> all = new ArrayList<>();
        JsonNode videos = tree.path("explainer").path("videos");
        for (int i = 0; i < videos.size(); i++) {
            JsonNode video = videos.path(i);
            for (Explainer.Use use : Explainer.Use.values()) {
                String hash = video.path(use.code()).asString("");
                if (hash.matches("[0-9a-f]{64}")) {
                    String title = video.path("title").asString("…");
                    all.add(new FilmPlace(i, use, new Sha256(hash), title));
                }
            }
        }
        return all;
    }

    boolean isMetBy(Optional<TemplateFile> known) {
        return known.filter(file -> use.takes(file.mediaType())).isPresent();
    }
}
