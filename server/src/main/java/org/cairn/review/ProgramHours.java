package org.cairn.review;

import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.HoursPlan;
import org.cairn.cohorts.EarnedHours;
import org.cairn.cohorts.Ledger;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Component;

/**
 * The hours that a program asks for beside competence. Whoever earns it without a cohort, where its
 * design says so, needs none.
 */
@Component
class ProgramHours {

    private final EarnedHours earned;

    ProgramHours(EarnedHours earned) {
        this.earned = earned;
    }

    /** What is verified of them; empty = hours are no part of this award. */
    Optional<Ledger> of(Facts facts, Definition definition) {
        return definition
                .hours()
                .filter(HoursPlan::required)
                .filter(plan -> withCohort(facts, definition))
                .map(plan ->
                        earned.of(facts.educator(), facts.microCredential())
                                .orElseGet(() -> Ledger.empty(plan)));
    }

    /** The cohort in which the educator is, where the work is said to be of one. */
    Optional<String> cohort(Facts facts, Definition definition) {
        return withCohort(facts, definition)
                ? earned.cohort(facts.educator(), facts.microCredential())
                : Optional.empty();
    }

    /**
     * Refuses to award while hours are missing, unless the issuer says where they are on record.
     */
    Ruling checked(Facts facts, Definition definition, Ruling ruling) {
        if (of(facts, definition).filter(ledger -> ledger.missing() > 0).isEmpty()) {
            return ruling.withHoursOnRecord("");
        }
        if (ruling.hoursOnRecord().length() < Decision.SHORTEST_REASON) {
            throw new UserProblem("review.decide.hours-missing");
        }
        return ruling;
    }

    private static boolean withCohort(Facts facts, Definition definition) {
        return facts.path(definition).filter(Definition.Path.COHORT::equals).isPresent();
    }
}
