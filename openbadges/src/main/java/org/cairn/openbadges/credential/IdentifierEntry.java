package org.cairn.openbadges.credential;

import tools.jackson.databind.node.ObjectNode;

/**
 * Another name of an organization or achievement in somebody's register (Open Badges 3.0,
 * IdentifierEntry).
 *
 * @param identifierType a word of {@link Vocabulary#IDENTIFIER_TYPE}
 */
public record IdentifierEntry(String identifier, String identifierType) implements Part {

    public IdentifierEntry {
        Check.text(identifier, "The other identifier");
        Vocabulary.IDENTIFIER_TYPE.require(identifierType, "The identifier type");
    }

    @Override
    public ObjectNode toJson() {
        return new Fields()
                .text("type", "IdentifierEntry")
                .text("identifier", identifier)
                .text("identifierType", identifierType)
                .json();
    }
}
