package org.cairn.review;

import java.time.Instant;
import org.cairn.people.PersonId;

/**
 * What a reader wrote for the educator alone.
 *
 * @param part which part it is about; empty = the whole work
 */
public record AccessNote(
        AccessId access, PersonId reader, Tie tie, String part, String words, Instant at) {}
