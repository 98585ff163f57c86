package org.cairn.cohorts;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.people.PersonId;

/** More time for one person and one artifact. */
public record Extension(
        PersonId person,
        String part,
        LocalDate until,
        String reason,
        PersonId givenBy,
        Instant givenAt) {}
