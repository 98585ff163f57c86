package org.cairn.catalog.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.catalog.EvidenceKind;
import org.cairn.catalog.Explainer;
import org.cairn.catalog.HoursPlan;
import org.cairn.catalog.Level;
import org.cairn.catalog.Minutes;
import org.cairn.catalog.Part;
import org.cairn.catalog.Prompt;
import org.cairn.catalog.Section;
import org.cairn.platform.web.Frame;

/** Turns the path of a change into the names of what changed, as they are or as they were. */
final class ChangeWords {

    /** What stands there is one of the words of the file; the form says it with these messages. */
    private static final Map<Pattern, String> WORDS =
            Map.of(
                    Pattern.compile("kind"), "catalog.studio.kind.",
                    Pattern.compile("language"), "catalog.studio.language.",
                    Pattern.compile("paths"), "catalog.path.",
                    Pattern.compile("assessment\\.anonymity"), "catalog.studio.names.",
                    Pattern.compile("license"), "catalog.terms.",
                    Pattern.compile("parts\\.[^.]+\\.role"), "catalog.studio.role.",
                    Pattern.compile("parts\\..*\\.words\\.rule"), "catalog.studio.words.",
                    Pattern.compile("rubric\\.rule\\.type"), "catalog.studio.rule.",
                    Pattern.compile("picture\\.outline"), "catalog.picture.outline.",
                    Pattern.compile("picture\\.landscape"), "catalog.picture.landscape.");

    private static final Pattern COURSES = Pattern.compile("parts\\.[^.]+\\.courses");
    private static final Pattern MODULES = Pattern.compile("parts\\.[^.]+\\.modules");
    private static final Pattern FILM =
            Pattern.compile("explainer\\.videos\\.[^.]+\\.(film|captions|poster)");
    private static final Pattern TIME =
            Pattern.compile("hours\\..*\\.(frameMinutes|(minutes|frameMinutesIn)\\.[^.]+)");

    private final Frame frame;
    private final Definition before;
    private final Definition after;

    ChangeWords(Frame frame, Definition before, Definition after) {
        this.frame = frame;
        this.before = before;
        this.after = after;
    }

    /** Where a change stands, in words. */
    record Place(String heading, String thing, Changes.Fate fate, String label) {}

    Place place(String path) {
        List<String> steps = List.of(path.split("\\."));
        String heading = steps.getFirst();
        if (heading.equals("parts")) {
            return inPart(steps.get(1), steps.subList(2, steps.size()));
        }
        if (heading.equals("explainer") && steps.size() > 1) {
            return new Place(heading, "", Changes.Fate.CHANGED, inExplainer(steps));
        }
        if (heading.equals("picture")) {
            return new Place(heading, "", Changes.Fate.CHANGED, frame.t("catalog.field." + path));
        }
        if (path.startsWith("hours.courses.") || path.startsWith("hours.modes.")) {
            return inHours(steps.subList(1, steps.size()));
        }
        if (path.startsWith("rubric.sections.") && steps.size() > 4) {
            return inCriterion(steps.get(4), steps.subList(5, steps.size()));
        }
        return new Place(
                heading,
                "",
                Changes.Fate.CHANGED,
                steps.size() == 1 ? "" : label(heading, steps.subList(1, steps.size())));
    }

    private Place inPart(String id, List<String> steps) {
        Part part = now(d -> d.part(id)).orElseThrow();
        return new Place("parts", part.title(), fate(d -> d.part(id)), inPart(part, steps));
    }

    private String inPart(Part part, List<String> steps) {
        if (steps.size() < 3) {
            return property(steps);
        }
        String id = steps.get(1);
        String name =
                steps.getFirst().equals("prompts")
                        ? now(d -> d.part(part.id()).flatMap(one -> one.prompt(id)))
                                .map(Prompt::label)
                                .orElse(id)
                        : now(d -> d.part(part.id()).flatMap(one -> one.demand(id)))
                                .map(EvidenceDemand::title)
                                .orElse(id);
        return name + ": " + property(steps.subList(2, steps.size()));
    }

    /** A mode or a course by its name; within it modules and modes by theirs. */
    private Place inHours(List<String> steps) {
        String id = steps.get(1);
        boolean course = steps.getFirst().equals("courses");
        Function<Definition, Optional<String>> name =
                course ? d -> course(d, id).map(HoursPlan.Course::title) : d -> mode(d, id);
        Stream<String> words =
                steps.subList(2, steps.size()).stream()
                        .filter(step -> !step.equals("modules") && !step.equals("minutes"))
                        .map(step ->
                                step.startsWith("frameMinutes")
                                        ? frame.t("catalog.property.frame")
                                        : now(d -> mode(d, step))
                                                .or(() -> now(d -> module(d, id, step)))
                                                .orElseGet(() -> property(List.of(step))));
        return new Place(
                "hours", now(name).orElse(id), fate(name), words.collect(Collectors.joining(": ")));
    }

    /** A question or a video by its own words. */
    private String inExplainer(List<String> steps) {
        String key = "catalog.field.explainer." + steps.get(1);
        if (steps.size() < 4) {
            return frame.t(key);
        }
        String id = steps.get(2);
        return now(d -> inExplainer(d, id)).orElse(id)
                + ": "
                + frame.t(key + "." + steps.getLast());
    }

    private static Optional<String> inExplainer(Definition definition, String id) {
        return definition.explainer().stream()
                .flatMap(one ->
                        Stream.concat(
                                one.questions().stream()
                                        .filter(question -> question.id().equals(id))
                                        .map(Explainer.Question::ask),
                                one.videos().stream()
                                        .filter(video -> video.id().equals(id))
                                        .map(Explainer.Video::title)))
                .findFirst();
    }

    private static Optional<HoursPlan.Course> course(Definition definition, String id) {
        return definition.hours().stream()
                .flatMap(plan -> plan.courses().stream())
                .filter(course -> course.id().equals(id))
                .findFirst();
    }

    private static Optional<String> module(Definition definition, String course, String id) {
        return course(definition, course).stream()
                .flatMap(one -> one.modules().stream())
                .filter(module -> module.id().equals(id))
                .map(HoursPlan.Module::title)
                .findFirst();
    }

    private static String module(Definition definition, String id) {
        return definition.hours().stream()
                .flatMap(plan -> plan.courses().stream())
                .flatMap(course -> module(definition, course.id(), id).stream())
                .findFirst()
                .orElse(id);
    }

    private static Optional<String> mode(Definition definition, String id) {
        return definition.hours().stream()
                .flatMap(plan -> plan.modes().stream())
                .filter(mode -> mode.id().equals(id))
                .map(HoursPlan.Mode::name)
                .findFirst();
    }

    private Place inCriterion(String id, List<String> steps) {
        Criterion criterion = now(d -> d.rubric().criterion(id)).orElseThrow();
        String label = property(steps);
        if (steps.size() == 3 && steps.getFirst().equals("levels")) {
            String level = steps.get(1);
            label =
                    now(d -> d.rubric().criterion(id).flatMap(one -> one.level(level)))
                            .map(one -> one.name())
                            .orElse(level);
        }
        return new Place("rubric", criterion.title(), fate(d -> d.rubric().criterion(id)), label);
    }

    /** Sections and levels of the rubric by name; whatever else by its words in the file. */
    private String label(String heading, List<String> steps) {
        if (heading.equals("rubric") && steps.size() == 3 && steps.getFirst().equals("sections")) {
            return now(d -> section(d, steps.get(1))).map(Section::title).orElse(steps.get(1));
        }
        if (heading.equals("rubric") && steps.size() == 3 && steps.getFirst().equals("levels")) {
            return now(d -> level(d, steps.get(1))).map(Level::name).orElse(steps.get(1));
        }
        return property(steps);
    }

    private static Optional<Level> level(Definition definition, String id) {
        return definition.rubric().levels().stream()
                .filter(level -> level.id().equals(id))
                .findFirst();
    }

    private String property(List<String> steps) {
        String key = "catalog.property." + String.join(".", steps);
        if (frame.messages().has(key)) {
            return frame.t(key);
        }
        String last = "catalog.property." + steps.getLast();
        String name = frame.messages().has(last) ? frame.t(last) : steps.getLast();
        return steps.size() == 1
                ? name
                : Stream.concat(
                                steps.subList(0, steps.size() - 1).stream()
                                        .filter(step ->
                                                !frame.messages().has("catalog.property." + step)),
                                Stream.of(name))
                        .collect(Collectors.joining(": "));
    }

    /** The text of a change, with names for ids and the words of the form for those of the file. */
    String value(String path, String text, Definition of) {
        if (text.equals("true") || text.equals("false")) {
            return frame.t("catalog.property.is." + text);
        }
        if (TIME.matcher(path).matches() && text.matches("[0-9]{1,6}")) {
            return frame.t(Minutes.said(Integer.parseInt(text)));
        }
        if (COURSES.matcher(path).matches()) {
            return lines(text, id -> course(of, id).map(HoursPlan.Course::title).orElse(id));
        }
        if (MODULES.matcher(path).matches()) {
            return lines(text, id -> module(of, id));
        }
        if (path.endsWith(".criteria") || path.equals("rubric.rule.criterion")) {
            return lines(text, id -> of.rubric().criterion(id).map(Criterion::title).orElse(id));
        }
        if (FILM.matcher(path).matches() && text.length() > 8) {
            return frame.t("catalog.film.file", text.substring(0, 8));
        }
        if (path.endsWith(".choices")) {
            return lines(text, this::choice);
        }
        if (path.endsWith(".meets") && !text.isEmpty()) {
            return meeting(path, of, text).map(Level::name).orElse(text);
        }
        return WORDS.entrySet().stream()
                .filter(words -> words.getKey().matcher(path).matches())
                .findFirst()
                .map(words -> lines(text, word -> said(words.getValue(), word)))
                .orElse(text);
    }

    /** A criterion may have levels of its own. */
    private static Optional<Level> meeting(String path, Definition of, String id) {
        List<String> steps = List.of(path.split("\\."));
        return steps.size() > 4
                ? of.rubric().criterion(steps.get(4)).flatMap(one -> one.level(id))
                : level(of, id);
    }

    private String said(String words, String word) {
        return frame.messages().has(words + word) ? frame.t(words + word) : word;
    }

    /** A choice begins with the kinds that it takes. */
    private String choice(String line) {
        String[] facts = line.split(" · ", 2);
        List<EvidenceKind> kinds =
                Stream.of(facts[0].split(", ", -1)).map(EvidenceKind::of).toList();
        String words = Kinds.either(frame, kinds);
        return facts.length == 1 ? words : words + " · " + facts[1];
    }

    private static String lines(String text, Function<String, String> name) {
        return text.lines().map(name).collect(Collectors.joining("\n"));
    }

    private static Optional<Section> section(Definition definition, String id) {
        return definition.rubric().sections().stream()
                .filter(section -> section.id().equals(id))
                .findFirst();
    }

    private <T> Optional<T> now(Function<Definition, Optional<T>> find) {
        return find.apply(after).or(() -> find.apply(before));
    }

    private <T> Changes.Fate fate(Function<Definition, Optional<T>> find) {
        if (find.apply(before).isEmpty()) {
            return Changes.Fate.NEW;
        }
        return find.apply(after).isEmpty() ? Changes.Fate.GONE : Changes.Fate.CHANGED;
    }
}
