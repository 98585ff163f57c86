package org.cairn.cohorts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cairn.catalog.HoursPlan;
import org.cairn.people.FieldProblems;

/** What is typed to make an online module or to change one. */
public final class LessonForm {

    /** So many questions are asked at most. */
    public static final int MOST_QUESTIONS = 20;

    /** Kinds of questions in the form. */
    public static final String ONE = "one";

    public static final String SEVERAL = "several";

    private static final int MOST_LETTERS = 30_000;

    private LessonForm() {}

    /**
     * Reads the fields; a question without words is none.
     *
     * @throws FieldProblems naming those that cannot be taken
     */
    public static Lesson read(Map<String, String> typed, Cohort cohort, HoursPlan plan) {
        Fields fields = new Fields(typed);
        String title = fields.needed("title", 150);
        Cell cell = cell(fields, plan);
        int minutes = minutes(fields, plan, cell);
        String words = lines(fields, "words", MOST_LETTERS);
        var link = fields.address("link");
        LocalDate opens = day(fields, cohort, "opens");
        LocalDate closes = day(fields, cohort, "closes");
        if (!fields.isBad("opens") && !fields.isBad("closes") && closes.isBefore(opens)) {
            fields.say("closes", "cohorts.online.problem.closes");
        }
        List<CheckQuestion> questions = questions(fields, typed);
        Optional<Integer> needed = needed(fields, typed);
        fields.orComplain();
        return new Lesson(title, cell, minutes, words, link, opens, closes, needed, questions);
    }

    private static Cell cell(Fields fields, HoursPlan plan) {
        String[] unit = SessionForm.unit(fields, plan);
        Optional<String> module = unit.length > 1 ? Optional.of(unit[1]) : Optional.empty();
        return new Cell(unit[0], module, SessionForm.mode(fields, plan));
    }

    /** Never more than the plan has for the course in the mode. */
    private static int minutes(Fields fields, HoursPlan plan, Cell cell) {
        int most = CompletionsFile.most(plan, cell);
        if (fields.isBad("unit") || fields.isBad("mode")) {
            most = Session.MOST_MINUTES;
        } else if (most == 0) {
            fields.say("mode", "cohorts.online.problem.unplanned");
            most = Session.MOST_MINUTES;
        }
        return fields.number("minutes", 1, most, "cohorts.problem.minutes");
    }

    /** With one kind of line end, so that the same words are the same. */
    private static String lines(Fields fields, String field, int most) {
        return fields.lines(field, most).replace("\r\n", "\n").replace('\r', '\n');
    }

    private static LocalDate day(Fields fields, Cohort cohort, String field) {
        LocalDate day = fields.day(field).orElse(cohort.firstDay());
        if (!fields.isBad(field) && !cohort.covers(day)) {
            fields.say(field, "cohorts.problem.day.outside", cohort.firstDay(), cohort.lastDay());
        }
        return day;
    }

    /** How many questions the form shows, filled in or not. */
    public static int count(Map<String, String> typed) {
        return (int)
                IntStream.rangeClosed(1, MOST_QUESTIONS)
                        .takeWhile(n -> typed.containsKey("question-" + n))
                        .count();
    }

    private static IntStream asked(Map<String, String> typed) {
        return IntStream.rangeClosed(1, count(typed))
                .filter(n -> !typed.getOrDefault("question-" + n, "").isBlank());
    }

    private static List<CheckQuestion> questions(Fields fields, Map<String, String> typed) {
        List<CheckQuestion> all = new ArrayList<>();
        asked(typed).forEach(n -> question(fields, n).ifPresent(all::add));
        for (int i = 0; i < all.size(); i++) {
            CheckQuestion.Asked asked = all.get(i).asked();
            if (all.subList(0, i).stream().anyMatch(one -> one.asked().equals(asked))) {
                fields.say("questions", "cohorts.online.problem.twice", asked.words());
            }
        }
        return all;
    }

    private static Optional<CheckQuestion> question(Fields fields, int n) {
        String words = fields.line("question-" + n, 500);
        boolean several = fields.raw("kind-" + n).equals(SEVERAL);
        List<String> choices = choices(fields, n);
        List<Integer> correct =
                fields.isBad("choices-" + n)
                        ? List.of()
                        : correct(fields, n, choices.size(), several);
        String explanation = lines(fields, "explanation-" + n, 1500);
        boolean bad =
                List.of("question-", "choices-", "correct-", "explanation-").stream()
                        .anyMatch(field -> fields.isBad(field + n));
        return bad
                ? Optional.empty()
                : Optional.of(
                        new CheckQuestion(
                                CheckQuestionId.next(),
                                new CheckQuestion.Asked(words, several, choices, correct),
                                explanation));
    }

    /** One on each line. */
    private static List<String> choices(Fields fields, int n) {
        String field = "choices-" + n;
        List<String> choices =
                fields.lines(field, 2400)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        boolean fits =
                choices.size() >= CheckQuestion.FEWEST_CHOICES
                        && choices.size() <= CheckQuestion.MOST_CHOICES;
        if (!fits || choices.stream().distinct().count() < choices.size()) {
            fields.say(
                    field,
                    "cohorts.online.problem.choices",
                    CheckQuestion.FEWEST_CHOICES,
                    CheckQuestion.MOST_CHOICES);
        }
        return choices;
    }

    /** Numbers of the lines; one of them unless several can be taken. */
    private static List<Integer> correct(Fields fields, int n, int choices, boolean several) {
        String field = "correct-" + n;
        TreeSet<Integer> numbers = new TreeSet<>();
        for (String number : fields.raw(field).split("[\\s,;]+")) {
            numbers.add(number.matches("[1-9]") ? Integer.parseInt(number) : 0);
        }
        if (numbers.first() < 1 || numbers.last() > choices) {
            fields.say(field, "cohorts.online.problem.correct", choices);
        } else if (!several && numbers.size() > 1) {
            fields.say(field, "cohorts.online.problem.correct.one");
        }
        return List.copyOf(numbers);
    }

    private static Optional<Integer> needed(Fields fields, Map<String, String> typed) {
        if (fields.raw("needed").isEmpty()) {
            return Optional.empty();
        }
        int asked = (int) asked(typed).count();
        if (asked == 0) {
            fields.say("needed", "cohorts.online.problem.needed.none");
            return Optional.empty();
        }
        return Optional.of(fields.number("needed", 1, asked, "cohorts.online.problem.needed"));
    }

    /** The fields that say this. */
    public static Map<String, String> fields(Lesson lesson) {
        Map<String, String> typed = new LinkedHashMap<>();
        Cell cell = lesson.cell();
        typed.put("title", lesson.title());
        typed.put("unit", cell.course() + cell.module().map(one -> "/" + one).orElse(""));
        typed.put("mode", cell.mode());
        typed.put("minutes", "" + lesson.minutes());
        typed.put("words", lesson.words());
        typed.put("link", lesson.link().map(Object::toString).orElse(""));
        typed.put("opens", lesson.opens().toString());
        typed.put("closes", lesson.closes().toString());
        typed.put("needed", lesson.needed().map(Object::toString).orElse(""));
        for (int n = 1; n <= lesson.questions().size(); n++) {
            CheckQuestion question = lesson.questions().get(n - 1);
            typed.put("question-" + n, question.asked().words());
            typed.put("kind-" + n, question.asked().several() ? SEVERAL : ONE);
            typed.put("choices-" + n, String.join("\n", question.asked().choices()));
            typed.put(
                    "correct-" + n,
                    question.asked().correct().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(", ")));
            typed.put("explanation-" + n, question.explanation());
        }
        return typed;
    }
}
