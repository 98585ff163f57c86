package org.cairn.notices;

import java.time.Instant;
import org.cairn.people.PersonId;

/**
 * News for one person, before it is known whether the person has it already.
 *
 * @param occasion what it is about; the same kind and occasion is told once
 */
record News(
        PersonId person, Kind kind, String occasion, Wording wording, String path, Instant at) {}
