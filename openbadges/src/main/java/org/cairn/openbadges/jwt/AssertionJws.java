package org.cairn.openbadges.jwt;

import org.cairn.openbadges.assertion.Assertion;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.JwsAlgorithm;
import org.cairn.openbadges.key.SigningKey;

/** Signs assertions of Open Badges 2.0 instead of hosting them (Open Badges 2.0, SignedBadge). */
public final class AssertionJws {

    private AssertionJws() {}

    /**
     * The assertion as a compact JWS. Verifiers look for the key at the assertion's {@code creator}
     * and expect RSA.
     *
     * @throws JwtProblem when the assertion does not say that it is signed, and by which key
     */
    public static String sign(Assertion assertion, SigningKey key) {
        if (!assertion.verification().equals(Assertion.SIGNED) || assertion.creator().isEmpty()) {
            throw new JwtProblem("The assertion does not name the key that signs it");
        }
        var header = StrictJson.object();
        header.put("alg", JwsAlgorithm.of(key.publicKey().type()).standardName());
        return CompactJws.sign(header, assertion.toJson(), key);
    }
}
