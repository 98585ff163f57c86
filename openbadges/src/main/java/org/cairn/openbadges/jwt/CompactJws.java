package org.cairn.openbadges.jwt;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.Jwk;
import org.cairn.openbadges.key.JwsAlgorithm;
import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.key.SigningKey;
import tools.jackson.databind.node.ObjectNode;

/** Writes a compact JWS (RFC 7515, section 7.1). */
final class CompactJws {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private CompactJws() {}

    /**
     * @throws JwtProblem when the reference is a did:key of another key, or names none
     */
    static ObjectNode header(SigningKey key, String type, KeyReference reference) {
        ObjectNode header = StrictJson.object();
        header.put("alg", JwsAlgorithm.of(key.publicKey().type()).standardName());
        header.put("typ", type);
        switch (reference) {
            case KeyReference.ById byId -> header.put("kid", named(byId.id(), key.publicKey()));
            case KeyReference.Inline _ -> header.set("jwk", Jwk.write(key.publicKey()));
        }
        return header;
    }

    private static String named(String id, Multikey key) {
        if (!DidKey.allows(id, key)) {
            throw new JwtProblem(
                    "Nobody could verify under "
                            + id
                            + " what this key signs. The id of the key must be "
                            + DidKey.verificationMethod(key));
        }
        return id;
    }

    /**
     * @throws JwtProblem when the payload is nested deeper than is read
     */
    static String sign(ObjectNode header, ObjectNode payload, SigningKey key) {
        String signed = base64(StrictJson.write(header)) + "." + base64(written(payload));
        byte[] signature = key.sign(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + base64(signature);
    }

    private static byte[] written(ObjectNode payload) {
        try {
            return StrictJson.write(payload);
        } catch (JsonProblem problem) {
            throw new JwtProblem("The document cannot be signed. " + problem.getMessage());
        }
    }

    private static String base64(byte[] bytes) {
        return BASE64.encodeToString(bytes);
    }
}
