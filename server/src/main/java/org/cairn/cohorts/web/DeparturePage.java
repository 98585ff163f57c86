package org.cairn.cohorts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.Deferral;
import org.cairn.people.Person;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * Where the facilitator lets somebody go, or go on in another cohort.
 *
 * @param others where the person can go on
 * @param wish what the person asks
 * @param mayOpen whether the reader may open another cohort
 */
public record DeparturePage(
        Cohort cohort,
        Person person,
        List<Target> others,
        Optional<Deferral> wish,
        boolean mayOpen,
        Map<String, String> typed,
        Map<String, Text> errors)
        implements Page {

    /** A cohort in which the person can go on. */
    public record Target(Cohort cohort, boolean deferral) {

        public boolean hasRoom() {
            return cohort.placesLeft() > 0;
        }
    }

    @Override
    public String template() {
        return "cohorts/departure";
    }

    @Override
    public HttpStatus status() {
        return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String path() {
        return "/cohorts/" + cohort.id() + "/people/" + person.id();
    }

    /** Whether there is a cohort with a place for the person. */
    public boolean canMove() {
        return others.stream().anyMatch(Target::hasRoom);
    }

    /** Whether the person asks to go on later, and no later cohort has a place. */
    public boolean isStuck() {
        return wish.isPresent()
                && others.stream().noneMatch(one -> one.deferral() && one.hasRoom());
    }

    /** The later cohorts that the person cannot go into because they are full. */
    public List<Cohort> full() {
        return others.stream()
                .filter(one -> one.deferral() && !one.hasRoom())
                .map(Target::cohort)
                .toList();
    }

    public String chosen() {
        return typed.getOrDefault("to", "");
    }
}
