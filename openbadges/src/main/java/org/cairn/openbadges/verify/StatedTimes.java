package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a record says under the names of one time. JSON-LD lets it stand alone, in lists or as a
 * typed value, and a proof fits all of these.
 *
 * @param times those that can be read; without a zone they are taken as UTC (VC Data Model 2.0,
 *     section 4.9)
 * @param unreadable whether something stands there that is no time; a blank text is nothing
 */
record StatedTimes(List<Instant> times, boolean unreadable) {

    StatedTimes {
        times = List.copyOf(times);
    }

    static StatedTimes of(JsonNode json, List<String> names) {
        var times = new ArrayList<Instant>(1);
        boolean readable = true;
        for (var name : names) {
            readable &= read(json.path(name), times);
        }
        return new StatedTimes(times, !readable);
    }

    /** Whether all that stands there could be read. */
    private static boolean read(JsonNode value, List<Instant> times) {
        if (saysNothing(value)) {
            return true;
        }
        if (value.isArray()) {
            boolean readable = true;
            for (var item : value) {
                readable &= read(item, times);
            }
            return readable;
        }
        if (value.has("@value") && !value.path("@value").isContainer()) {
            return read(value.path("@value"), times);
        }
        var time = Times.lenient(value.asString(""));
        time.ifPresent(times::add);
        return time.isPresent();
    }

    private static boolean saysNothing(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isString() && value.stringValue().isBlank();
    }

    Optional<Instant> first() {
        return times.isEmpty() ? Optional.empty() : Optional.of(Collections.min(times));
    }

    Optional<Instant> last() {
        return times.isEmpty() ? Optional.empty() : Optional.of(Collections.max(times));
    }
}
