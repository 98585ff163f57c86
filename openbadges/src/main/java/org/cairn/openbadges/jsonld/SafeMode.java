package org.cairn.openbadges.jsonld;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.regex.Pattern;
import org.cairn.openbadges.jsonld.JsonLdProblem.Kind;

/**
 * Looks through an expanded document for references that would be dropped without a word on the way
 * to statements: those that are no absolute IRI (JSON-LD 1.1 API, section 8.2).
 */
final class SafeMode {

    private static final String NOT_IN_IRIS = "<>\"{}|^`\\";
    private static final boolean[] IN_IRIS = new boolean[0x80];
    private static final Pattern BLANK = Pattern.compile("_:[^\\s]+");

    static {
        for (char c = ' ' + 1; c < IN_IRIS.length; c++) {
            IN_IRIS[c] = NOT_IN_IRIS.indexOf(c) < 0;
        }
    }

    private SafeMode() {}

    static void check(JsonArray expanded) {
        expanded.forEach(SafeMode::check);
    }

    private static void check(JsonValue value) {
        if (value instanceof JsonArray array) {
            check(array);
        } else if (value instanceof JsonObject object) {
            object.forEach(SafeMode::checkMember);
        }
    }

    private static void checkMember(String name, JsonValue value) {
        switch (name) {
            case "@id" -> requireIri(value, "the reference");
            case "@type" -> checkTypes(value);
            case "@value", "@language", "@index", "@direction" -> {}
            default -> {
                requireDefined(name);
                check(value);
            }
        }
    }

    private static void checkTypes(JsonValue value) {
        if (value instanceof JsonArray types) {
            types.forEach(type -> requireIri(type, "the type"));
        } else if (!value.toString().equals("\"@json\"")) {
            requireIri(value, "the type");
        }
    }

    private static void requireIri(JsonValue value, String what) {
        String text = value instanceof JsonString string ? string.getString() : value.toString();
        if (!isIri(text) && !BLANK.matcher(text).matches()) {
            throw new JsonLdProblem(
                    Kind.UNDEFINED_TERM,
                    "The contexts of the document do not say what "
                            + what
                            + " \""
                            + text
                            + "\" is");
        }
    }

    private static void requireDefined(String name) {
        if (!name.startsWith("@") && !isIri(name)) {
            throw new JsonLdProblem(Kind.UNDEFINED_TERM, undefined(name));
        }
    }

    /** Whether a text has the form of a full address. */
    static boolean isIri(String text) {
        int colon = text.indexOf(':');
        boolean fits = colon > 0 && isLetter(text.charAt(0));
        for (int i = 1; fits && i < colon; i++) {
            fits = isOfScheme(text.charAt(i));
        }
        for (int i = colon + 1; fits && i < text.length(); i++) {
            fits = isOfIri(text.charAt(i));
        }
        return fits;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isOfScheme(char c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '+' || c == '.' || c == '-';
    }

    private static boolean isOfIri(char c) {
        return c >= IN_IRIS.length || IN_IRIS[c];
    }

    static String undefined(String term) {
        return "The contexts of the document do not say what \"" + term + "\" means";
    }
}
