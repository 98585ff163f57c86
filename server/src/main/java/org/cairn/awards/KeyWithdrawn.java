package org.cairn.awards;

import java.time.Instant;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;

/** A key of an issuer was found to be in wrong hands and vouches for nothing any more. */
public record KeyWithdrawn(
        OrganizationId issuer, String key, PersonId by, String reason, Instant at) {}
