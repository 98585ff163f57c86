package org.cairn.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;

/**
 * An educator opened work to people.
 *
 * @param question what the educator would like to know; may be empty
 */
public record WorkOpened(
        SubmissionId submission,
        PersonId educator,
        MicroCredentialId microCredential,
        List<To> readers,
        String question,
        LocalDate lastDay,
        Instant at) {

    /** One of them, with the permission. */
    public record To(PersonId reader, AccessId access) {}

    public WorkOpened {
        readers = List.copyOf(readers);
    }
}
