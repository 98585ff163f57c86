package org.cairn.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One page on which a draft is written.
 *
 * @param item id of the criterion or part; empty for the other kinds
 */
public record Sheet(Kind kind, String item) {

    /** What stands on a page, and the names of it in the document. */
    public enum Kind {
        BASICS(
                "kind",
                "title",
                "short",
                "slug",
                "language",
                "summary",
                "stack",
                "topics",
                "audience"),
        SKILL("competency", "keyMethod", "components"),
        PLAN("plan", "alignment"),
        HOURS("required", "modes", "courses"),
        TERMS(
                "effort",
                "decision",
                "assessment",
                "validYears",
                "license",
                "paths",
                "needsStudents",
                "usesExistingEvidence"),
        RUBRIC("rule", "levels", "meets", "sections"),
        CRITERION("title", "about", "notApplicable", "meets", "levels"),
        PARTS("parts"),
        PART(
                "title",
                "about",
                "role",
                "courses",
                "modules",
                "guide",
                "templates",
                "prompts",
                "evidence",
                "criteria"),
        SOURCES("research", "resources", "alignment"),
        PICTURE("picture", "short", "stack"),
        EXPLAINER("explainer"),
        /** No page of its own: a step of planning, to speak about. */
        STEP;

        private final Set<String> names;

        Kind(String... names) {
            this.names = Set.of(names);
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** What of the document stands on it. */
        Set<String> names() {
            return names;
        }

        public boolean isItem() {
            return this == CRITERION || this == PART;
        }
    }

    /**
     * The piece of the document that a page shows.
     *
     * @param path where it stands, such as {@code parts[2]}; empty = the whole
     */
    record Slice(ObjectNode node, String path, Set<String> names) {}

    public static Sheet of(Kind kind) {
        return new Sheet(kind, "");
    }

    public static Sheet part(String id) {
        return new Sheet(Kind.PART, id);
    }

    public static Sheet criterion(String id) {
        return new Sheet(Kind.CRITERION, id);
    }

    public static Sheet step(PlanningStep.Kind step) {
        return new Sheet(Kind.STEP, step.code());
    }

    /** As an address names it; empty where there is none. */
    public static Optional<Sheet> named(String kind, String item) {
        return switch (kind) {
            case "rubric" -> Optional.of(item.isEmpty() ? of(Kind.RUBRIC) : criterion(item));
            case "parts" -> Optional.of(item.isEmpty() ? of(Kind.PARTS) : part(item));
            case "plan", "basics", "skill", "hours", "terms", "sources", "picture", "explainer" ->
                    item.isEmpty()
                            ? Optional.of(of(Kind.valueOf(kind.toUpperCase(Locale.ROOT))))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** The end of its address. */
    public String address() {
        return switch (kind) {
            case CRITERION -> "rubric/" + item;
            case STEP -> "planning/" + item;
            case PART -> "parts/" + item;
            default -> kind.code();
        };
    }

    /** The end of the address under which one reads it and says something about it. */
    public String reading() {
        return kind == Kind.STEP ? address() : "read/" + address();
    }

    static List<Sheet> all(JsonNode document) {
        List<Sheet> all = new ArrayList<>();
        boolean program = isProgram(document);
        if (program || document.has("plan")) {
            all.add(of(Kind.PLAN));
        }
        all.add(of(Kind.BASICS));
        all.add(of(Kind.SKILL));
        if (program) {
            all.add(of(Kind.HOURS));
        }
        all.add(of(Kind.RUBRIC));
        document.path("rubric")
                .path("sections")
                .valueStream()
                .flatMap(section -> section.path("criteria").valueStream())
                .forEach(criterion -> all.add(criterion(id(criterion))));
        all.add(of(Kind.PARTS));
        document.path("parts").valueStream().forEach(part -> all.add(part(id(part))));
        all.add(of(Kind.TERMS));
        all.add(of(Kind.SOURCES));
        if (program) {
            all.add(of(Kind.EXPLAINER));
        }
        all.add(of(Kind.PICTURE));
        return all;
    }

    private static boolean isProgram(JsonNode document) {
        return document.path("kind").asString("").equals("program");
    }

    /** Empty where the document has no such criterion or part. */
    Optional<Slice> slice(ObjectNode document) {
        return switch (kind) {
            case PLAN, BASICS, SKILL, TERMS, PARTS, PICTURE, EXPLAINER, STEP ->
                    Optional.of(new Slice(document, "", kind.names));
            case SOURCES -> Optional.of(new Slice(document, "", sources(document)));
            case HOURS ->
                    Optional.of(new Slice(document.withObject("/hours"), "hours", kind.names));
            case RUBRIC ->
                    Optional.of(new Slice(document.withObject("/rubric"), "rubric", kind.names));
            case PART -> item(document.path("parts"), "parts");
            case CRITERION -> criterion(document.path("rubric").path("sections"));
        };
    }

    /** What a program is aligned to stands in its plan. */
    private Set<String> sources(JsonNode document) {
        return kind.names.stream()
                .filter(name -> !name.equals("alignment") || !isProgram(document))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Slice> criterion(JsonNode sections) {
        for (int i = 0; i < sections.size(); i++) {
            String place = "rubric.sections[" + i + "].criteria";
            Optional<Slice> found = item(sections.path(i).path("criteria"), place);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Slice> item(JsonNode list, String place) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof ObjectNode one && id(one).equals(item)) {
                return Optional.of(new Slice(one, place + "[" + i + "]", kind.names));
            }
        }
        return Optional.empty();
    }

    /** What of the document is shown and changed here, and nothing else of it. */
    ObjectNode shown(Slice slice) {
        ObjectNode shown = JsonNodeFactory.instance.objectNode();
        for (String name : slice.names()) {
            if (slice.node().has(name)) {
                shown.set(name, slice.node().get(name).deepCopy());
            }
        }
        if (kind == Kind.PARTS) {
            shown.path("parts").valueStream().forEach(part -> keepOnly(part, "id", "title"));
        }
        if (kind == Kind.PICTURE) {
            keepOnly(shown.path("stack"), "level");
        }
        if (kind == Kind.RUBRIC) {
            shown.path("sections")
                    .valueStream()
                    .flatMap(section -> section.path("criteria").valueStream())
                    .forEach(criterion -> keepOnly(criterion, "id", "title", "weight"));
        }
        return shown;
    }

    private static void keepOnly(JsonNode node, String... names) {
        if (node instanceof ObjectNode object) {
            object.retain(names);
        }
    }

    /** The same for two documents whose lists on this page hold the same things in one order. */
    static String shape(JsonNode shown) {
        StringBuilder shape = new StringBuilder();
        outline(shown, shape);
        return shape.toString();
    }

    private static void outline(JsonNode node, StringBuilder shape) {
        node.properties()
                .forEach(entry -> {
                    if (entry.getValue() instanceof ArrayNode list
                            && list.valueStream().anyMatch(JsonNode::isObject)) {
                        shape.append(entry.getKey()).append('(');
                        list.valueStream()
                                .forEach(item -> {
                                    shape.append(id(item)).append(',');
                                    outline(item, shape);
                                });
                        shape.append(')');
                    }
                });
    }

    static String id(JsonNode item) {
        return item.path("id").asString("");
    }
}
