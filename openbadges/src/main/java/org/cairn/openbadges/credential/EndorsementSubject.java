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

    public EndorsementSubject {
        Check.iri(id, "The id of what is endorsed");
        Check.optional(endorsementComment, "The comment of the endorsement");
    }

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
