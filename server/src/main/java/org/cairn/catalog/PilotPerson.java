package org.cairn.catalog;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.cairn.people.PersonId;

/**
 * Somebody who takes part in a pilot.
 *
 * @param begunAt since when there is work
 * @param askedAt since when the feedback form waits
 * @param answer what was sent with it
 */
public record PilotPerson(
        PersonId person,
        Part part,
        Optional<Instant> begunAt,
        Optional<Instant> askedAt,
        Optional<PilotAnswer> answer) {

    /** An educator who also gave a result in the same pilot speaks as an educator. */
    public enum Part {
        EDUCATOR,
        ASSESSOR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Part of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isAsked() {
        return askedAt.isPresent() && answer.isEmpty();
    }
}
