package org.cairn.openbadges.credential;

import tools.jackson.databind.node.ObjectNode;

/**
 * What has to be shown to earn the achievement: a page, a narrative in Markdown, or both (Open
 * Badges 3.0, Criteria).
 */
public record Criteria(String id, String narrative, Additional additional) implements Part {

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public Criteria {
        Check.require(
                !id.isEmpty() || !narrative.isBlank(),
                "The criteria need an address or a narrative");
        Check.optionalIri(id, "The address of the criteria");
        Check.optional(narrative, "The narrative of the criteria");
    }

    /** Where they can be read, how they read, or both; the narrative may be Markdown. */
    public Criteria(String id, String narrative) {
        this(id, narrative, Additional.NONE);
    }

    static Criteria of(ObjectNode json) {
        FieldReader in = FieldReader.untyped(json);
        return new Criteria(in.text("id"), in.text("narrative"), in.rest());
    }

    @Override
    public ObjectNode toJson() {
        return Fields.untyped()
                .text("id", id)
                .text("narrative", narrative)
                .additional(additional)
                .json();
    }
}
