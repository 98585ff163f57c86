package org.cairn.awards;

import java.util.regex.Pattern;

/** Names a step that was ordered for many badges at once. */
public record BulkId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-z]{26}");

    public BulkId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no bulk step is named " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
