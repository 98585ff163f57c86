package org.cairn.catalog.web;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cairn.catalog.Comment;
import org.cairn.catalog.Sheet;
import org.cairn.catalog.SheetView;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * One page of a draft, to be read and commented on.
 *
 * @param writes whether this person writes the draft, too
 * @param typed what was said and not taken, and about which field or in answer to which comment
 */
public record ReadingPage(
        Outline outline,
        SheetView view,
        boolean writes,
        Remarks remarks,
        Optional<Text> problem,
        Map<String, String> typed)
        implements Page {

    private static final Map<String, String> WORDS =
            Map.ofEntries(
                    Map.entry("kind", "catalog.studio.kind."),
                    Map.entry("role", "catalog.studio.role."),
                    Map.entry("rule", "catalog.studio.words."),
                    Map.entry("type", "catalog.studio.rule."),
                    Map.entry("anonymity", "catalog.studio.names."),
                    Map.entry("kinds", "catalog.kind."),
                    Map.entry("paths", "catalog.path."),
                    Map.entry("language", "catalog.studio.language."),
                    Map.entry("outline", "catalog.picture.outline."),
                    Map.entry("landscape", "catalog.picture.landscape."),
                    Map.entry("license", "catalog.terms."));

    private static final Pattern FILM =
            Pattern.compile("explainer\\.videos\\[\\d+]\\.(film|captions|poster)");

    private static final int SHORT_HASH = 8;

    public ReadingPage {
        typed = Map.copyOf(typed);
    }

    @Override
    public String template() {
        return "catalog/draft-reading";
    }

    @Override
    public HttpStatus status() {
        return problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    public Sheet sheet() {
        return view.sheet();
    }

    /** The same reader on another page of the draft. */
    ReadingPage on(SheetView other) {
        return new ReadingPage(outline, other, writes, remarks, problem, typed);
    }

    public String label(Frame frame, String field) {
        return field.isEmpty()
                ? frame.t(
                        sheet().kind() == Sheet.Kind.STEP
                                ? "catalog.planning.comment"
                                : "catalog.comment.page")
                : FieldWords.label(frame, view.draft(), sheet().kind(), field);
    }

    /** What stands in a field, choices in words and ids in the titles of what they stand for. */
    public String value(Frame frame, SheetView.Line line) {
        String name = line.field().replaceAll(".*\\.", "");
        if (line.value().equals("true") || line.value().equals("false")) {
            return frame.t("catalog.comment." + line.value());
        }
        String prefix = WORDS.getOrDefault(name, "");
        StringBuilder said = new StringBuilder();
        line.value()
                .lines()
                .forEach(one ->
                        said.append(said.isEmpty() ? "" : "\n")
                                .append(
                                        !prefix.isEmpty() && frame.messages().has(prefix + one)
                                                ? frame.t(prefix + one)
                                                : named(frame, line.field(), one)));
        return said.toString();
    }

    private String named(Frame frame, String field, String value) {
        if (FILM.matcher(field).matches() && value.length() > SHORT_HASH) {
            return frame.t("catalog.film.file", value.substring(0, SHORT_HASH));
        }
        JsonNode document = view.draft().document();
        return switch (field) {
            case "criteria", "rule.criterion" -> outline.title(frame, Sheet.criterion(value));
            case "courses" -> named(document.path("hours").path("courses"), "title", value);
            case "modules" -> module(document, value);
            case "meets" -> {
                String own = named(view.at("levels"), "name", value);
                yield own.equals(value)
                        ? named(document.path("rubric").path("levels"), "name", value)
                        : own;
            }
            default -> value;
        };
    }

    private static String module(JsonNode document, String id) {
        return document.path("hours")
                .path("courses")
                .valueStream()
                .map(course -> named(course.path("modules"), "title", id))
                .filter(title -> !title.equals(id))
                .findFirst()
                .orElse(id);
    }

    private static String named(JsonNode things, String name, String id) {
        return things.valueStream()
                .filter(thing -> thing.path("id").asString("").equals(id))
                .map(thing -> thing.path(name).asString(""))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(id);
    }

    /** The picture of the badge, on the page that is about it. */
    public Optional<String> art() {
        return sheet().kind() == Sheet.Kind.PICTURE
                ? Optional.of(outline.address() + "/badge.svg")
                : Optional.empty();
    }

    public String anchor(String field) {
        return Field.id(field);
    }

    /** Whether the words that were not taken were about this field. */
    public boolean isTyped(String field) {
        return typed.getOrDefault("field", "-").equals(field);
    }

    /** The answer to this comment that was not taken. */
    public Optional<String> answer(Comment comment) {
        return comment.id().toString().equals(typed.get("answer"))
                ? Optional.ofNullable(typed.get("words"))
                : Optional.empty();
    }
}
