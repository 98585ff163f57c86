package org.cairn.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What no well-meaning person sends, and how an answer to it must look. */
final class Hostile {

    static final String SCRIPT = "<script>alert(7)</script>";

    /** For a field of a form, escaped as in a form. */
    static final Map<String, String> WORDS = words();

    /** For a variable of an address, as it stands on the wire. */
    static final List<String> SEGMENTS =
            List.of(
                    "-1",
                    "99999999999999999999",
                    "00000000-0000-0000-0000-000000000000",
                    "'%E2%80%AE%20%3Cscript%3Ealert(7)",
                    "x".repeat(3_000));

    /** The same for what no handler should get to see. */
    static final List<String> BROKEN_SEGMENTS =
            List.of(
                    "%00",
                    "a%00b",
                    "%FF%FE",
                    "%ED%A0%80",
                    "%C0%AF",
                    "%zz",
                    "%",
                    "..%2f..%2fetc%2fpasswd",
                    "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
                    "..%5c..%5cboot.ini",
                    "..;/..;/etc/passwd",
                    "%252e%252e%252f",
                    "a%0d%0aSet-Cookie:%20planted=1",
                    "1;jsessionid=2");

    /** What would tell a stranger how the program is built. */
    private static final List<String> INSIDES =
            List.of(
                    "java.lang.",
                    "java.util.",
                    "org.springframework",
                    "org.postgresql",
                    "org.cairn.",
                    "\tat ",
                    "SQLState",
                    "Whitelabel",
                    "Apache Tomcat");

    private Hostile() {}

    private static Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("nothing", "");
        words.put(
                "signs of other languages, and letters that turn the text",
                Guest.encoded("\"'>" + SCRIPT + " {0} %s ${x} '; drop table -- \\ ../../etc/passwd")
                        + "%0D%0ASet-Cookie:%20planted=1"
                        + Guest.encoded("\u202Egnp\u2066\u0007\uFEFF 🎓"));
        words.put("NUL, and bytes that are no UTF-8", "a%00b%FF%FE%C0%AF%ED%A0%80");
        words.put("a number below", "-1");
        words.put("a huge number", "99999999999999999999");
        words.put("a hundred thousand letters", "x".repeat(100_000));
        return words;
    }

    /** What is wrong with an answer; nothing where it is fine. */
    static List<String> faults(Wire.Got got) {
        List<String> faults = new ArrayList<>();
        if (got.status() == 0 || got.status() >= 500) {
            faults.add("status " + got.status());
        }
        boolean words =
                got.header("Content-Type")
                        .filter(type -> type.startsWith("text/") || type.contains("json"))
                        .isPresent();
        String text = words ? new String(got.bytes(), UTF_8) : "";
        INSIDES.stream().filter(text::contains).map(word -> "tells " + word).forEach(faults::add);
        if (got.isPage() && text.contains(SCRIPT)) {
            faults.add("echoes the script");
        }
        if (got.head().stream().anyMatch(line -> line.startsWith("Set-Cookie: planted"))) {
            faults.add("lets a header be planted");
        }
        if (got.status() >= 400 && got.isPage() && !isOurs(text)) {
            faults.add("status " + got.status() + " with a page that is not ours");
        }
        Stream.of(got.header("Location"))
                .flatMap(java.util.Optional::stream)
                .filter(to -> !to.startsWith("/") || to.startsWith("//"))
                .map(to -> "leads away to " + to)
                .forEach(faults::add);
        return faults;
    }

    /** Our frame stands around it, unless it is the small page that shows evidence. */
    private static boolean isOurs(String text) {
        return text.contains("<main id=\"main\"") && text.contains("<h1");
    }
}
