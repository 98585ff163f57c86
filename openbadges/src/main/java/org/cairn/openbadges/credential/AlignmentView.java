package org.cairn.openbadges.credential;

import tools.jackson.databind.JsonNode;

/** An alignment in somebody's badge; empty texts where it says nothing. */
public record AlignmentView(
        String targetName,
        String targetUrl,
        String targetCode,
        String targetFramework,
        String targetDescription,
        String targetType) {

    static AlignmentView of(JsonNode json) {
        return new AlignmentView(
                Shape.text(json.path("targetName")),
                Shape.text(json.path("targetUrl")),
                Shape.text(json.path("targetCode")),
                Shape.text(json.path("targetFramework")),
                Shape.text(json.path("targetDescription")),
                Shape.text(json.path("targetType")));
    }
}
