package org.cairn.people;

import java.time.Instant;

/** An organization that issues badges has been opened; those who make keys listen. */
public record OrganizationOpened(OrganizationId organization, Instant at) {}
