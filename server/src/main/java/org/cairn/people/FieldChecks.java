package org.cairn.people;

import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cairn.platform.web.Text;

/** Reads the fields of one form and collects everything that is wrong before it complains. */
public final class FieldChecks {

    /** Control characters, text that was not UTF-8, and signs that turn the reading direction. */
    private static final Pattern UNREADABLE =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\p{Co}\\uFFFD\\u202A-\\u202E\\u2066-\\u2069\\u2028\\u2029]");

    private static final Pattern UNREADABLE_LINES =
            Pattern.compile(
                    "[\\p{Cc}\\p{Cs}\\p{Co}\\uFFFD\\u202A-\\u202E\\u2066-\\u2069&&[^\\r\\n\\t]]");
    private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");

    private final Map<String, Text> problems = new LinkedHashMap<>();

    /** A line that must be there. */
    String needed(String field, String text, int most) {
        String line = line(field, text, most);
        if (line.isEmpty() && !isBad(field)) {
            say(field, "people.problem.empty." + field);
        }
        return line;
    }

    /** A line that may be empty. */
    public String line(String field, String text, int most) {
        return checked(field, text.strip(), UNREADABLE, most);
    }

    /** Text of several lines that may be empty. */
    public String lines(String field, String text, int most) {
        return checked(field, text.strip(), UNREADABLE_LINES, most);
    }

    String email(String field, String text) {
        String line = needed(field, text, 254);
        if (!isBad(field) && !Emails.isAddress(line)) {
            say(field, "people.problem.email");
        }
        return line;
    }

    String color(String field, String text) {
        if (!COLOR.matcher(text).matches()) {
            say(field, "people.problem.color");
        }
        return text;
    }

    String slug(String field, String text) {
        String slug = needed(field, text, 60);
        if (!isBad(field) && !SLUG.matcher(slug).matches()) {
            say(field, "people.problem.slug");
        }
        return slug;
    }

    Optional<URI> address(String field, String text) {
        return address(field, text, 300);
    }

    /** An address on the web, or nothing. */
    public Optional<URI> address(String field, String text, int most) {
        String line = line(field, text, most);
        if (line.isEmpty() || isBad(field)) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(line);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            if (web && uri.getHost() != null && uri.getUserInfo() == null) {
                return Optional.of(uri);
            }
        } catch (URISyntaxException malformed) {
            // said below
        }
        say(field, "people.problem.address");
        return Optional.empty();
    }

    void password(String field, String password, String email, String name) {
        PasswordRule.problem(password, email, name)
                .ifPresent(problem -> problems.put(field, problem));
    }

    public void say(String field, String key, Object... arguments) {
        problems.putIfAbsent(field, Text.of(key, arguments));
    }

    public boolean isBad(String field) {
        return problems.containsKey(field);
    }

    /** Ends the checks. */
    public void orComplain() {
        if (!problems.isEmpty()) {
            throw new FieldProblems(problems);
        }
    }

    private String checked(String field, String text, Pattern unreadable, int most) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (composed.codePointCount(0, composed.length()) > most) {
            say(field, "people.problem.long", most);
        } else if (unreadable.matcher(composed).find()) {
            say(field, "people.problem.unreadable");
        }
        return composed;
    }
}
