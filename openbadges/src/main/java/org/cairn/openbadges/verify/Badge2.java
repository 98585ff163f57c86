package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.Optional;
import org.cairn.openbadges.assertion.IssuerProfile;
import tools.jackson.databind.node.ObjectNode;

/**
 * An Open Badges 2.0 assertion under examination, with what its issuer's site answered.
 *
 * @param record the assertion that decides: the hosted one when there is one
 * @param confirmation whether the issuer stands behind it, by hosting or by signature
 * @param revoked what the issuer says about revocation
 * @param coherence whether badge class and issuer were read and fit
 * @param email of the person it is checked for, if that is asked
 */
record Badge2(
        Opened.Assertion opened,
        ObjectNode record,
        Judgement confirmation,
        Judgement revoked,
        Judgement coherence,
        Optional<ObjectNode> badgeClass,
        Optional<ObjectNode> issuer,
        Optional<IssuerProfile> profile,
        Instant now,
        Optional<String> email) {

    Validity validity() {
        return Validity.ofAssertion(record);
    }

    String id() {
        return Json.text(record, "id");
    }

    /** The id of the issuer as its own profile has it; empty when that was not read. */
    String issuerId() {
        return profile.map(IssuerProfile::id).orElse("");
    }

    /** Whether the issuer certainly stands behind it. */
    boolean isProven() {
        return confirmation.outcome() == Outcome.PASSED
                && coherence.outcome() == Outcome.PASSED
                && profile.filter(issuer -> signed() || issuer.hosts(id())).isPresent();
    }

    boolean signed() {
        return opened.jws().isPresent();
    }

    /** The name that the issuer's profile gives, or where the badge is hosted. */
    String issuerName() {
        return issuer.flatMap(json -> Json.optional(json, "name")).orElseGet(this::id);
    }
}
