package org.cairn.platform.web;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A sentence that is not yet in any language: a message key and its arguments. Days and times of
 * day stay what they are until somebody reads the sentence.
 */
public record Text(String key, List<? extends Serializable> arguments) implements Serializable {

    public Text {
        arguments = List.copyOf(arguments);
    }

    public static Text of(String key, Object... arguments) {
        return new Text(key, java.util.Arrays.stream(arguments).map(Text::plain).toList());
    }

    private static Serializable plain(Object argument) {
        return argument instanceof Number
                        || argument instanceof String
                        || argument instanceof LocalDate
                        || argument instanceof LocalTime
                        || argument instanceof Text
                ? (Serializable) argument
                : String.valueOf(argument);
    }
}
