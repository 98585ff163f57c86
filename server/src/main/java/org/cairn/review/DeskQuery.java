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
        page = Math.max(1, page);
    }

    public static DeskQuery all() {
        return new DeskQuery(Optional.empty(), Optional.empty(), false, 1);
    }
}
