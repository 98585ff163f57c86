package org.cairn.people;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.platform.web.Text;

/** What is wrong with a form, by field; the form shows itself again with it. */
public final class FieldProblems extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Text> byField;

    public FieldProblems(Map<String, Text> byField) {
        super("fields: " + byField.keySet(), null, false, false);
        this.byField = new LinkedHashMap<>(byField);
    }

    public static FieldProblems of(String field, String key, Object... arguments) {
        return new FieldProblems(Map.of(field, Text.of(key, arguments)));
    }

    public Map<String, Text> byField() {
        return byField;
    }
}
