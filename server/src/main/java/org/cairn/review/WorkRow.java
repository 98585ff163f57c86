package org.cairn.review;

import java.time.Instant;
import java.util.Optional;
import org.cairn.awards.AwardId;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;

/**
 * One line of an educator's own list.
 *
 * @param path which way of earning it the educator named, where several are offered
 */
public record WorkRow(
        SubmissionId id,
        MicroCredentialId microCredential,
        EditionId edition,
        Optional<Definition.Path> path,
        Stage stage,
        WaitingFor waitingFor,
        int attempt,
        int round,
        Instant startedAt,
        Instant changedAt,
        Optional<Instant> dueAt,
        Optional<AwardId> award) {

    /** The same, when words were saved after the last step. */
    WorkRow savedAt(Instant time) {
        return time.isAfter(changedAt)
                ? new WorkRow(
                        id,
                        microCredential,
                        edition,
                        path,
                        stage,
                        waitingFor,
                        attempt,
                        round,
                        startedAt,
                        time,
                        dueAt,
                        award)
                : this;
    }

    /** Whether it is earned with a cohort, which has days and an account of hours of its own. */
    public boolean isWithCohort(Definition definition) {
        return Facts.isWithCohort(path, definition);
    }
}
