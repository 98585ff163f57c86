package org.cairn.catalog;

import java.util.List;
import java.util.Map;

/**
 * What somebody sends from a page of a draft.
 *
 * @param seen what the page was made from, as {@link SheetView#seen()} said it
 * @param fields what stands in the fields, by their names
 * @param step what else to do, such as {@code up prompts[1]}; empty = nothing
 */
public record Typing(Sheet sheet, String seen, Map<String, List<String>> fields, String step) {

    public Typing {
        fields = Map.copyOf(fields);
    }
}
