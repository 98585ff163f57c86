package org.cairn.home;

import java.time.Instant;
import org.cairn.awards.Award;
import org.cairn.catalog.Definition;
import org.cairn.people.Person;

/** One badge of somebody at the school, with the words that a principal reads. */
public record StaffAward(Person earner, Award award, Definition definition, Standing standing) {

    /** Whether the badge can be relied on today. */
    public enum Standing {
        VALID,
        REVOKED,
        SUSPENDED,
        EXPIRED;

        public boolean isValid() {
            return this == VALID;
        }

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Standing standing(Award award, Instant now) {
        if (award.revocation().isPresent()) {
            return Standing.REVOKED;
        }
        if (award.isSuspended()) {
            return Standing.SUSPENDED;
        }
        return award.holdsAt(now) ? Standing.VALID : Standing.EXPIRED;
    }
}
