package org.cairn.review;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.cairn.platform.files.Sha256;

/** A round as its educator may read it; the feedback is there once the issuer has decided. */
public record PastRound(
        int number,
        int attempt,
        Instant handedInAt,
        Work work,
        Statement statement,
        String note,
        Map<String, Carried> carried,
        Sha256 seal,
        Optional<Feedback> feedback) {

    public PastRound {
        carried = Map.copyOf(carried);
    }
}
