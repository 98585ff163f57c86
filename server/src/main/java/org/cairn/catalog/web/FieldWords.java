package org.cairn.catalog.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.catalog.Draft;
import org.cairn.catalog.Sheet;
import org.cairn.platform.web.Frame;
import tools.jackson.databind.JsonNode;

/** What the fields of a draft are called. */
final class FieldWords {

    private static final Pattern ITEM = Pattern.compile("\\[(\\d+)]");

    /** The id of a mode is no part of the name of a field. */
    private static final Pattern BY_MODE = Pattern.compile("(minutes|frameMinutesIn)\\.(.*)");

    private static final String MODULE = "catalog.item.hours.courses.modules";

    private FieldWords() {}

    /** "Question 2 · What is asked", "Course 1 · Why we assess · Time · Online". */
    static String label(Frame frame, Draft draft, Sheet.Kind kind, String name) {
        StringBuilder label = new StringBuilder();
        Matcher item = ITEM.matcher(name);
        while (item.find()) {
            String key = "catalog.item." + key(kind, name.substring(0, item.start()));
            if (frame.messages().has(key)) {
                String title =
                        key.equals(MODULE) ? title(draft, name.substring(0, item.end())) : "";
                String number = frame.t(key, Integer.parseInt(item.group(1)) + 1);
                label.append(title.isEmpty() ? number : title).append(" · ");
            }
        }
        String mode = kind == Sheet.Kind.HOURS ? mode(frame, draft, name) : "";
        return label + alone(frame, kind, name) + (mode.isEmpty() ? "" : " · " + mode);
    }

    private static String title(Draft draft, String module) {
        String place = module.replace('.', '/').replace('[', '/').replace("]", "");
        return draft.document().at("/hours/" + place + "/title").asString("");
    }

    /** The mode of learning that a field is about; empty where it is about none. */
    private static String mode(Frame frame, Draft draft, String name) {
        Matcher byMode = BY_MODE.matcher(name);
        if (!byMode.find()) {
            return "";
        }
        JsonNode modes = draft.document().path("hours").path("modes");
        for (int i = 0; i < modes.size(); i++) {
            JsonNode mode = modes.path(i);
            if (mode.path("id").asString("").equals(byMode.group(2))) {
                String given = mode.path("name").asString("");
                return given.isEmpty() ? frame.t("catalog.item.hours.modes", i + 1) : given;
            }
        }
        return "";
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
