package org.cairn.awards;

import java.time.Instant;
import java.util.Optional;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;

/**
 * One badge in the register.
 *
 * @param submission number of the submission it rests on; below zero for the badge of a stack
 * @param validUntil empty = it does not expire
 * @param canBeSuspended not, if its credential was issued before there were suspensions
 * @param suspension while it does not count
 */
public record Award(
        AwardId id,
        PersonId earner,
        MicroCredentialId microCredential,
        EditionId edition,
        OrganizationId issuer,
        long submission,
        int attempt,
        Instant issuedAt,
        Optional<Instant> validUntil,
        boolean canBeSuspended,
        Optional<Suspension> suspension,
        Optional<Revocation> revocation) {

    /** What became of it by that time; what its issuer says comes before what time brings. */
    public Standing standing(Instant time) {
        return lapse(time).map(Lapse::standing).orElse(Standing.VALID);
    }

    /** Why it does not count by that time, and since when; empty = it does. */
    public Optional<Lapse> lapse(Instant time) {
        return revocation
                .map(one -> new Lapse(Standing.REVOKED, one.at()))
                .or(() -> suspension.map(one -> new Lapse(Standing.SUSPENDED, one.at())))
                .or(() ->
                        validUntil
                                .filter(end -> isOverAt(time))
                                .map(end -> new Lapse(Standing.EXPIRED, end)));
    }

    /** Whether it is neither revoked nor suspended nor over at that time. */
    public boolean holdsAt(Instant time) {
        return standing(time).isValid();
    }

    /** Whether it rests on other badges instead of work that was handed in. */
    public boolean isOfStack() {
        return submission < 0;
    }

    /** The number of what it rests on, as people read it. */
    public String basis() {
        return isOfStack() ? "K-" + -submission : "S-" + submission;
    }

    /** Whether its time has run out. */
    public boolean isOverAt(Instant time) {
        return validUntil.filter(end -> !time.isBefore(end)).isPresent();
    }

    /** Whether it does not count for now, but was not taken back for good. */
    public boolean isSuspended() {
        return suspension.isPresent() && revocation.isEmpty();
    }
}
