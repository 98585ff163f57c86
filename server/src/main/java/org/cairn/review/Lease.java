package org.cairn.review;

import java.time.Duration;
import java.time.Instant;
import org.cairn.people.PersonId;
import org.cairn.platform.web.UserProblem;

/** A hold of one assessor on one submission that ends by itself. */
public record Lease(PersonId holder, Instant until) {

    public static final Duration USUAL = Duration.ofHours(8);
    public static final Duration LONGEST = Duration.ofHours(72);

    static Lease of(PersonId holder, Duration length, Instant now) {
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new UserProblem("review.lease.length", LONGEST.toHours());
        }
        return new Lease(holder, now.plus(length));
    }

    boolean isOver(Instant now) {
        return !until.isAfter(now);
    }

    /** Refuses anyone but the holder, and the holder when the time is over. */
    void heldBy(PersonId who, Instant now) {
        if (!holder.equals(who) || isOver(now)) {
            throw new UserProblem("review.lease.not-yours");
        }
    }
}
