package org.cairn.catalog.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.catalog.Sheet;
import org.cairn.platform.web.Frame;

/** What the fields of a draft are called. */
final class FieldWords {

    private static final Pattern ITEM = Pattern.compile("\\[(\\d+)]");

    /** The id of a mode is no part of the name of a field. */
    private static final Pattern BY_MODE = Pattern.compile("(minutes|frameMinutesIn)\\..*");

    private FieldWords() {}

    /** "Question 2 · What is asked". */
    static String label(Frame frame, Sheet.Kind kind, String name) {
        StringBuilder label = new StringBuilder();
        Matcher item = ITEM.matcher(name);
        while (item.find()) {
            String key = "catalog.item." + key(kind, name.substring(0, item.start()));
            if (frame.messages().has(key)) {
                label.append(frame.t(key, Integer.parseInt(item.group(1)) + 1)).append(" · ");
            }
        }
        return label + alone(frame, kind, name);
    }

    /** The last part of it, where the item stands above the field. */
    static String alone(Frame frame, Sheet.Kind kind, String name) {
        String key = "catalog.field." + key(kind, name);
        return frame.messages().has(key) ? frame.t(key) : name;
    }

    static String hint(Frame frame, Sheet.Kind kind, String name) {
        String key = "catalog.hint." + key(kind, name);
        return frame.messages().has(key) ? frame.t(key) : "";
    }

    private static String key(Sheet.Kind kind, String name) {
        String plain = ITEM.matcher(name).replaceAll("");
        return switch (kind) {
            case PART -> "part." + plain;
            case CRITERION -> "criterion." + plain;
            case RUBRIC -> "rubric." + plain;
            case HOURS -> "hours." + BY_MODE.matcher(plain).replaceAll("$1");
            default -> plain;
        };
    }
}
