package org.cairn.review;

import java.util.Optional;
import org.cairn.catalog.MicroCredentialId;

/**
 * What an approver wants to see of the desk.
 *
 * @param flaggedOnly only what an assessor flagged
 * @param page from 1
 */
public record DeskQuery(
        Optional<MicroCredentialId> microCredential,
        Optional<Recommendation.Value> value,
        boolean flaggedOnly,
        int page) {

    public static final int SIZE = 25;

    public DeskQuery {
        page = Math.clamp(page, 1, 10_000);
    }

    /** The same, on the last page that there is if this one lies behind it. */
    DeskQuery within(long total) {
        long last = Math.max(1, Math.ceilDiv(total, SIZE));
        return new DeskQuery(microCredential, value, flaggedOnly, (int) Math.min(page, last));
    }

    public static DeskQuery all() {
        return new DeskQuery(Optional.empty(), Optional.empty(), false, 1);
    }
}
