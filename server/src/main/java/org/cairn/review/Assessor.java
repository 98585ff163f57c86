package org.cairn.review;

import java.util.Optional;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;

/** Someone who wants to assess, with what could be a conflict of interest. */
public record Assessor(PersonId id, Optional<OrganizationId> school) {}
