package org.cairn.openbadges.credential;

import tools.jackson.databind.JsonNode;

/** Evidence in somebody's badge; empty texts where it says nothing. */
public record EvidenceView(
        String id,
        String name,
        String description,
        String narrative,
        String genre,
        String audience) {

    static EvidenceView of(JsonNode json) {
        return new EvidenceView(
                Shape.text(json.path("id")),
                Shape.text(json.path("name")),
                Shape.text(json.path("description")),
                Shape.text(json.path("narrative")),
                Shape.text(json.path("genre")),
                Shape.text(json.path("audience")));
    }
}
