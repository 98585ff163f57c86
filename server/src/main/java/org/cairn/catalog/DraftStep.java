package org.cairn.catalog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.catalog.Sheet.Slice;
import org.cairn.platform.web.UserProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Adds, moves, doubles or takes out one item of a list of a document. */
final class DraftStep {

    private static final Pattern WRITTEN =
            Pattern.compile("(add|up|down|copy|remove) ([a-zA-Z0-9.\\[\\]]{1,200})");

    private final ObjectNode document;
    private final Slice slice;
    private final DraftShape shape;
    private final FreshIds ids;

    private DraftStep(ObjectNode document, Slice slice) {
        this.document = document;
        this.slice = slice;
        this.shape = DraftFields.shape(slice);
        this.ids = new FreshIds(document);
    }

    /** The page or place of what was added or moved; empty for what is no step on this page. */
    static String take(ObjectNode document, Slice slice, Typing typing) {
        if (typing.step().equals("lay-out") && slice.names().contains("parts")) {
            String count = String.join("", typing.fields().getOrDefault("eolas", List.of()));
            DraftLayout.take(document, count.matches("[0-9]{1,2}") ? Integer.parseInt(count) : 5);
            return "parts";
        }
        if (slice.names().contains("picture")) {
            picture(document.withObject("/picture"), typing.step());
            return "";
        }
        return take(document, slice, typing.step()).map(name -> place(slice, name)).orElse("");
    }

    /** Goes back from a picture of one's own to the drawing, or takes a color that was offered. */
    private static void picture(ObjectNode picture, String step) {
        if (step.equals("draw")) {
            picture.remove("own");
        } else if (step.equals("color")) {
            picture.remove("color");
        } else if (step.matches("color " + PictureJson.COLOR)) {
            picture.put("color", step.substring("color ".length()));
        }
    }

    /** A criterion or part that was added has a page of its own; all else a place on this one. */
    private static String place(Slice slice, String name) {
        String id = DraftFields.at(slice.node(), name + ".id").asString("");
        boolean part = slice.path().isEmpty() && name.startsWith("parts[");
        boolean criterion = slice.path().equals("rubric") && name.contains(".criteria[");
        return part ? "parts/" + id : criterion ? "rubric/" + id : name;
    }

    static Optional<String> take(ObjectNode document, Slice slice, String written) {
        Matcher step = WRITTEN.matcher(written);
        return step.matches()
                ? DraftPath.of(step.group(2))
                        .filter(path -> slice.names().contains(path.first()))
                        .flatMap(path -> new DraftStep(document, slice).take(step.group(1), path))
                : Optional.empty();
    }

    private Optional<String> take(String verb, DraftPath path) {
        boolean adds = verb.equals("add");
        DraftPath where = adds ? path : path.parent();
        Optional<DraftShape> kind =
                where.steps().isEmpty()
                        ? Optional.empty()
                        : shape.at(where).filter(DraftShape::isListOfThings);
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        ArrayNode list = list(where);
        if (!adds && (list == null || path.index() < 0 || path.index() >= list.size())) {
            return Optional.empty();
        }
        if ((adds || verb.equals("copy")) && list != null && list.size() >= kind.get().most()) {
            throw new UserProblem("catalog.problem.maxItems", kind.get().most());
        }
        return list == null
                ? Optional.empty()
                : Optional.of(name(where, take(verb, list, path, kind.get())));
    }

    /** The list, made where its holder has none yet. */
    private @Nullable ArrayNode list(DraftPath where) {
        return holder(where.parent()) instanceof ObjectNode object
                ? object.withArray("/" + where.last())
                : null;
    }

    /** What holds the list; a group of names of which none is written yet begins with it. */
    private JsonNode holder(DraftPath path) {
        if (path.steps().isEmpty()) {
            return slice.node();
        }
        boolean begins =
                path.steps().size() == 1
                        && slice.node().path(path.last()).isMissingNode()
                        && shape.at(path).filter(DraftShape::isObject).isPresent();
        return begins ? slice.node().putObject(path.last()) : path.in(slice.node());
    }

    private int take(String verb, ArrayNode list, DraftPath path, DraftShape kind) {
        int index = path.index();
        switch (verb) {
            case "add" -> {
                list.add(blank(kind.item().orElseThrow(), path.last()));
                return list.size() - 1;
            }
            case "copy" -> {
                JsonNode copy = list.get(index).deepCopy();
                ids.rename(copy, path.parent().last());
                list.insert(index + 1, copy);
                return index + 1;
            }
            case "remove" -> {
                forget(list.get(index), path);
                list.remove(index);
                return Math.max(0, index - 1);
            }
            default -> {
                int to = verb.equals("up") ? index - 1 : index + 1;
                if (to < 0 || to >= list.size()) {
                    return index;
                }
                list.insert(to, list.remove(index));
                return to;
            }
        }
    }

    /** A level that the rubric no longer has is no level of the criteria that share its levels. */
    private void forget(JsonNode gone, DraftPath path) {
        if (!slice.path().equals("rubric") || !path.parent().steps().equals(List.of("levels"))) {
            return;
        }
        document.path("rubric")
                .path("sections")
                .valueStream()
                .flatMap(section -> section.path("criteria").valueStream())
                .filter(DraftTidy::hasSharedLevels)
                .forEach(criterion -> {
                    if (criterion.path("levels") instanceof ArrayNode levels) {
                        levels.removeIf(level -> Sheet.id(level).equals(Sheet.id(gone)));
                    }
                });
    }

    private ObjectNode blank(DraftShape kind, String list) {
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        if (kind.has("id")) {
            item.put("id", ids.of(list));
        }
        if (list.equals("sections")) {
            item.putArray("criteria").addObject().put("id", ids.fresh("criterion"));
        }
        if (list.equals("evidence")) {
            item.putArray("choices").addObject().putArray("kinds");
        }
        return item;
    }

    private static String name(DraftPath list, int index) {
        StringBuilder name = new StringBuilder();
        for (String step : list.steps()) {
            name.append(name.isEmpty() || DraftPath.isIndex(step) ? step : "." + step);
        }
        return name + "[" + index + "]";
    }
}
