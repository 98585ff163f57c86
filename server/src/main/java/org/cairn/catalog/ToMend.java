package org.cairn.catalog;

import org.cairn.platform.web.Text;

/**
 * Something in a draft that stands between it and being published.
 *
 * @param sheet the page where it is mended
 * @param field the name of the field there; empty = the page as a whole
 * @param missing whether something is only not written yet
 */
public record ToMend(Sheet sheet, String field, Text message, boolean missing) {

    /** Whether no single field is wrong, but a sum of many. */
    public boolean isSum() {
        return message.key().startsWith("catalog.problem.frame.");
    }
}
