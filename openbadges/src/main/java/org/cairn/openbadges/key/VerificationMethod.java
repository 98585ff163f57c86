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
 * @param undatedExpiry whether the document says of {@code expires} something that is no time
 * @param undatedRevocation the same of {@code revoked}
 * @param written the method as it stood in a document that was read, if it would be written in
 *     another way here; empty otherwise
 */
public record VerificationMethod(
        String id,
        String type,
        String controller,
        Optional<Multikey> key,
        Optional<Instant> expires,
        Optional<Instant> revoked,
        boolean undatedExpiry,
        boolean undatedRevocation,
        ObjectNode written) {

    private static final String JSON_WEB_KEY = "JsonWebKey";

    /**
     * Keeps a copy.
     *
     * @throws KeyProblem when it is nested deeper than is read
     */
    public VerificationMethod {
        written =
                written.isEmpty()
                        ? ControllerDocument.NOTHING
                        : ControllerDocumentReader.copy(written);
    }

    /** A method that was not read from anywhere. */
    public VerificationMethod(
            String id,
            String type,
            String controller,
            Optional<Multikey> key,
            Optional<Instant> expires,
            Optional<Instant> revoked) {
        this(id, type, controller, key, expires, revoked, false, false, ControllerDocument.NOTHING);
    }

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
                Optional.empty());
    }

    /** The same key, which signs nothing new after that time. */
    public VerificationMethod expiring(Instant end) {
        return new VerificationMethod(
                id,
                type,
                controller,
                key,
                Optional.of(end),
                revoked,
                false,
                undatedRevocation,
                written);
    }

    /** The same key, of which nothing counts any more after that time. */
    public VerificationMethod revokedAt(Instant time) {
        return new VerificationMethod(
                id,
                type,
                controller,
                key,
                expires,
                Optional.of(time),
                undatedExpiry,
                false,
                written);
    }

    /** A copy of the method as it stood in a document that was read. */
    @Override
    public ObjectNode written() {
        return written.deepCopy();
    }

    /** The same key as a JWK, with the same ends; empty when it is one already, or can be none. */
    Optional<VerificationMethod> asJsonWebKey() {
        boolean isOne = isJsonWebKey() || written.has("publicKeyJwk");
        return key.filter(known -> !isOne && Jwk.holds(known.type()))
                .map(known -> jsonWebKey(controller, known))
                .map(jwk ->
                        new VerificationMethod(
                                jwk.id,
                                jwk.type,
                                controller,
                                key,
                                expires,
                                revoked,
                                undatedExpiry,
                                undatedRevocation,
                                ControllerDocument.NOTHING));
    }

    boolean isJsonWebKey() {
        return type.equals(JSON_WEB_KEY);
    }

    /** Whether it is written in the words used here. */
    boolean isOurs() {
        return written.isEmpty();
    }

    /** The same with all that it said when it was read, unless it is written so here anyhow. */
    VerificationMethod keeping(ObjectNode read) {
        return read.equals(toJson())
                ? this
                : new VerificationMethod(
                        id,
                        type,
                        controller,
                        key,
                        expires,
                        revoked,
                        undatedExpiry,
                        undatedRevocation,
                        read);
    }

    /** Whether both say the same of the same key, in whatever words. */
    boolean isAlike(VerificationMethod other) {
        return id.equals(other.id)
                && type.equals(other.type)
                && controller.equals(other.controller)
                && key.equals(other.key)
                && expires.equals(other.expires)
                && revoked.equals(other.revoked)
                && undatedExpiry == other.undatedExpiry
                && undatedRevocation == other.undatedRevocation;
    }

    ObjectNode toJson() {
        ObjectNode json = isOurs() ? inOurWords() : written();
        expires.ifPresent(value -> json.put("expires", value.toString()));
        revoked.ifPresent(value -> json.put("revoked", value.toString()));
        return json;
    }

    private ObjectNode inOurWords() {
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
        return json;
    }
}
