package org.cairn.openbadges.credential;

import tools.jackson.databind.node.ObjectNode;

/** Another name of a thing in somebody's register; empty texts where it says nothing. */
public record IdentifierView(String identifier, String identifierType) {

    static IdentifierView of(ObjectNode json) {
        return new IdentifierView(
                Shape.text(json.path("identifier")), Shape.text(json.path("identifierType")));
    }
}
