package org.cairn.catalog;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.people.PersonId;

/**
 * That a draft is published by itself when a day begins where its issuer is.
 *
 * @param at when that day begins
 * @param seen the hash of the words that are published, and of no others
 * @param over number of the edition that was public when it was planned; 0 = none
 */
public record Plan(DraftId draft, LocalDate day, Instant at, String seen, int over, PersonId by) {}
