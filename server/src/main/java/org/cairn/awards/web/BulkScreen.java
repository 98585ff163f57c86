package org.cairn.awards.web;

import org.cairn.awards.Bulk;
import org.cairn.platform.web.Page;

/** How far a step for many badges is, and what came of each. */
public record BulkScreen(Bulk bulk) implements Page {

    @Override
    public String template() {
        return "awards/bulk";
    }
}
