package org.cairn.openbadges.credential;

import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A result in somebody's badge, in words; empty texts where it says nothing.
 *
 * @param name of what was measured
 * @param level name of the rubric level that was reached
 * @param levelDescription what work at that level looks like
 * @param value that was reached
 * @param status such as {@code Completed}
 */
public record ResultView(
        String name, String level, String levelDescription, String value, String status) {

    static ResultView of(ObjectNode result, AchievementView achievement) {
        Optional<ObjectNode> description =
                achievement.resultDescription(Shape.reference(result.path("resultDescription")));
        String levelId = Shape.reference(result.path("achievedLevel"));
        Optional<ObjectNode> level =
                description.stream()
                        .flatMap(one -> Shape.objects(one.path("rubricCriterionLevel")).stream())
                        .filter(one -> Shape.text(one.path("id")).equals(levelId))
                        .findFirst();
        return new ResultView(
                text(description, "name"),
                text(level, "name"),
                text(level, "description"),
                value(result.path("value")),
                Shape.text(result.path("status")));
    }

    private static String text(Optional<ObjectNode> json, String member) {
        return json.map(object -> Shape.text(object.path(member))).orElse("");
    }

    private static String value(JsonNode value) {
        return value.isNumber() ? value.asString("") : Shape.text(value);
    }
}
