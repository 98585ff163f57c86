package org.cairn.openbadges.credential;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * One level that can be reached in a rubric criterion (Open Badges 3.0, RubricCriterionLevel).
 *
 * @param level its rank in words or a number, for readers
 * @param points what it counts for, as text
 * @param description what work at this level looks like
 */
public record RubricCriterionLevel(
        String id,
        String name,
        String level,
        String points,
        String description,
        List<Alignment> alignment,
        Additional additional)
        implements Part {

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public RubricCriterionLevel {
        Check.iri(id, "The id of a rubric level");
        Check.text(name, "The name of a rubric level");
        Check.optional(level, "The rank of a rubric level");
        Check.optional(points, "The points of a rubric level");
        Check.optional(description, "The description of a rubric level");
        alignment = List.copyOf(alignment);
    }

    /** A level without points and alignments. */
    public RubricCriterionLevel(String id, String name, String description) {
        this(id, name, "", "", description, List.of());
    }

    /** A level in the words of the standard alone. */
    public RubricCriterionLevel(
            String id,
            String name,
            String level,
            String points,
            String description,
            List<Alignment> alignment) {
        this(id, name, level, points, description, alignment, Additional.NONE);
    }

    static RubricCriterionLevel of(ObjectNode json) {
        FieldReader in = FieldReader.of(json, "RubricCriterionLevel");
        return new RubricCriterionLevel(
                in.text("id"),
                in.text("name"),
                in.text("level"),
                in.text("points"),
                in.text("description"),
                in.parts("alignment", Alignment::of),
                in.rest());
    }

    @Override
    public ObjectNode toJson() {
        return Fields.of(id, "RubricCriterionLevel")
                .text("name", name)
                .text("level", level)
                .text("points", points)
                .text("description", description)
                .parts("alignment", alignment)
                .additional(additional)
                .json();
    }
}
