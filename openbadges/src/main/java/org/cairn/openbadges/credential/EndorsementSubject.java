package org.cairn.openbadges.credential;

import tools.jackson.databind.node.ObjectNode;

/**
 * What is endorsed, and what is said of it (Open Badges 3.0, EndorsementSubject).
 *
 * @param id of the badge, achievement, issuer or person
 * @param endorsementComment in Markdown
 */
public record EndorsementSubject(String id, String endorsementComment, Additional additional)
        implements Part {

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public EndorsementSubject {
        Check.iri(id, "The id of what is endorsed");
        Check.optional(endorsementComment, "The comment of the endorsement");
    }

    /** What is endorsed, by its id, and what is said of it; the comment may be Markdown. */
    public EndorsementSubject(String id, String endorsementComment) {
        this(id, endorsementComment, Additional.NONE);
    }

    static EndorsementSubject of(ObjectNode json) {
        FieldReader in = FieldReader.of(json, "EndorsementSubject");
        return new EndorsementSubject(in.text("id"), in.text("endorsementComment"), in.rest());
    }

    @Override
    public ObjectNode toJson() {
        return Fields.of(id, "EndorsementSubject")
                .text("endorsementComment", endorsementComment)
                .additional(additional)
                .json();
    }
}
