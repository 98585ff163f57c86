package org.cairn.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.cairn.platform.web.Text;

/**
 * Which passwords are taken, after NIST SP 800-63B section 3.1.1.2: long enough, not one that
 * everybody tries first, not the person's own name or address; no rules on kinds of characters.
 */
final class PasswordRule {

    static final int LEAST = 12;
    static final int MOST = 128;

    /** What stands at the heart of the passwords that are tried first. */
    private static final Set<String> COMMON =
            Set.of(
                    "password",
                    "passwort",
                    "passw0rd",
                    "contrasena",
                    "contraseña",
                    "qwerty",
                    "qwertyuiop",
                    "qwertz",
                    "azerty",
                    "asdfghjkl",
                    "asdfgh",
                    "zxcvbnm",
                    "iloveyou",
                    "teamo",
                    "welcome",
                    "bienvenido",
                    "letmein",
                    "admin",
                    "administrator",
                    "login",
                    "master",
                    "monkey",
                    "dragon",
                    "sunshine",
                    "princess",
                    "football",
                    "baseball",
                    "basketball",
                    "soccer",
                    "superman",
                    "batman",
                    "trustno",
                    "whatever",
                    "freedom",
                    "starwars",
                    "pokemon",
                    "shadow",
                    "michael",
                    "jennifer",
                    "jordan",
                    "summer",
                    "winter",
                    "spring",
                    "autumn",
                    "teacher",
                    "teachers",
                    "maestra",
                    "maestro",
                    "school",
                    "escuela",
                    "student",
                    "classroom",
                    "education",
                    "educator",
                    "learning",
                    "badge",
                    "badges",
                    "cairn",
                    "credential",
                    "microcredential",
                    "test",
                    "testing",
                    "changeme",
                    "secret",
                    "hello",
                    "computer",
                    "internet",
                    "samsung",
                    "liverpool",
                    "chelsea",
                    "america",
                    "california",
                    "delaware",
                    "correcthorsebatterystaple",
                    "passphrase",
                    "mypassword",
                    "newpassword",
                    "p@ssword",
                    "p@ssw0rd",
                    "abc",
                    "abcdef",
                    "abcabc",
                    "qazwsx",
                    "qazwsxedc",
                    "onetwothree");

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");
    private static final Pattern NOT_WORD = Pattern.compile("[\\s._@+-]+");
    private static final String RUNS =
            "01234567890123456789 98765432109876543210 abcdefghijklmnopqrstuvwxyzabcdefghijklm qwertyuiopasdfghjklzxcvbnm";

    private PasswordRule() {}

    /** The form in which a password is hashed, however the keyboard composed its letters. */
    static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFC);
    }

    static Optional<Text> problem(String password, String email, String name) {
        String normal = normal(password);
        int length = normal.codePointCount(0, normal.length());
        if (length < LEAST) {
            return Optional.of(Text.of("people.problem.password.short", LEAST));
        }
        if (length > MOST) {
            return Optional.of(Text.of("people.problem.password.long", MOST));
        }
        if (normal.indexOf('\uFFFD') >= 0 || normal.indexOf('\0') >= 0) {
            return Optional.of(Text.of("people.problem.unreadable"));
        }
        String bare = bare(normal);
        if (isOwn(bare, email, name)) {
            return Optional.of(Text.of("people.problem.password.own"));
        }
        return isCommon(bare)
                ? Optional.of(Text.of("people.problem.password.common"))
                : Optional.empty();
    }

    private static boolean isOwn(String bare, String email, String name) {
        String address = bare(email);
        String local = bare(email.replaceAll("@.*", ""));
        String heart = EDGES.matcher(bare).replaceAll("");
        return bare.equals(address)
                || bare.equals(bare(name))
                || (!local.isEmpty() && (bare.equals(local) || heart.equals(local)))
                || (!heart.isEmpty() && heart.equals(bare(name)));
    }

    private static boolean isCommon(String bare) {
        String heart = EDGES.matcher(bare).replaceAll("");
        return bare.chars().distinct().count() < 4
                || RUNS.contains(bare)
                || COMMON.contains(heart)
                || COMMON.stream().anyMatch(word -> isRepeated(heart, word));
    }

    private static boolean isRepeated(String heart, String word) {
        return heart.length() > word.length()
                && heart.replace(word, "").chars().noneMatch(Character::isLetter);
    }

    private static String bare(String text) {
        return NOT_WORD.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
