package org.cairn.review;

import java.time.Instant;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;

/** Somebody to whom work was opened wrote a note for its educator. */
public record NoteLeft(
        AccessId access,
        SubmissionId submission,
        PersonId educator,
        PersonId reader,
        MicroCredentialId microCredential,
        Instant at) {}
