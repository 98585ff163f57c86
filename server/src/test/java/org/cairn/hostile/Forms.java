package org.cairn.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The forms as the templates write them, also those that no page of a village happens to show. */
final class Forms {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern FORM =
            Pattern.compile("<form\\b([^>]*)>(.*?)</form>", Pattern.DOTALL);

    /** Where a form leads, if its template says more of it than a value. */
    private static final Pattern ACTION =
            Pattern.compile("\\b(?:form)?action=\"([^\"?#]*/[a-z-]+[^\"?#]*)\"");

    private static final Pattern NAME = Pattern.compile("\\bname ?= ?\"([\\w.-]+)\"");
    private static final Pattern FRAME = Pattern.compile("@template\\.layout\\.\\w+\\([^)]*\\)");
    private static final Pattern PART = Pattern.compile("@template\\.([\\w.-]+)\\(");
    private static final Pattern VALUE = Pattern.compile("\\$\\{[^}]*}|\\{\\w+(?::[^/]*)?}");

    private record Form(List<Pattern> actions, Set<String> names) {}

    private final List<Form> all;

    Forms() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            this.all =
                    files.filter(file -> file.toString().endsWith(".jte"))
                            .map(Forms::text)
                            .flatMap(text -> FORM.matcher(text).results())
                            .map(form -> of(form.group(1), form.group(2)))
                            .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The fields of every form that leads to that door; none where no template has such a form. */
    Set<String> fields(Door door) {
        String path = VALUE.matcher(door.pattern()).replaceAll("x");
        Set<String> fields = new TreeSet<>();
        all.stream()
                .filter(form -> form.actions().stream().anyMatch(to -> to.matcher(path).matches()))
                .forEach(form -> fields.addAll(form.names()));
        return fields;
    }

    private static Form of(String tag, String content) {
        Set<String> names = new TreeSet<>();
        collect(content, names, new HashSet<>());
        return new Form(
                ACTION.matcher(tag + content)
                        .results()
                        .map(action -> pattern(action.group(1)))
                        .toList(),
                names);
    }

    /** Any value may stand where the template puts one in. */
    private static Pattern pattern(String action) {
        StringBuilder pattern = new StringBuilder();
        Matcher value = VALUE.matcher(action);
        int at = 0;
        while (value.find()) {
            pattern.append(Pattern.quote(action.substring(at, value.start()))).append(".+");
            at = value.end();
        }
        return Pattern.compile(pattern.append(Pattern.quote(action.substring(at))).toString());
    }

    private static void collect(String template, Set<String> names, Set<String> seen) {
        String text = FRAME.matcher(template).replaceAll("");
        NAME.matcher(text).results().map(name -> name.group(1)).forEach(names::add);
        for (Matcher part = PART.matcher(text); part.find(); ) {
            Path file = TEMPLATES.resolve(part.group(1).replace('.', '/') + ".jte");
            if (seen.add(part.group(1))) {
                collect(text(file), names, seen);
            }
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
