package org.cairn.verification;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.platform.web.Frame;

/**
 * Says in the reader's language what breaks the standard. The library says that in English only; as
 * the English texts here are its very sentences, each is known again by its own words. One that is
 * not known is said as it stands.
 */
final class Faults {

    private static final String PREFIX = "verification.fault.";
    private static final List<String> GAPS = List.of("\u0001", "\u0002");

    /** What is more general comes later. */
    private static final List<String> KEYS =
            List.of(
                    "missing",
                    "time",
                    "text",
                    "number",
                    "boolean",
                    "date",
                    "language",
                    "open",
                    "object",
                    "not-allowed",
                    "contains",
                    "has",
                    "begins",
                    "clr-context",
                    "second-context",
                    "third-context",
                    "holder",
                    "bare-jwt",
                    "no-jwt",
                    "too-many",
                    "one-of");

    private Faults() {}

    static String say(Frame frame, String english) {
        if (frame.locale().getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return english;
        }
        return KEYS.stream()
                .flatMap(key -> said(frame, PREFIX + key, english).stream())
                .findFirst()
                .orElse(english);
    }

    private static Optional<String> said(Frame frame, String key, String english) {
        String form = Pattern.quote(frame.messages().in(Locale.ENGLISH, key, GAPS.toArray()));
        for (String gap : GAPS) {
            form = form.replace(gap, "\\E(.+)\\Q");
        }
        Matcher words = Pattern.compile(form).matcher(english);
        if (!words.matches()) {
            return Optional.empty();
        }
        Object[] arguments = new Object[words.groupCount()];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] =
                    i == 0 ? place(frame, words.group(1)) : choice(frame, words.group(i + 1));
        }
        return Optional.of(frame.t(key, arguments));
    }

    /** A place is a path of names of the standard, or the whole. */
    private static String place(Frame frame, String words) {
        String whole = frame.messages().in(Locale.ENGLISH, PREFIX + "record");
        return words.endsWith(whole)
                ? words.substring(0, words.length() - whole.length()) + frame.t(PREFIX + "record")
                : words;
    }

    private static String choice(Frame frame, String words) {
        return Arrays.stream(words.split(" or "))
                .reduce((one, other) -> frame.t(PREFIX + "or", one, other))
                .orElse(words);
    }
}
