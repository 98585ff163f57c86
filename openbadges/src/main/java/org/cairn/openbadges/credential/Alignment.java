package org.cairn.openbadges.credential;

import tools.jackson.databind.node.ObjectNode;

/**
 * A statement in somebody's framework that the achievement answers (Open Badges 3.0, Alignment).
 *
 * @param targetUrl for a CASE competency the CFItem's uri
 * @param targetCode for a CASE competency its human coding scheme
 * @param targetType a word of {@link Vocabulary#ALIGNMENT_TARGET_TYPE}, such as {@code CFItem}
 */
public record Alignment(
        String targetName,
        String targetUrl,
        String targetCode,
        String targetDescription,
        String targetFramework,
        String targetType,
        Additional additional)
        implements Part {

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public Alignment {
        Check.text(targetName, "The name of the alignment's target");
        Check.iri(targetUrl, "The address of the alignment's target");
        Check.optional(targetCode, "The code of the alignment's target");
        Check.optional(targetDescription, "The description of the alignment's target");
        Check.optional(targetFramework, "The framework of the alignment");
        if (!targetType.isEmpty()) {
            Vocabulary.ALIGNMENT_TARGET_TYPE.require(targetType, "The type of the alignment");
        }
    }

    /** Only what the standard demands. */
    public Alignment(String targetName, String targetUrl) {
        this(targetName, targetUrl, "", "", "", "");
    }

    /** An alignment in the words of the standard alone. */
    public Alignment(
            String targetName,
            String targetUrl,
            String targetCode,
            String targetDescription,
            String targetFramework,
            String targetType) {
        this(
                targetName,
                targetUrl,
                targetCode,
                targetDescription,
                targetFramework,
                targetType,
                Additional.NONE);
    }

    static Alignment of(ObjectNode json) {
        FieldReader in = FieldReader.of(json, "Alignment");
        return new Alignment(
                in.text("targetName"),
                in.text("targetUrl"),
                in.text("targetCode"),
                in.text("targetDescription"),
                in.text("targetFramework"),
                in.text("targetType"),
                in.rest());
    }

    @Override
    public ObjectNode toJson() {
        return Fields.of("", "Alignment")
                .text("targetName", targetName)
                .text("targetUrl", targetUrl)
                .text("targetCode", targetCode)
                .text("targetDescription", targetDescription)
                .text("targetFramework", targetFramework)
                .text("targetType", targetType)
                .additional(additional)
                .json();
    }
}
