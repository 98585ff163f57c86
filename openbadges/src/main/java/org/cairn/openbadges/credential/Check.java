package org.cairn.openbadges.credential;

import java.util.regex.Pattern;
import org.cairn.openbadges.json.StrictJson;

/** The demands that many parts of a credential share. */
final class Check {

    private static final Pattern IRI =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\x00-\\x20<>\"{}|^`\\\\]+");
    private static final Pattern LANGUAGE =
            Pattern.compile("[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

    private Check() {}

    /** A text that must be there. */
    static void text(String value, String what) {
        require(!value.isBlank(), what + " is missing");
        optional(value, what);
    }

    /** A text that may be empty. */
    static void optional(String value, String what) {
        require(StrictJson.isSound(value), what + " has half a character (an unpaired surrogate)");
    }

    /** An absolute IRI that must be there. */
    static void iri(String value, String what) {
        require(!value.isBlank(), what + " is missing");
        require(
                IRI.matcher(value).matches() && StrictJson.isSound(value),
                what + " must be a full address (URL or URN), not \"" + value + "\"");
    }

    static void optionalIri(String value, String what) {
        if (!value.isEmpty()) {
            iri(value, what);
        }
    }

    static void language(String value, String what) {
        require(
                value.isEmpty() || LANGUAGE.matcher(value).matches(),
                what + " must be a language such as en or es-MX, not \"" + value + "\"");
    }

    static void require(boolean sound, String problem) {
        if (!sound) {
            throw new CredentialProblem(problem);
        }
    }
}
