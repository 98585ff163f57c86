package org.cairn.bench;

import java.time.Instant;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.KeptPart;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.key.InUse;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one place where the measurements issue: awards of one achievement, each with facts of its
 * own, from those to the signed bytes.
 */
final class Issuing {

    private final ObjectNode varying;
    private final KeptPart issuer;
    private final KeptPart achievement;
    private final Ed25519Key key;
    private final ProofOptions options;
    private final EddsaRdfc2022 suite = new EddsaRdfc2022();

    /** From any credential of the achievement; the issuer becomes the did:key of the key. */
    Issuing(ObjectNode sample, Ed25519Key key, Instant now) {
        this.key = key;
        this.varying = sample.deepCopy();
        String did = did(key);
        this.issuer = KeptPart.of(((ObjectNode) varying.remove("issuer")).put("id", did));
        this.achievement = KeptPart.of((ObjectNode) subject(varying).remove("achievement"));
        this.options = ProofOptions.assertion(did + "#" + key.publicKey(), now);
    }

    static String did(Ed25519Key key) {
        return "did:key:" + key.publicKey();
    }

    /** Which implementation of Ed25519 signs and verifies. */
    static String provider() {
        return InUse.ed25519();
    }

    byte[] issue(Facts facts) {
        ObjectNode credential = unsigned(facts);
        return StrictJson.write(suite.sign(credential, key, options));
    }

    /** The credential as it is before it is signed; what all have in common is kept. */
    ObjectNode unsigned(Facts facts) {
        ObjectNode credential = varying.deepCopy();
        facts.into(credential);
        credential.set("issuer", issuer);
        subject(credential).set("achievement", achievement);
        return credential;
    }

    private static ObjectNode subject(ObjectNode credential) {
        return (ObjectNode) credential.get("credentialSubject");
    }

    /** The bare signature over as many bytes as those suites sign that hash twice. */
    byte[] signature(byte[] hashes) {
        return key.sign(hashes);
    }
}
