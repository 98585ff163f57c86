package org.cairn.openbadges.credential;

import tools.jackson.databind.node.ObjectNode;

/**
 * Another name of an organization or achievement in somebody's register (Open Badges 3.0,
 * IdentifierEntry).
 *
 * @param identifierType a word of {@link Vocabulary#IDENTIFIER_TYPE}
 */
public record IdentifierEntry(String identifier, String identifierType) implements Part {

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public IdentifierEntry {
        Check.text(identifier, "The other identifier");
        Vocabulary.IDENTIFIER_TYPE.require(identifierType, "The identifier type");
    }

    static IdentifierEntry of(ObjectNode json) {
        FieldReader in = FieldReader.ofWord(json, "IdentifierEntry");
        IdentifierEntry entry =
                new IdentifierEntry(in.text("identifier"), in.text("identifierType"));
        in.end();
        return entry;
    }

    @Override
    public ObjectNode toJson() {
        return Fields.ofWord("IdentifierEntry")
                .text("identifier", identifier)
                .text("identifierType", identifierType)
                .json();
    }
}
