package org.cairn.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text in both languages, every form with its token, every key that a template asks for. */
class TextRulesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern ASKED = Pattern.compile("frame\\.t\\(\"([a-z0-9.-]+)\"");
    private static final Pattern SAID =
            Pattern.compile(
                    "(?:UserProblem|Text\\.of|saying)\\(\\s*\"([a-z0-9-]+\\.[a-z0-9.-]+)\"");
    private static final Pattern FORM =
            Pattern.compile("<form\\b[^>]*method=\"post\"[^>]*>(.*?)</form>", Pattern.DOTALL);

    private static final Pattern KEEPS_NOTHING = Pattern.compile(" action=\"/verify(#\\w+)?\"");
    private static final Pattern FILE = Pattern.compile("<input\\b[^>]*type=\"file\"[^>]*>");
    private static final Pattern QUOTED = Pattern.compile("[“”„\"]");
    private static final Pattern GROUP = Pattern.compile("(?iu)\\bgrupos?\\b(?! de nombres)");

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        for (Path english : files(MESSAGES, "_en.properties")) {
            Path spanish =
                    english.resolveSibling(
                            english.getFileName().toString().replace("_en.", "_es."));
            assertThat(read(spanish).stringPropertyNames())
                    .as(spanish.toString())
                    .isEqualTo(read(english).stringPropertyNames());
        }
    }

    @Test
    void everyTextIsAPatternThatCanBeRead() throws IOException {
        for (Path file : files(MESSAGES, ".properties")) {
            Properties texts = read(file);
            texts.stringPropertyNames()
                    .forEach(key -> {
                        assertThat(straightApostrophe(texts.getProperty(key)))
                                .as(key + " in " + file)
                                .isFalse();
                        new MessageFormat(texts.getProperty(key));
                    });
        }
    }

    @Test
    void noTextIsWrittenTwice() throws IOException {
        for (Path file : files(MESSAGES, ".properties")) {
            assertThat(twice(Files.readAllLines(file))).as(file.toString()).isEmpty();
        }
        assertThat(twice(List.of("a.b=One", "a.c=Two", "a.b = Three"))).containsExactly("a.b");
    }

    /** Of two texts by one name only the last is ever read. */
    private static List<String> twice(List<String> lines) {
        Set<String> seen = new TreeSet<>();
        return lines.stream()
                .filter(line -> line.contains("=") && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .filter(key -> !seen.add(key))
                .toList();
    }

    @Test
    void everyTextThatIsAskedForExists() throws IOException {
        Set<String> known = new TreeSet<>();
        for (Path file : files(MESSAGES, "_en.properties")) {
            known.addAll(read(file).stringPropertyNames());
        }
        assertThat(asked()).isSubsetOf(known);
    }

    @Test
    void everyFormThatChangesSomethingCarriesItsToken() throws IOException {
        for (Path template : files(TEMPLATES, ".jte")) {
            assertThat(formsWithoutToken(Files.readString(template)))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    @Test
    void everyFieldForAFileSaysBeforeSendingWhatIsTooLarge() throws IOException {
        for (Path template : files(TEMPLATES, ".jte")) {
            assertThat(filesWithoutLimit(Files.readString(template)))
                    .as(template.toString())
                    .isEmpty();
        }
        assertThat(filesWithoutLimit("<input type=\"file\" id=\"logo\" name=\"logo\">"))
                .containsExactly("logo");
    }

    /** The field of the portfolio measures as it sends in pieces; a camera fills that field. */
    private static List<String> filesWithoutLimit(String template) {
        return FILE.matcher(template)
                .results()
                .map(MatchResult::group)
                .filter(input -> !input.contains("data-camera"))
                .map(input -> input.replaceAll("(?s).*\\bid=\"([^\"]+)\".*", "$1"))
                .filter(id -> !template.contains("data-upload="))
                .filter(id ->
                        !template.contains("@template.layout.file-most(field = \"" + id + "\""))
                .toList();
    }

    @Test
    void aFormWithoutItsTokenIsFound() {
        assertThat(
                        formsWithoutToken(
                                "<form method=\"post\" action=\"/x\"><button>Go</button></form>"))
                .hasSize(1);
        assertThat(
                        formsWithoutToken(
                                "<form method=\"post\">@template.layout.csrf(frame = frame)</form>"))
                .isEmpty();
    }

    @Test
    void aStraightApostropheIsFound() {
        assertThat(straightApostrophe("It's here")).isTrue();
        assertThat(straightApostrophe("d ''de'' MMMM")).isFalse();
    }

    @Test
    void eachLanguageHasItsOwnQuotationMarksAndOneWordForACohort() throws IOException {
        for (Path file : files(MESSAGES, ".properties")) {
            boolean spanish = file.toString().endsWith("_es.properties");
            Properties texts = read(file);
            texts.stringPropertyNames()
                    .forEach(key ->
                            assertThat(foreign(texts.getProperty(key), spanish))
                                    .as(key + " in " + file)
                                    .isFalse());
        }
        assertThat(foreign("Lo dice “{0}”", true)).isTrue();
        assertThat(foreign("Abrir un grupo", true)).isTrue();
        assertThat(foreign("un grupo de nombres", true)).as("no cohort").isFalse();
        assertThat(foreign("It says «{0}»", false)).isTrue();
    }

    /** Spanish puts words in «» and calls a cohort {@code cohorte}, English puts them in “”. */
    private static boolean foreign(String text, boolean spanish) {
        return spanish
                ? QUOTED.matcher(text).find() || GROUP.matcher(text).find()
                : text.contains("«") || text.contains("»");
    }

    private static boolean straightApostrophe(String text) {
        return text.replace("''", "").contains("'");
    }

    private static List<String> formsWithoutToken(String template) {
        List<String> found = new ArrayList<>();
        Matcher form = FORM.matcher(template);
        while (form.find()) {
            boolean keepsNothing = KEEPS_NOTHING.matcher(form.group()).find();
            if (!keepsNothing && !form.group(1).contains("layout.csrf")) {
                found.add(form.group());
            }
        }
        return found;
    }

    private static Set<String> asked() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path template : files(TEMPLATES, ".jte")) {
            ASKED.matcher(Files.readString(template))
                    .results()
                    .forEach(hit -> keys.add(hit.group(1)));
        }
        for (Path source : files(Path.of("src/main/java"), ".java")) {
            SAID.matcher(Files.readString(source)).results().forEach(hit -> keys.add(hit.group(1)));
        }
        keys.removeIf(key -> key.endsWith(".") || key.endsWith("-"));
        return keys;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            texts.load(reader);
        }
        return texts;
    }
}
