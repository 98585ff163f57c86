package org.cairn.catalog;

import tools.jackson.databind.JsonNode;

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

    /** The hours as far as they are planned here; what is no time counts as none. */
    public HoursPlan plan() {
        return HoursReading.plan(node);
    }

    public JsonNode at(String field) {
        return DraftFields.at(node, field);
    }
}
