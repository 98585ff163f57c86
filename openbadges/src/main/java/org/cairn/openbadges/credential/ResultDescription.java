package org.cairn.openbadges.credential;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/**
 * What can be reached in one respect, so that results can say what was reached (Open Badges 3.0,
 * ResultDescription). A rubric maps to one of these a criterion.
 *
 * @param resultType a word of {@link Vocabulary#RESULT_TYPE}
 * @param allowedValue the values that a result may have, rising
 * @param levels the levels of a rubric criterion, rising
 * @param requiredLevel id of the level that must be reached
 */
public record ResultDescription(
        String id,
        String name,
        String resultType,
        List<RubricCriterionLevel> levels,
        String requiredLevel,
        List<String> allowedValue,
        String requiredValue,
        String valueMin,
        String valueMax,
        List<Alignment> alignment,
        Additional additional)
        implements Part {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,50}(\\.[0-9]{1,50})?");

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public ResultDescription {
        Check.iri(id, "The id of a result description");
        Check.text(name, "The name of a result description");
        Vocabulary.RESULT_TYPE.require(resultType, "The result type");
        levels = List.copyOf(levels);
        allowedValue = List.copyOf(allowedValue);
        alignment = List.copyOf(alignment);
        allowedValue.forEach(value -> Check.text(value, "An allowed value of a result"));
        Check.optional(requiredValue, "The required value of a result");
        Check.optional(valueMin, "The lowest value of a result");
        Check.optional(valueMax, "The highest value of a result");
        requireKnownLevel(levels, requiredLevel);
        Check.require(
                requiredValue.isEmpty()
                        || allowedValue.isEmpty()
                        || allowedValue.contains(requiredValue),
                "The required value is not among the allowed values of the result description");
        requireDistinctIds(levels);
    }

    /** A description in the words of the standard alone. */
    public ResultDescription(
            String id,
            String name,
            String resultType,
            List<RubricCriterionLevel> levels,
            String requiredLevel,
            List<String> allowedValue,
            String requiredValue,
            String valueMin,
            String valueMax,
            List<Alignment> alignment) {
        this(
                id,
                name,
                resultType,
                levels,
                requiredLevel,
                allowedValue,
                requiredValue,
                valueMin,
                valueMax,
                alignment,
                Additional.NONE);
    }

    static ResultDescription of(ObjectNode json) {
        FieldReader in = FieldReader.of(json, "ResultDescription");
        return new ResultDescription(
                in.text("id"),
                in.text("name"),
                in.text("resultType"),
                in.parts("rubricCriterionLevel", RubricCriterionLevel::of),
                in.text("requiredLevel"),
                in.texts("allowedValue"),
                in.text("requiredValue"),
                in.text("valueMin"),
                in.text("valueMax"),
                in.parts("alignment", Alignment::of),
                in.rest());
    }

    /** The description of a rubric criterion whose levels can be reached. */
    public static ResultDescription ofRubric(
            String id, String name, List<RubricCriterionLevel> levels, String requiredLevel) {
        return new ResultDescription(
                id,
                name,
                "RubricCriterionLevel",
                levels,
                requiredLevel,
                List.of(),
                "",
                "",
                "",
                List.of());
    }

    /** The description of a value that is measured, such as a Percent. */
    public static ResultDescription ofValue(String id, String name, String resultType) {
        return new ResultDescription(
                id, name, resultType, List.of(), "", List.of(), "", "", "", List.of());
    }

    /**
     * What is issued must allow some value.
     *
     * @throws CredentialProblem when the lowest is above the highest
     */
    void requireRange() {
        number(valueMin).ifPresent(min -> requireAtMost(min, valueMax, valueMin));
    }

    /**
     * What is issued keeps between the lowest and the highest value, where all are numbers.
     *
     * @throws CredentialProblem when the value lies outside
     */
    void requireInRange(String value) {
        if (valueMin.isEmpty() && valueMax.isEmpty()) {
            return;
        }
        Optional<BigDecimal> reached = number(value);
        reached.ifPresent(given -> requireAtMost(given, valueMax, value));
        number(valueMin)
                .ifPresent(min ->
                        Check.require(
                                reached.filter(given -> given.compareTo(min) < 0).isEmpty(),
                                () ->
                                        "\""
                                                + name
                                                + "\" begins at "
                                                + valueMin
                                                + ", above "
                                                + value));
    }

    private void requireAtMost(BigDecimal value, String most, String written) {
        Check.require(
                number(most).filter(max -> value.compareTo(max) > 0).isEmpty(),
                () -> "\"" + name + "\" ends at " + most + ", below " + written);
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches()
                ? Optional.of(new BigDecimal(text))
                : Optional.empty();
    }

    boolean hasLevel(String levelId) {
        return levels.stream().anyMatch(level -> level.id().equals(levelId));
    }

    @Override
    public ObjectNode toJson() {
        return Fields.of(id, "ResultDescription")
                .text("name", name)
                .text("resultType", resultType)
                .texts("allowedValue", allowedValue)
                .text("requiredValue", requiredValue)
                .text("requiredLevel", requiredLevel)
                .text("valueMin", valueMin)
                .text("valueMax", valueMax)
                .parts("rubricCriterionLevel", levels)
                .parts("alignment", alignment)
                .additional(additional)
                .json();
    }

    private static void requireDistinctIds(List<RubricCriterionLevel> levels) {
        Set<String> seen = new HashSet<>();
        for (RubricCriterionLevel level : levels) {
            Check.require(seen.add(level.id()), "Two levels of a rubric have the id " + level.id());
        }
    }

    private static void requireKnownLevel(List<RubricCriterionLevel> levels, String required) {
        Check.require(
                required.isEmpty() || levels.stream().anyMatch(l -> l.id().equals(required)),
                "The required level is not among the levels of the result description");
    }
}
