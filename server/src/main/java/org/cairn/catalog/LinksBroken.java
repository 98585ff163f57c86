package org.cairn.catalog;

import java.time.Instant;
import org.cairn.people.OrganizationId;

/** Links of published pages of an issuer are found to be dead, which nobody has been told yet. */
public record LinksBroken(OrganizationId issuer, int count, Instant at) {}
