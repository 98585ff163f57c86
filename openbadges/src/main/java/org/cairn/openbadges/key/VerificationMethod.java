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
 * @param undated whether the document says of one of the two something that is no time
 */
public record VerificationMethod(
        String id,
        String type,
        String controller,
        Optional<Multikey> key,
        Optional<Instant> expires,
        Optional<Instant> revoked,
        boolean undated) {

    private static final String JSON_WEB_KEY = "JsonWebKey";

    /** A Multikey of the controller under {@code <controller>#<publicKeyMultibase>}. */
    public static VerificationMethod of(String controller, Multikey key) {
        return new VerificationMethod(
                controller + "#" + key.text(),
                "Multikey",
                controller,
                Optional.of(key),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /**
     * The same kind of key for software that reads JWK only, under {@code
     * <controller>#<thumbprint>} (Controlled Identifiers 1.0, section 2.2.3; RFC 7638).
     */
    public static VerificationMethod jsonWebKey(String controller, Multikey key) {
        return new VerificationMethod(
                controller + "#" + Jwk.thumbprint(key),
                JSON_WEB_KEY,
                controller,
                Optional.of(key),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    /** The same key, which signs nothing new after that time. */
    public VerificationMethod expiring(Instant end) {
        return new VerificationMethod(
                id, type, controller, key, Optional.of(end), revoked, undated);
    }

    /** The same key, of which nothing counts any more after that time. */
    public VerificationMethod revokedAt(Instant time) {
        return new VerificationMethod(
                id, type, controller, key, expires, Optional.of(time), undated);
    }

    /** The same key as a JWK, with the same ends; empty when it is one already, or not read. */
    Optional<VerificationMethod> asJsonWebKey() {
        return key.filter(known -> !isJsonWebKey())
                .map(known -> jsonWebKey(controller, known))
                .map(jwk ->
                        new VerificationMethod(
                                jwk.id, jwk.type, controller, key, expires, revoked, undated));
    }

    boolean isJsonWebKey() {
        return type.equals(JSON_WEB_KEY);
    }

    ObjectNode toJson() {
        ObjectNode json = StrictJson.object();
        json.put("id", id);
        json.put("type", type);
        json.put("controller", controller);
        key.ifPresent(value -> {
            if (isJsonWebKey()) {
                json.set("publicKeyJwk", Jwk.write(value));
            } else {
                json.put("publicKeyMultibase", value.text());
            }
        });
        expires.ifPresent(value -> json.put("expires", value.toString()));
        revoked.ifPresent(value -> json.put("revoked", value.toString()));
        return json;
    }
}
