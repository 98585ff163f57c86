package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairn.people.PersonId;

/** A survey takes answers, and these people are asked for theirs. */
public record SurveyOpened(
        SurveyId survey,
        String title,
        String cohort,
        List<PersonId> asked,
        LocalDate opens,
        LocalDate closes,
        Instant at) {

    public SurveyOpened {
        asked = List.copyOf(asked);
    }
}
