package org.cairn.awards;

import java.time.Instant;
import org.cairn.people.PersonId;

/** That an award was taken back for good: when, why and by whom. */
public record Revocation(Instant at, Grounds grounds, PersonId by) {

    /** The words for the earner and everyone who checks the badge. */
    public String reason() {
        return grounds.words();
    }
}
