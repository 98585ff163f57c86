package org.cairn.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.cairn.people.PersonId;

/**
 * That an educator opened one piece of work to somebody for some days.
 *
 * @param tie what the reader is to the educator; without it nothing is open
 * @param feedback whether the feedback of earlier rounds is open, too
 * @param question what the educator would like to know; may be empty
 * @param until the end of the last day where the issuer is
 * @param endedAt when the educator ended it
 */
public record Access(
        AccessId id,
        SubmissionId submission,
        PersonId educator,
        PersonId reader,
        Tie tie,
        boolean feedback,
        String question,
        Instant openedAt,
        LocalDate lastDay,
        Instant until,
        Optional<Instant> endedAt) {

    boolean isOver(Instant now) {
        return endedAt.isPresent() || !until.isAfter(now);
    }
}
