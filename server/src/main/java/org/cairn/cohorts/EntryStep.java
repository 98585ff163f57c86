package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairn.people.PersonId;

/**
 * One step of somebody into a cohort or out of it, for those who are told.
 *
 * @param name of the cohort
 * @param person whose step it is
 * @param to who is told
 * @param words a sentence of whoever decided, a reason, or the name of the cohort where one was
 *     before
 * @param until the last day for an answer
 */
public record EntryStep(
        What what,
        CohortId cohort,
        String name,
        PersonId person,
        List<PersonId> to,
        String words,
        Optional<LocalDate> until,
        Instant at) {

    public EntryStep {
        to = List.copyOf(to);
    }

    /** The same, told to these people. */
    EntryStep to(List<PersonId> people) {
        return new EntryStep(what, cohort, name, person, people, words, until, at);
    }

    /** The same, with the last day for an answer. */
    EntryStep until(Optional<LocalDate> day) {
        return new EntryStep(what, cohort, name, person, to, words, day, at);
    }

    /** What happened. */
    public enum What {
        APPLIED,
        /** Somebody applied whose school has nobody who could agree. */
        SITE_NOBODY,
        SITE_ASKED,
        SITE_APPROVED,
        SITE_REFUSED,
        WAIT_LISTED,
        OFFERED,
        DECLINED,
        RAN_OUT,
        ACCEPTED,
        PLACE_REFUSED,
        LEFT,
        TAKEN_OUT,
        MOVED,
        DEFERRAL_ASKED,
        DEFERRAL_REFUSED
    }
}
