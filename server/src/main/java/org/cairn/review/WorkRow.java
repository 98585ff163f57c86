package org.cairn.review;

import java.time.Instant;
import java.util.Optional;
import org.cairn.awards.AwardId;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;

/** One line of an educator's own list. */
public record WorkRow(
        SubmissionId id,
        MicroCredentialId microCredential,
        EditionId edition,
        Stage stage,
        WaitingFor waitingFor,
        int attempt,
        int round,
        Instant startedAt,
        Instant changedAt,
        Optional<Instant> dueAt,
        Optional<AwardId> award) {}
