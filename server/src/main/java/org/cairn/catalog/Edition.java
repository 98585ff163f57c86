package org.cairn.catalog;

import java.time.Instant;
import org.cairn.people.OrganizationId;

/** A definition as it was published; it never changes, and whoever started on it stays on it. */
public record Edition(
        EditionId id,
        MicroCredentialId microCredential,
        int number,
        OrganizationId issuer,
        Definition definition,
        Instant publishedAt) {}
