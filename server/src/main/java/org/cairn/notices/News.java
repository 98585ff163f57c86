package org.cairn.notices;

import java.time.Instant;
import java.util.Optional;
import org.cairn.people.PersonId;

/**
 * News for one person, before it is known whether the person has it already.
 *
 * @param occasion what it is about; the same kind and occasion is told once
 * @param subject letters of the same subject that come shortly after one another are one; empty =
 *     the letter goes out at once
 */
record News(
        PersonId person,
        Kind kind,
        String occasion,
        Wording wording,
        String path,
        Instant at,
        Optional<String> subject) {

    News(PersonId person, Kind kind, String occasion, Wording wording, String path, Instant at) {
        this(person, kind, occasion, wording, path, at, Optional.empty());
    }

    News about(String other) {
        return new News(person, kind, occasion, wording, path, at, Optional.of(other));
    }
}
