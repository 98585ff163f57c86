package org.cairn.cohorts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Text;

/**
 * One line of a file of completions, and what would come of it.
 *
 * @param line where in the file it stands
 * @param email as it stands there
 * @param unit as it stands there
 * @param problems why it cannot be credited
 */
public record Completion(
        int line,
        String email,
        String unit,
        Optional<PersonId> person,
        Optional<Cell> cell,
        Optional<LocalDate> day,
        int minutes,
        Outcome outcome,
        List<Text> problems) {

    /** What comes of a line. */
    public enum Outcome {
        NEW,
        KNOWN,
        TWICE,
        BAD;

        /** The message key. */
        public String key() {
            return "cohorts.completion." + name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    public Completion {
        problems = List.copyOf(problems);
    }

    /** For what it counts: nothing is credited for the same a second time. */
    Key key() {
        return new Key(person.orElseThrow(), cell.orElseThrow(), day.orElseThrow());
    }

    record Key(PersonId person, Cell cell, LocalDate day) {}

    Completion as(Outcome other) {
        return new Completion(line, email, unit, person, cell, day, minutes, other, problems);
    }

    Completion bad(Text why) {
        return new Completion(
                line, email, unit, person, cell, day, minutes, Outcome.BAD, List.of(why));
    }
}
