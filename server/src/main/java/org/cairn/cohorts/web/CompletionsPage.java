package org.cairn.cohorts.web;

import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.HoursPlan;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Completion;
import org.cairn.cohorts.Completions;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * Where a file of completions is brought in.
 *
 * @param mode of learning in which its minutes count
 * @param text of the file that was looked at
 * @param trial what would come of it
 */
public record CompletionsPage(
        Cohort cohort,
        HoursPlan plan,
        String mode,
        String text,
        Optional<Completions.Trial> trial,
        Map<PersonId, Person> people,
        Optional<Text> problem)
        implements Page {

    /** No file is larger. */
    public static final int MOST_BYTES = 1_048_576;

    @Override
    public String template() {
        return "cohorts/completions";
    }

    @Override
    public HttpStatus status() {
        return problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    public String path() {
        return "/cohorts/" + cohort.id();
    }

    /** The name of whom the line is about; else the address as it stands in the file. */
    public String who(Completion line) {
        return line.person()
                .flatMap(person -> Optional.ofNullable(people.get(person)))
                .map(Person::name)
                .orElse(line.email());
    }

    public String unit(Completion line) {
        return line.cell().map(cell -> Plans.unit(plan, cell)).orElse(line.unit());
    }

    public long count(Completion.Outcome outcome) {
        return trial.map(one -> one.count(outcome)).orElse(0L);
    }
}
