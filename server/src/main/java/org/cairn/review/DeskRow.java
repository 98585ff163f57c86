package org.cairn.review;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Score;
import org.cairn.people.PersonId;

/**
 * One line of the decision desk.
 *
 * @param proposal of the rubric's rule
 * @param scores by criterion id, for a glance
 */
public record DeskRow(
        SubmissionId id,
        PersonId educator,
        PersonId assessor,
        MicroCredentialId microCredential,
        EditionId edition,
        int attempt,
        Instant handedInAt,
        Instant dueAt,
        Recommendation.Value value,
        Optional<Recommendation.Value> proposal,
        boolean flagged,
        Map<String, Score> scores) {

    public DeskRow {
        scores = Map.copyOf(scores);
    }

    DeskRow with(Map<String, Score> given) {
        return new DeskRow(
                id,
                educator,
                assessor,
                microCredential,
                edition,
                attempt,
                handedInAt,
                dueAt,
                value,
                proposal,
                flagged,
                given);
    }
}
