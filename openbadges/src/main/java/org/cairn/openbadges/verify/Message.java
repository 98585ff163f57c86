package org.cairn.openbadges.verify;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * One sentence for a person, by a stable key so that programs can say it in other languages.
 *
 * <p>Arguments are named. One whose name is {@code date} holds an instant in ISO-8601, all others
 * hold text or numbers as they are; texts come from the badge and are not safe for HTML.
 *
 * @param key such as {@code signature.passed}
 * @param arguments by name
 */
public record Message(String key, Map<String, String> arguments) {

    private static final Properties ENGLISH = load();
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
    private static final int LONGEST_ARGUMENT = 300;

    /**
     * Keeps a copy.
     *
     * @throws IllegalArgumentException when there is no English sentence for the key
     */
    public Message {
        if (!ENGLISH.containsKey(key)) {
            throw new IllegalArgumentException("No English sentence for the message " + key);
        }
        arguments = Map.copyOf(arguments);
    }

    static Message of(String key, String... namesAndValues) {
        var arguments = new LinkedHashMap<String, String>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            var value = namesAndValues[i + 1];
            arguments.put(
                    namesAndValues[i],
                    value.length() > LONGEST_ARGUMENT
                            ? value.substring(0, LONGEST_ARGUMENT) + "…"
                            : value);
        }
        return new Message(key, arguments);
    }

    /** All keys that a report can have, in alphabetical order. */
    public static Set<String> keys() {
        return new TreeSet<>(ENGLISH.stringPropertyNames());
    }

    /** The sentence in English. */
    public String english() {
        var sentence = new StringBuilder();
        var template = Objects.requireNonNull(ENGLISH.getProperty(key));
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int close = template.indexOf('}', Math.max(open, 0));
            if (open < 0 || close < 0) {
                break;
            }
            sentence.append(template, at, open)
                    .append(argument(template.substring(open + 1, close)));
            at = close + 1;
        }
        return sentence.append(template, at, template.length()).toString();
    }

    private String argument(String name) {
        var value = arguments.getOrDefault(name, "");
        if (!name.equals("date")) {
            return value;
        }
        try {
            return DAY.format(Instant.parse(value));
        } catch (DateTimeParseException e) {
            return value;
        }
    }

    private static Properties load() {
        var properties = new Properties();
        try (var in =
                        Objects.requireNonNull(
                                Message.class.getResourceAsStream("messages.properties"));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
