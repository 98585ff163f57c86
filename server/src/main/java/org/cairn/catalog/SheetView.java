package org.cairn.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cairn.catalog.Sheet.Slice;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page of a draft as it stands in its document.
 *
 * @param node the piece of the document
 * @param path where that piece stands in the document
 * @param seen goes into the form and comes back with it, so that nobody overwrites what changed
 */
public record SheetView(Draft draft, Sheet sheet, JsonNode node, String path, String seen) {

    /** What stands in a field of that name; lists one item a line. */
    public String value(String field) {
        return DraftFields.read(node, DraftFields.shape(path), field);
    }

    /** Says whether the fields of the page are still the same ones. */
    public String shape() {
        return Canonical.hash(JsonNodeFactory.instance.stringNode(Sheet.shape(node))).value();
    }

    /** The hours as far as they are planned here; what is no time counts as none. */
    public HoursPlan plan() {
        return HoursReading.plan(node);
    }

    /**
     * One field and what stands in it.
     *
     * @param field its name on the page
     */
    public record Line(String field, String value) {}

    /** All that is written on the page, in the order of the format. */
    public List<Line> lines() {
        Slice slice = sheet.slice(draft.document().deepCopy()).orElseThrow();
        ObjectNode shown = sheet.shown(slice);
        List<Line> lines = new ArrayList<>();
        Set<String> order =
                new LinkedHashSet<>(DraftFields.shape(slice).properties().propertyNames());
        order.addAll(slice.node().propertyNames());
        order.forEach(name -> {
            if (shown.has(name)) {
                gather(shown, name, lines);
            }
        });
        return lines;
    }

    private void gather(JsonNode root, String name, List<Line> lines) {
        JsonNode node = DraftFields.at(root, name);
        if (node.isObject()) {
            node.propertyNames().stream()
                    .filter(one -> !one.equals("id"))
                    .forEach(one -> gather(root, name + "." + one, lines));
        } else if (node.isArray() && node.valueStream().anyMatch(JsonNode::isObject)) {
            for (int i = 0; i < node.size(); i++) {
                gather(root, name + "[" + i + "]", lines);
            }
        } else {
            lines.add(new Line(name, DraftFields.read(root, DraftFields.shape(path), name)));
        }
    }

    /** Whether something can be said about a field of that name here. */
    boolean has(String field) {
        return lines().stream().anyMatch(line -> line.field().equals(field));
    }

    public JsonNode at(String field) {
        return DraftFields.at(node, field);
    }
}
