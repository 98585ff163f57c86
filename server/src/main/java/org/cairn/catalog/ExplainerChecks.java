package org.cairn.catalog;

import tools.jackson.databind.JsonNode;

/**
 * What a JSON schema cannot say of an explainer: a video is here or elsewhere, and nobody has to
 * hear it to know what is said.
 */
final class ExplainerChecks {

    private static final String VIDEOS = "/explainer/videos";

    private ExplainerChecks() {}

    static void check(Findings findings) {
        JsonNode tree = findings.tree();
        if (tree.has("explainer") && !tree.path("kind").asString("").equals("program")) {
            findings.add("/explainer", "explainer");
        }
        findings.ids(tree.path("explainer").path("questions"), "/explainer/questions");
        JsonNode videos = tree.path("explainer").path("videos");
        findings.ids(videos, VIDEOS);
        Findings.each(videos, VIDEOS, (place, video) -> video(findings, place, video));
    }

    private static void video(Findings findings, String place, JsonNode video) {
        boolean here = video.has("film");
        if (here == video.has("url")) {
            findings.add(place, here ? "film.both" : "film.none");
        }
        if (here && !video.has("captions") && !video.has("transcript")) {
            findings.add(place, "film.silent");
        }
        if (!here && (video.has("captions") || video.has("poster"))) {
            findings.add(place, "film.alone");
        }
    }
}
