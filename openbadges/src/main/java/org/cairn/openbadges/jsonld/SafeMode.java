package org.cairn.openbadges.jsonld;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.cairn.openbadges.jsonld.JsonLdProblem.Kind;

/**
 * Looks through an expanded document for references that would be dropped without a word on the way
 * to statements: those that are no absolute IRI (JSON-LD 1.1 API, section 8.2).
 */
final class SafeMode {

    private static final String NOT_IN_IRIS = "<>\"{}|^`\\";

    /** Which bytes can stand behind the scheme: of letters beyond ASCII, all. */
    private static final boolean[] IN_IRIS = new boolean[1 << Byte.SIZE];

    private static final Pattern BLANK = Pattern.compile("_:[^\\s]+");

    static {
        for (int c = ' ' + 1; c < IN_IRIS.length; c++) {
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
        return scheme(text.getBytes(StandardCharsets.UTF_8)) > 0;
    }

    /** How long the scheme of a full address is; 0 when the bytes do not have the form of one. */
    static int scheme(byte[] utf8) {
        int colon = 0;
        while (colon < utf8.length && isOfScheme(utf8[colon])) {
            colon++;
        }
        if (colon == 0 || colon == utf8.length || utf8[colon] != ':' || !isLetter(utf8[0])) {
            return 0;
        }
        for (int i = colon + 1; i < utf8.length; i++) {
            if (!IN_IRIS[utf8[i] & 0xff]) {
                return 0;
            }
        }
        return colon;
    }

    private static boolean isLetter(byte c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static boolean isOfScheme(byte c) {
        return isLetter(c) || c >= '0' && c <= '9' || c == '+' || c == '.' || c == '-';
    }

    static String undefined(String term) {
        return "The contexts of the document do not say what \"" + term + "\" means";
    }
}
