package org.cairn.bench;

import java.time.Instant;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one place where the measurements issue: awards of one achievement, each with facts of its
 * own, from those to the signed bytes.
 */
final class Issuing {

    private final ObjectNode sample;
    private final Ed25519Key key;
    private final ProofOptions options;
    private final EddsaRdfc2022 suite = new EddsaRdfc2022();

    /** From any credential of the achievement; the issuer becomes the did:key of the key. */
    Issuing(ObjectNode sample, Ed25519Key key, Instant now) {
        this.key = key;
        this.sample = sample.deepCopy();
        String did = did(key);
        ((ObjectNode) this.sample.get("issuer")).put("id", did);
        this.options = ProofOptions.assertion(did + "#" + key.publicKey(), now);
    }

    static String did(Ed25519Key key) {
        return "did:key:" + key.publicKey();
    }

    /** Which implementation of Ed25519 signs and verifies. */
    static String provider() {
        return "BouncyCastle " + new BouncyCastleProvider().getVersionStr();
    }

    byte[] issue(Facts facts) {
        ObjectNode credential = unsigned(facts);
        return StrictJson.write(suite.sign(credential, key, options));
    }

    /** The credential as it is before it is signed. */
    ObjectNode unsigned(Facts facts) {
        ObjectNode credential = sample.deepCopy();
        facts.into(credential);
        return credential;
    }

    /** The bare signature over as many bytes as those suites sign that hash twice. */
    byte[] signature(byte[] hashes) {
        return key.sign(hashes);
    }
}
