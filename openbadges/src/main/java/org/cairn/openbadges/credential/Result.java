package org.cairn.openbadges.credential;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the earner reached in one respect (Open Badges 3.0, Result).
 *
 * @param resultDescription id of the {@link ResultDescription}
 * @param achievedLevel id of the {@link RubricCriterionLevel}
 * @param status a word of {@link Vocabulary#RESULT_STATUS}
 */
public record Result(
        String resultDescription,
        String achievedLevel,
        String value,
        String status,
        List<Alignment> alignment,
        Additional additional)
        implements Part {

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public Result {
        Check.optionalIri(resultDescription, "The result description of a result");
        Check.optionalIri(achievedLevel, "The level of a result");
        Check.optional(value, "The value of a result");
        if (!status.isEmpty()) {
            Vocabulary.RESULT_STATUS.require(status, "The status of a result");
        }
        alignment = List.copyOf(alignment);
    }

    /** A result in the words of the standard alone. */
    public Result(
            String resultDescription,
            String achievedLevel,
            String value,
            String status,
            List<Alignment> alignment) {
        this(resultDescription, achievedLevel, value, status, alignment, Additional.NONE);
    }

    static Result of(ObjectNode json) {
        FieldReader in = FieldReader.of(json, "Result");
        return new Result(
                in.text("resultDescription"),
                in.text("achievedLevel"),
                in.text("value"),
                in.text("status"),
                in.parts("alignment", Alignment::of),
                in.rest());
    }

    /** The level reached in a rubric criterion. */
    public static Result ofLevel(String resultDescription, String achievedLevel) {
        return new Result(resultDescription, achievedLevel, "", "", List.of());
    }

    /** The value reached, such as 87 for a Percent. */
    public static Result ofValue(String resultDescription, String value) {
        return new Result(resultDescription, "", value, "", List.of());
    }

    @Override
    public ObjectNode toJson() {
        return Fields.of("", "Result")
                .text("resultDescription", resultDescription)
                .text("achievedLevel", achievedLevel)
                .text("value", value)
                .text("status", status)
                .parts("alignment", alignment)
                .additional(additional)
                .json();
    }
}
