package org.cairn.openbadges.credential;

import tools.jackson.databind.node.ObjectNode;

/**
 * Under which terms the credential may be used (VC Data Model 2.0, section 5.5; Open Badges 3.0,
 * TermsOfUse).
 *
 * @param id where they are written; may be empty
 */
public record TermsOfUse(String id, String type, Additional additional) implements Part {

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public TermsOfUse {
        Check.optionalIri(id, "The address of the terms of use");
        Check.text(type, "The type of the terms of use");
    }

    /** In the words of the standard alone. */
    public TermsOfUse(String id, String type) {
        this(id, type, Additional.NONE);
    }

    static TermsOfUse of(ObjectNode json) {
        FieldReader in = FieldReader.untyped(json);
        return new TermsOfUse(in.text("id"), in.text("type"), in.rest());
    }

    @Override
    public ObjectNode toJson() {
        return Fields.untyped().text("id", id).text("type", type).additional(additional).json();
    }
}
