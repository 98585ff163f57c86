package org.cairn.cohorts;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.PersonId;

/**
 * How far people are with the artifacts of a program, and nothing of what they write; a room above
 * keeps it.
 */
@FunctionalInterface
public interface ArtifactProgress {

    /** How far they are, of those who have begun. */
    Map<Work, Progress> of(Collection<Work> works);

    /** What one person does for one program. */
    record Work(MicroCredentialId program, PersonId person) {}

    /** Where one artifact stands. */
    enum State {
        NOT_BEGUN,
        DRAFT,
        HANDED_IN,
        RETURNED,
        MET,
        AWARDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * How far one person is.
     *
     * @param parts by the part's id; what is not there is not begun
     * @param changedAt when the person or somebody for the issuer last did something
     * @param returnedAt since when something waits for the person that came back
     */
    record Progress(Map<String, State> parts, Instant changedAt, Optional<Instant> returnedAt) {

        public Progress {
            parts = Map.copyOf(parts);
        }

        public State of(String part) {
            return parts.getOrDefault(part, State.NOT_BEGUN);
        }
    }
}
