package org.cairn.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The name of a field, such as {@code prompts[0].words.min}, taken apart.
 *
 * @param steps names, and the places of items in their brackets
 */
record DraftPath(List<String> steps) {

    private static final Pattern WELL_FORMED =
            Pattern.compile("[a-zA-Z]{1,40}(?:\\.[a-zA-Z0-9-]{1,60}|\\[[0-9]{1,3}\\]){0,12}");
    private static final Pattern STEP = Pattern.compile("[a-zA-Z0-9-]+|\\[[0-9]+\\]");

    /** Empty for what is no name of a field. */
    static Optional<DraftPath> of(String name) {
        if (!WELL_FORMED.matcher(name).matches()) {
            return Optional.empty();
        }
        List<String> steps = new ArrayList<>();
        for (Matcher step = STEP.matcher(name); step.find(); ) {
            steps.add(step.group());
        }
        return Optional.of(new DraftPath(List.copyOf(steps)));
    }

    String first() {
        return steps.getFirst();
    }

    String last() {
        return steps.getLast();
    }

    DraftPath parent() {
        return new DraftPath(steps.subList(0, steps.size() - 1));
    }

    static boolean isIndex(String step) {
        return step.startsWith("[");
    }

    int index() {
        return isIndex(last()) ? index(last()) : -1;
    }

    private static int index(String step) {
        return Integer.parseInt(step.substring(1, step.length() - 1));
    }

    JsonNode in(JsonNode root) {
        JsonNode node = root;
        for (String step : steps) {
            node =
                    isIndex(step)
                            ? node.isArray() ? node.path(index(step)) : MissingNode.getInstance()
                            : node.path(step);
        }
        return node;
    }
}
