package org.cairn.recognition;

import java.time.Instant;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Worth;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;

/**
 * What an organization said that it counts a micro-credential for, who said it and when.
 *
 * @param takenBack takes back what was said for the first day, before that day came
 */
public record Recognition(
        OrganizationId organization,
        MicroCredentialId microCredential,
        Worth worth,
        Instant saidAt,
        PersonId saidBy,
        boolean takenBack) {}
