package org.cairn.review;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.FieldChecks;
import org.cairn.people.FieldProblems;

/** Reads what is typed to note an activity. */
final class ActivityForm {

    static final int LONGEST_NAME = 200;
    static final int LONGEST_LEARNED = 8_000;
    private static final int MOST_MINUTES = 24 * 60;

    /** What somebody did long before they started may be what they build on. */
    private static final LocalDate FIRST = LocalDate.of(1960, 1, 1);

    private final Map<String, String> typed;
    private final FieldChecks checks = new FieldChecks();

    private ActivityForm(Map<String, String> typed) {
        this.typed = typed;
    }

    /**
     * Reads the fields.
     *
     * @param today where the person lives
     * @throws FieldProblems naming those that cannot be taken
     */
    static Activity read(ActivityId id, Map<String, String> typed, LocalDate today) {
        ActivityForm form = new ActivityForm(typed);
        Optional<Activity.Kind> kind = Activity.Kind.find(form.raw("kind"));
        if (kind.isEmpty()) {
            form.checks.say("kind", "review.plan.problem.kind");
        }
        LocalDate day = form.day(today);
        Optional<Integer> minutes = form.minutes();
        String name = form.checks.line("name", form.raw("name"), LONGEST_NAME);
        if (name.isEmpty() && kind.filter(Activity.Kind.OTHER::equals).isPresent()) {
            form.checks.say("name", "review.plan.problem.name");
        }
        String learned = form.checks.lines("learned", form.raw("learned"), LONGEST_LEARNED);
        form.checks.orComplain();
        return new Activity(id, day, kind.orElseThrow(), name, minutes, learned, 0);
    }

    private String raw(String field) {
        return typed.getOrDefault(field, "").replace("\r\n", "\n").strip();
    }

    private LocalDate day(LocalDate today) {
        try {
            LocalDate day = LocalDate.parse(raw("day"));
            if (day.isAfter(today)) {
                checks.say("day", "review.plan.problem.ahead");
            } else if (day.isBefore(FIRST)) {
                checks.say("day", "review.plan.problem.long-ago", FIRST);
            }
            return day;
        } catch (DateTimeException noDay) {
            checks.say("day", "review.plan.problem.day");
            return today;
        }
    }

    private Optional<Integer> minutes() {
        String text = raw("minutes");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("[0-9]{1,4}")) {
            int minutes = Integer.parseInt(text);
            if (minutes >= 1 && minutes <= MOST_MINUTES) {
                return Optional.of(minutes);
            }
        }
        checks.say("minutes", "review.plan.problem.minutes", MOST_MINUTES);
        return Optional.empty();
    }
}
