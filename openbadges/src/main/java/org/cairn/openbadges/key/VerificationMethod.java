package org.cairn.openbadges.key;

import java.time.Instant;
import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.node.ObjectNode;

/**
 * One key in somebody's controller document (Controlled Identifiers 1.0, section 2.2).
 *
 * @param id full URL of the method, usually the controller's id with a fragment
 * @param type {@code Multikey}, {@code Ed25519VerificationKey2020}, {@code JsonWebKey} …
 * @param controller id of the party that the key speaks for
 * @param key empty when the key is of a kind or in a form that is not read here
 * @param expires when the key stops being used, if the document says so
 * @param revoked when the key was withdrawn, if the document says so
 */
public record VerificationMethod(
        String id,
        String type,
        String controller,
        Optional<Multikey> key,
        Optional<Instant> expires,
        Optional<Instant> revoked) {

    /** A Multikey of the controller under {@code <controller>#<publicKeyMultibase>}. */
    public static VerificationMethod of(String controller, Multikey key) {
        return new VerificationMethod(
                controller + "#" + key.text(),
                "Multikey",
                controller,
                Optional.of(key),
                Optional.empty(),
                Optional.empty());
    }

    VerificationMethod revokedAt(Instant at) {
        return new VerificationMethod(id, type, controller, key, expires, Optional.of(at));
    }

    ObjectNode toJson() {
        ObjectNode json = StrictJson.object();
        json.put("id", id);
        json.put("type", type);
        json.put("controller", controller);
        key.ifPresent(value -> json.put("publicKeyMultibase", value.text()));
        expires.ifPresent(value -> json.put("expires", value.toString()));
        revoked.ifPresent(value -> json.put("revoked", value.toString()));
        return json;
    }
}
