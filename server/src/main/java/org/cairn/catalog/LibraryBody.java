package org.cairn.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a part or criterion out of a document and puts it into another. Criteria bring the levels
 * by which they were judged along, and name them where the other rubric has others.
 */
final class LibraryBody {

    /** What of a part belongs to the one definition it stands in. */
    private static final List<String> OF_ITS_PLACE =
            List.of("role", "courses", "modules", "criteria");

    private LibraryBody() {}

    /** What the library keeps of a part or criterion; empty where there is none of that name. */
    static Optional<ObjectNode> of(ObjectNode document, Sheet sheet, boolean criteria) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ArrayNode kept = body.putArray("criteria");
        JsonNode rubric = document.path("rubric");
        body.set("levels", rubric.path("levels").deepCopy());
        if (rubric.has("meets")) {
            body.put("meets", rubric.path("meets").asString(""));
        }
        if (sheet.kind() == Sheet.Kind.CRITERION) {
            criteria(document)
                    .filter(one -> Sheet.id(one).equals(sheet.item()))
                    .forEach(one -> kept.add(one.deepCopy()));
            return kept.isEmpty() ? Optional.empty() : Optional.of(body);
        }
        Optional<ObjectNode> part = part(document, sheet.item());
        part.ifPresent(found -> {
            ObjectNode copy = found.deepCopy();
            List<String> shown = texts(copy.path("criteria"));
            copy.remove(OF_ITS_PLACE);
            if (criteria) {
                criteria(document)
                        .filter(one -> shown.contains(Sheet.id(one)))
                        .forEach(one -> kept.add(one.deepCopy()));
            }
            body.set("part", copy);
        });
        return part.map(found -> body);
    }

    /** A document of which it is all there is. */
    static ObjectNode document(ObjectNode body, String language) {
        ObjectNode document = DraftStart.blank(language);
        ObjectNode rubric = document.withObject("/rubric");
        rubric.set("levels", body.path("levels").deepCopy());
        rubric.remove("meets");
        if (body.has("meets")) {
            rubric.put("meets", body.path("meets").asString(""));
        }
        ObjectNode section = rubric.putArray("sections").addObject().put("id", "section-1");
        section.set("criteria", body.path("criteria").deepCopy());
        ArrayNode parts = document.putArray("parts");
        if (body.path("part") instanceof ObjectNode part) {
            ObjectNode copy = part.deepCopy();
            ArrayNode shown = copy.withArray("/criteria");
            body.path("criteria").valueStream().forEach(one -> shown.add(Sheet.id(one)));
            parts.add(copy);
        }
        DraftTidy.tidy(document);
        return document;
    }

    /** Puts it last in the document; a part or criterion nobody has written on makes room. */
    static Sheet put(ObjectNode document, ObjectNode body) {
        Map<String, String> names = new LinkedHashMap<>();
        for (ObjectNode criterion : fitting(document, body)) {
            String before = Sheet.id(criterion);
            ArrayNode list = lastSection(document);
            list.removeIf(LibraryBody::isBlank);
            new FreshIds(document).settle(criterion, "criteria");
            list.add(criterion);
            names.put(before, Sheet.id(criterion));
        }
        if (!(body.path("part") instanceof ObjectNode kept)) {
            DraftTidy.tidy(document);
            return Sheet.criterion(names.values().iterator().next());
        }
        ObjectNode part = kept.deepCopy();
        ArrayNode parts = document.withArray("/parts");
        parts.removeIf(DraftLayout::isBlank);
        settle(document, part);
        new FreshIds(document).settle(part, "parts");
        ArrayNode shown = part.withArray("/criteria");
        names.values().forEach(shown::add);
        parts.add(part);
        DraftTidy.tidy(document);
        return Sheet.part(Sheet.id(part));
    }

    private static ArrayNode lastSection(ObjectNode document) {
        ArrayNode sections = document.withObject("/rubric").withArray("/sections");
        if (sections.isEmpty()) {
            sections.addObject().put("id", new FreshIds(document).fresh("section"));
        }
        return ((ObjectNode) sections.get(sections.size() - 1)).withArray("/criteria");
    }

    private static boolean isBlank(JsonNode criterion) {
        return !criterion.has("title")
                && !criterion.has("about")
                && criterion.path("levels").valueStream().noneMatch(level -> level.has("says"));
    }

    /** Questions and artifacts keep their ids where they can, so that answers find them again. */
    private static void settle(ObjectNode document, ObjectNode part) {
        FreshIds ids = new FreshIds(document);
        part.path("prompts").valueStream().forEach(one -> ids.settle(one, "prompts"));
        part.path("evidence").valueStream().forEach(one -> ids.settle(one, "evidence"));
    }

    /** Puts other words in the place of those of a part or criterion that is there. */
    static void renew(ObjectNode document, Sheet sheet, ObjectNode body) {
        if (sheet.kind() == Sheet.Kind.CRITERION) {
            ObjectNode there =
                    criteria(document)
                            .filter(one -> Sheet.id(one).equals(sheet.item()))
                            .findFirst()
                            .orElseThrow();
            ObjectNode next = fitting(document, body).getFirst();
            there.retain("id");
            next.remove("id");
            there.setAll(next);
        } else {
            ObjectNode there = part(document, sheet.item()).orElseThrow();
            ObjectNode next = ((ObjectNode) body.path("part")).deepCopy();
            List<String> stays = new ArrayList<>(OF_ITS_PLACE);
            stays.add("id");
            there.retain(stays);
            settle(document, next);
            next.remove("id");
            there.setAll(next);
        }
        DraftTidy.tidy(document);
    }

    /** Its criteria with levels that fit the rubric of the document, or with their own. */
    private static List<ObjectNode> fitting(ObjectNode document, ObjectNode body) {
        List<String> here = ids(document.path("rubric").path("levels"));
        Map<String, String> names = new LinkedHashMap<>();
        body.path("levels")
                .valueStream()
                .forEach(level -> names.put(Sheet.id(level), level.path("name").asString("")));
        List<ObjectNode> fitting = new ArrayList<>();
        for (JsonNode one : body.path("criteria")) {
            ObjectNode criterion = (ObjectNode) one.deepCopy();
            if (DraftTidy.hasSharedLevels(criterion) && !List.copyOf(names.keySet()).equals(here)) {
                objects(criterion.path("levels").valueStream())
                        .forEach(level ->
                                level.put("name", names.getOrDefault(Sheet.id(level), "")));
                if (!criterion.has("meets") && body.has("meets")) {
                    criterion.put("meets", body.path("meets").asString(""));
                }
            }
            fitting.add(criterion);
        }
        return fitting;
    }

    /** Says whether a part or criterion is still what it was. */
    static String mark(ObjectNode document, Sheet sheet) {
        return of(document, sheet, false)
                .map(body -> body.has("part") ? body.path("part") : body.path("criteria"))
                .map(words -> Canonical.hash(words).value())
                .orElse("");
    }

    private static Optional<ObjectNode> part(ObjectNode document, String id) {
        return objects(document.path("parts").valueStream())
                .filter(one -> Sheet.id(one).equals(id))
                .findFirst();
    }

    private static Stream<ObjectNode> criteria(ObjectNode document) {
        return objects(
                document.path("rubric")
                        .path("sections")
                        .valueStream()
                        .flatMap(section -> section.path("criteria").valueStream()));
    }

    private static Stream<ObjectNode> objects(Stream<JsonNode> nodes) {
        return nodes.filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast);
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(Sheet::id).toList();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(one -> one.asString("")).toList();
    }
}
