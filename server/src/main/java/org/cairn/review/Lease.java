package org.cairn.review;

import java.time.Duration;
import java.time.Instant;
import org.cairn.people.PersonId;
import org.cairn.platform.web.UserProblem;

/** A hold of one assessor on one submission that ends by itself. */
public record Lease(PersonId holder, Instant until) {

    public static final Duration LONGEST = Duration.ofHours(72);

    /** Nobody is warned earlier than so long before the end. */
    static final Duration EARLIEST_WARNING = Duration.ofHours(4);

    static Lease of(PersonId holder, Duration length, Instant now) {
        if (length.isNegative() || length.isZero() || length.compareTo(LONGEST) > 0) {
            throw new UserProblem("review.lease.length", LONGEST.toHours());
        }
        return new Lease(holder, now.plus(length));
    }

    /** How long before the end the holder is warned: the last quarter, but some hours at most. */
    public static Duration warning(Duration length) {
        Duration quarter = length.dividedBy(4);
        return quarter.compareTo(EARLIEST_WARNING) < 0 ? quarter : EARLIEST_WARNING;
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
