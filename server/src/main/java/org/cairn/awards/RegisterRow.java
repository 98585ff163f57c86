package org.cairn.awards;

import java.time.Instant;

/** One award as the register lists it, with the names it was issued under. */
public record RegisterRow(Award award, String earnerName, String title) {

    /** What became of it by that time. */
    public RegisterQuery.State state(Instant now) {
        if (award.revocation().isPresent()) {
            return RegisterQuery.State.REVOKED;
        }
        if (award.isSuspended()) {
            return RegisterQuery.State.SUSPENDED;
        }
        return award.holdsAt(now) ? RegisterQuery.State.VALID : RegisterQuery.State.EXPIRED;
    }
}
