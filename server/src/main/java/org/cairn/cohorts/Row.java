package org.cairn.cohorts;

import org.cairn.people.PersonId;

/** One person of a cohort with the hours. */
public record Row(PersonId person, Ledger ledger) {}
