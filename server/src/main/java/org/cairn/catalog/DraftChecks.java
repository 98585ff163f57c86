package org.cairn.catalog;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.platform.web.Text;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Says what a draft still needs, each at the page and field where it is mended. */
final class DraftChecks {

    private static final String SAY = "catalog.problem.";

    /** What is only not written yet. */
    private static final Set<String> MISSING =
            Set.of("required", "blank", "minItems", "level", "nothing", "unanswered", "planned");

    /** What speaks of the file; the pages have words of their own for it. */
    private static final Set<String> IN_OTHER_WORDS =
            Set.of(
                    "required",
                    "blank",
                    "minItems",
                    "maxItems",
                    "type",
                    "level",
                    "nothing",
                    "unanswered",
                    "competency",
                    "multipleOf",
                    "count.required",
                    "rule.n",
                    "rule.overall",
                    "rule.applies",
                    "levels",
                    "meets",
                    "meets.own",
                    "minutes",
                    "planned",
                    "issuer",
                    "enum",
                    "quotes",
                    "large");

    private static final Pattern PART = Pattern.compile("parts\\[(\\d+)](?:\\.(.*))?");
    private static final Pattern CRITERION =
            Pattern.compile("rubric\\.sections\\[(\\d+)]\\.criteria\\[(\\d+)](?:\\.(.*))?");

    private final JsonNode document;

    private DraftChecks(JsonNode document) {
        this.document = document;
    }

    static List<ToMend> check(JsonNode document) {
        DraftChecks checks = new DraftChecks(document);
        return DefinitionFile.read(DraftStart.bytes(document))
                        instanceof DefinitionFile.Faulty faulty
                ? faulty.problems().stream().map(checks::place).distinct().toList()
                : List.of();
    }

    private ToMend place(DefinitionProblem problem) {
        String key = problem.message().key().substring(SAY.length());
        String path = problem.path();
        if (key.equals("required")) {
            path += (path.isEmpty() ? "" : ".") + problem.message().arguments().getFirst();
        }
        if (key.equals("level")) {
            path = "stack.level";
        }
        String general = key.startsWith("type") ? "type" : key;
        if (general.equals("type") && path.startsWith("hours")) {
            general = "minutes";
        }
        Text message =
                IN_OTHER_WORDS.contains(general)
                        ? new Text(
                                "catalog.studio.problem." + general, problem.message().arguments())
                        : problem.message();
        return at(path, message, MISSING.contains(key), key);
    }

    private ToMend at(String path, Text message, boolean missing, String key) {
        Matcher part = PART.matcher(path);
        if (part.matches()) {
            String id = Sheet.id(document.path("parts").path(number(part.group(1))));
            return new ToMend(Sheet.part(id), field(part.group(2)), message, missing);
        }
        Matcher criterion = CRITERION.matcher(path);
        if (criterion.matches()) {
            JsonNode section =
                    document.path("rubric").path("sections").path(number(criterion.group(1)));
            JsonNode one = section.path("criteria").path(number(criterion.group(2)));
            String field = field(criterion.group(3));
            if (field.equals("weight")) {
                return new ToMend(Sheet.of(Sheet.Kind.RUBRIC), path.substring(7), message, missing);
            }
            return key.equals("unanswered")
                    ? new ToMend(
                            Sheet.of(Sheet.Kind.PARTS),
                            "",
                            unanswered(message, one.path("title").asString("")),
                            true)
                    : new ToMend(Sheet.criterion(Sheet.id(one)), field, message, missing);
        }
        if (path.startsWith("rubric")) {
            return new ToMend(
                    Sheet.of(Sheet.Kind.RUBRIC),
                    path.length() > 7 ? path.substring(7) : "",
                    message,
                    missing);
        }
        if (path.startsWith("hours.")) {
            return new ToMend(Sheet.of(Sheet.Kind.HOURS), path.substring(6), message, missing);
        }
        boolean planned =
                path.startsWith("alignment")
                        && document.path("kind").asString("").equals("program");
        return new ToMend(Sheet.of(planned ? Sheet.Kind.PLAN : kind(path)), path, message, missing);
    }

    private static Text unanswered(Text message, String title) {
        return title.isBlank()
                ? Text.of(message.key() + ".untitled")
                : Text.of(message.key(), title);
    }

    private static Sheet.Kind kind(String path) {
        String first = path.split("[.\\[]", 2)[0];
        return switch (first) {
            case "competency", "keyMethod", "components" -> Sheet.Kind.SKILL;
            case "effort",
                    "decision",
                    "assessment",
                    "validYears",
                    "license",
                    "derivedFrom",
                    "paths",
                    "needsStudents",
                    "usesExistingEvidence" ->
                    Sheet.Kind.TERMS;
            case "research", "resources", "alignment" -> Sheet.Kind.SOURCES;
            case "plan" -> Sheet.Kind.PLAN;
            case "explainer" -> Sheet.Kind.EXPLAINER;
            case "parts" -> Sheet.Kind.PARTS;
            case "hours" -> Sheet.Kind.HOURS;
            case "picture" -> Sheet.Kind.PICTURE;
            default -> Sheet.Kind.BASICS;
        };
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String field(@Nullable String rest) {
        return rest == null ? "" : rest;
    }
}
