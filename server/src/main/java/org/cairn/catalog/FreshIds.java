package org.cairn.catalog;

import java.util.HashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Gives what comes into a document ids that nothing in it has. */
final class FreshIds {

    private static final int LONGEST_ID = 40;

    private final Set<String> ids = new HashSet<>();

    FreshIds(JsonNode document) {
        collect(document);
    }

    private void collect(JsonNode node) {
        String id = node.isObject() ? Sheet.id(node) : "";
        if (!id.isEmpty() && id.length() <= LONGEST_ID) {
            ids.add(id);
        }
        node.valueStream().forEach(this::collect);
    }

    /**
     * Gives the copy ids of its own; the levels of a criterion keep theirs, by which it is judged.
     *
     * @param list the name of the list that it comes into
     */
    void rename(JsonNode copy, String list) {
        if (!(copy instanceof ObjectNode item)) {
            return;
        }
        if (item.has("id")) {
            item.put("id", of(list));
        }
        item.path("criteria").valueStream().forEach(criterion -> rename(criterion, "criteria"));
        item.path("prompts").valueStream().forEach(prompt -> rename(prompt, "prompts"));
        item.path("evidence").valueStream().forEach(demand -> rename(demand, "evidence"));
        item.path("modules").valueStream().forEach(module -> rename(module, "modules"));
    }

    /** Lets what comes from elsewhere keep its id, unless something has it already. */
    void settle(JsonNode arrival, String list) {
        if (arrival instanceof ObjectNode item && !ids.add(Sheet.id(item))) {
            item.put("id", of(list));
        }
    }

    /** A new one for an item of that list. */
    String of(String list) {
        return fresh(one(list));
    }

    String fresh(String stem) {
        int number = 1;
        while (!ids.add(stem + "-" + number)) {
            number++;
        }
        return stem + "-" + number;
    }

    private static String one(String list) {
        return switch (list) {
            case "criteria" -> "criterion";
            case "evidence" -> "evidence";
            default -> list.substring(0, list.length() - 1);
        };
    }
}
