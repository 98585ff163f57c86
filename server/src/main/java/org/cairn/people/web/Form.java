package org.cairn.people.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.platform.web.Text;

/**
 * A form as it was typed, with what is wrong with it by field.
 *
 * @param typed what stands in the fields; passwords are never shown again
 */
public record Form(Map<String, String> typed, Map<String, Text> errors) {

    public Form {
        typed = Map.copyOf(typed);
        errors = new LinkedHashMap<>(errors);
    }

    public static Form empty() {
        return new Form(Map.of(), Map.of());
    }

    static Form of(Map<String, String> typed) {
        return new Form(typed, Map.of());
    }

    /** The same form with one more thing standing in a field. */
    Form with(String field, String text) {
        Map<String, String> more = new HashMap<>(typed);
        more.put(field, text);
        return new Form(more, errors);
    }

    Form wrong(Map<String, Text> problems) {
        return new Form(typed, problems);
    }

    Form wrong(String field, String key, Object... arguments) {
        return wrong(Map.of(field, Text.of(key, arguments)));
    }

    /** What stands in the field; a missing one is empty. */
    public String get(String field) {
        return typed.getOrDefault(field, "");
    }

    public boolean isBad(String field) {
        return errors.containsKey(field);
    }

    public boolean isGood() {
        return errors.isEmpty();
    }
}
