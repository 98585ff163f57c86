package org.cairn.awards;

import java.util.regex.Pattern;

/** Names an award by 26 letters and digits that nobody can guess. */
public record AwardId(String value) {

    private static final Pattern FORM = Pattern.compile("[0-9a-z]{26}");

    public AwardId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no award is named " + value);
        }
    }

    public static AwardId of(String text) {
        return new AwardId(text);
    }

    @Override
    public String toString() {
        return value;
    }
}
