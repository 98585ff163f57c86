package org.cairn.openbadges.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cairn.openbadges.json.ZonedTime;
import org.cairn.openbadges.json.ZonelessTime;
import tools.jackson.databind.JsonNode;

/** Reads the times in records, those without a zone as UTC. */
final class Times {

    private static final int LONGEST = 100;

    private static final double MOST_SECONDS = 3e11;

    /** What begins so soon has begun, because clocks differ; an end is never put off. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private Times() {}

    /** Whether the beginning lies so far ahead that no clock of others accounts for it. */
    static boolean isToCome(Instant beginning, Instant now) {
        return beginning.isAfter(now.plus(AHEAD));
    }

    /** Whether the text is a time with a zone, as the standard demands (RFC 3339). */
    static boolean isStrict(String text) {
        return strict(text).isPresent();
    }

    static Optional<Instant> lenient(String text) {
        var plain = text.strip();
        return strict(plain).or(() -> ZonelessTime.read(plain));
    }

    /**
     * Seconds since 1970, before it or in fractions, too, as JWT claims have them (RFC 7519,
     * section 2, NumericDate). What is ten thousand years away or more counts as that far.
     */
    static Optional<Instant> seconds(JsonNode number) {
        if (!number.isNumber()) {
            return Optional.empty();
        }
        double seconds = Math.clamp(number.doubleValue(), -MOST_SECONDS, MOST_SECONDS);
        return Optional.of(Instant.ofEpochSecond((long) Math.floor(seconds)));
    }

    private static Optional<Instant> strict(String text) {
        return text.length() > LONGEST ? Optional.empty() : ZonedTime.read(text);
    }
}
