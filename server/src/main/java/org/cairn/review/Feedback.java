package org.cairn.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an educator learns of a round: never who assessed, never a private note.
 *
 * @param letter the issuer's word to the educator
 * @param notYet criteria that the next attempt is about
 */
public record Feedback(
        Verdict verdict,
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
