package org.cairn.openbadges.credential;

import tools.jackson.databind.JsonNode;

/** Another version or translation of an achievement; empty texts where it says nothing. */
public record RelatedView(String id, String inLanguage, String version) {

    static RelatedView of(JsonNode json) {
        return new RelatedView(
                Shape.reference(json),
                Shape.text(json.path("inLanguage")),
                Shape.text(json.path("version")));
    }
}
