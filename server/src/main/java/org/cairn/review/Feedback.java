package org.cairn.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.people.PersonId;

/**
 * What an educator learns of a round: never a private note.
 *
 * @param assessor only where the definition says that the educator learns who assessed
 * @param letter the issuer's word to the educator
 * @param notYet criteria that the next attempt is about
 */
public record Feedback(
        Verdict verdict,
        Optional<PersonId> assessor,
        String letter,
        Map<String, Mark> marks,
        String overall,
        Set<String> notYet,
        List<Condition> conditions,
        Instant assessedAt,
        Instant decidedAt) {

    public Feedback {
        marks = Map.copyOf(marks);
        notYet = Set.copyOf(notYet);
        conditions = List.copyOf(conditions);
    }
}
