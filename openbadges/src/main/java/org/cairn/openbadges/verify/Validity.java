package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a record begins and ends, as it says itself. Of several times the narrowest count; what
 * stands there and cannot be read is not the same as no beginning or no end.
 */
record Validity(StatedTimes beginnings, StatedTimes ends) {

    private static final List<String> BEGINNINGS = List.of("validFrom", "issuanceDate");
    private static final List<String> ENDS = List.of("validUntil", "expirationDate");

    /** Of a credential (VC Data Model 2.0, section 4.9; 1.1, sections 4.6 and 4.8). */
    static Validity ofCredential(ObjectNode json) {
        return of(json, BEGINNINGS, ENDS);
    }

    /** Of an assertion of Open Badges 2.0. */
    static Validity ofAssertion(ObjectNode json) {
        return of(json, List.of("issuedOn"), List.of("expires"));
    }

    private static Validity of(ObjectNode json, List<String> beginnings, List<String> ends) {
        return new Validity(StatedTimes.of(json, beginnings), StatedTimes.of(json, ends));
    }

    Optional<Instant> from() {
        return beginnings.last();
    }

    Optional<Instant> until() {
        return ends.first();
    }

    boolean isToCome(Instant now) {
        return from().filter(time -> Times.isToCome(time, now)).isPresent();
    }

    boolean endedBefore(Instant now) {
        return until().filter(time -> time.isBefore(now)).isPresent();
    }
}
