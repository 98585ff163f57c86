package org.cairn.catalog;

import java.time.Instant;
import org.cairn.people.PersonId;

/**
 * What somebody said last about a draft that they were asked about.
 *
 * @param seen the hash of the words that it was said about
 * @param reason why changes are asked for
 */
public record Verdict(PersonId person, String seen, boolean approves, String reason, Instant at) {}
