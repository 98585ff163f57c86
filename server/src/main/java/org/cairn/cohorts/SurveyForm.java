package org.cairn.cohorts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.people.FieldProblems;
import org.cairn.platform.web.Messages;

/** What is typed to make a survey or to change one. */
public record SurveyForm(
        String title, Locale language, LocalDate opens, LocalDate closes, List<SurveyItem> items) {

    /** So many things are asked at most. */
    public static final int MOST_ITEMS = 20;

    /** An item's kind in the form. */
    public static final String SCALE = "scale";

    public static final String WORDS = "words";

    private static final int MOST_DAYS = 180;

    public SurveyForm {
        items = List.copyOf(items);
    }

    /**
     * Reads the fields; an item whose question is empty is none.
     *
     * @throws FieldProblems naming those that cannot be taken
     */
    public static SurveyForm read(Map<String, String> typed) {
        Fields fields = new Fields(typed);
        String title = fields.needed("title", 120);
        Locale language = language(fields);
        LocalDate opens = fields.day("opens").orElse(LocalDate.EPOCH);
        LocalDate closes = fields.day("closes").orElse(LocalDate.EPOCH);
        if (!fields.isBad("opens") && !fields.isBad("closes")) {
            mayLast(fields, opens, closes);
        }
        List<SurveyItem> items = new ArrayList<>();
        for (int n = 1; n <= count(typed); n++) {
            if (!fields.raw("question-" + n).isEmpty()) {
                item(fields, n, items.size() + 1).ifPresent(items::add);
            }
        }
        if (items.isEmpty()
                && IntStream.rangeClosed(1, MOST_ITEMS).noneMatch(n -> bad(fields, n))) {
            fields.say("items", "cohorts.survey.problem.items");
        }
        fields.orComplain();
        return new SurveyForm(title, language, opens, closes, items);
    }

    /** How many items the form shows, filled in or not. */
    public static int count(Map<String, String> typed) {
        return (int)
                IntStream.rangeClosed(1, MOST_ITEMS)
                        .takeWhile(n -> typed.containsKey("question-" + n))
                        .count();
    }

    private static Locale language(Fields fields) {
        return Messages.LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(fields.raw("language")))
                .findFirst()
                .orElseGet(() -> {
                    fields.say("language", "cohorts.survey.problem.language");
                    return Locale.ENGLISH;
                });
    }

    private static void mayLast(Fields fields, LocalDate opens, LocalDate closes) {
        if (closes.isBefore(opens)) {
            fields.say("closes", "cohorts.survey.problem.closes");
        } else if (closes.isAfter(opens.plusDays(MOST_DAYS))) {
            fields.say("closes", "cohorts.survey.problem.span", MOST_DAYS);
        }
    }

    private static boolean bad(Fields fields, int n) {
        return List.of("name-", "question-", "labels-", "favorable-").stream()
                .anyMatch(field -> fields.isBad(field + n));
    }

    private static Optional<SurveyItem> item(Fields fields, int n, int position) {
        String question = fields.line("question-" + n, 300);
        String name = fields.needed("name-" + n, 40);
        List<String> labels = List.of();
        List<Integer> favorable = List.of();
        if (!fields.raw("kind-" + n).equals(WORDS)) {
            labels = labels(fields, n);
            favorable = fields.isBad("labels-" + n) ? List.of() : favorable(fields, n, labels);
        }
        return bad(fields, n)
                ? Optional.empty()
                : Optional.of(new SurveyItem(position, name, question, labels, favorable));
    }

    /** One label on each line. */
    private static List<String> labels(Fields fields, int n) {
        String field = "labels-" + n;
        List<String> labels =
                fields.lines(field, 600)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        boolean fits =
                labels.size() >= SurveyItem.FEWEST_POINTS
                        && labels.size() <= SurveyItem.MOST_POINTS;
        if (!fits || labels.stream().distinct().count() < labels.size()) {
            fields.say(
                    field,
                    "cohorts.survey.problem.labels",
                    SurveyItem.FEWEST_POINTS,
                    SurveyItem.MOST_POINTS);
        }
        return labels;
    }

    /** Numbers of the lines; not all of them, for then everybody would be content. */
    private static List<Integer> favorable(Fields fields, int n, List<String> labels) {
        String field = "favorable-" + n;
        TreeSet<Integer> points = new TreeSet<>();
        for (String point : fields.raw(field).split("[\\s,;]+")) {
            points.add(point.matches("[1-7]") ? Integer.parseInt(point) : 0);
        }
        if (points.first() < 1 || points.last() > labels.size() || points.size() == labels.size()) {
            fields.say(field, "cohorts.survey.problem.favorable", labels.size());
        }
        return List.copyOf(points);
    }

    /** The fields that say this. */
    public static Map<String, String> fields(List<SurveyItem> items) {
        Map<String, String> typed = new LinkedHashMap<>();
        for (SurveyItem item : items) {
            int n = item.position();
            typed.put("kind-" + n, item.isOpen() ? WORDS : SCALE);
            typed.put("name-" + n, item.name());
            typed.put("question-" + n, item.question());
            typed.put("labels-" + n, String.join("\n", item.labels()));
            typed.put(
                    "favorable-" + n,
                    item.favorable().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")));
        }
        return typed;
    }
}
