package org.cairn.openbadges.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.EcKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.key.Jwk;
import org.cairn.openbadges.key.KeyProblem;
import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.key.SigningKey;
import tools.jackson.databind.node.ObjectNode;

/**
 * An issuer's key in a file: a Multikey with its private half, as JSON (Controlled Identifiers 1.0,
 * section 2.2.2), or a JWK by other programs.
 */
final class KeyFile {

    private static final String PUBLIC = "publicKeyMultibase";
    private static final String SECRET = "secretKeyMultibase";
    private static final Set<PosixFilePermission> OF_OTHERS =
            Set.of(
                    PosixFilePermission.GROUP_READ,
                    PosixFilePermission.GROUP_WRITE,
                    PosixFilePermission.OTHERS_READ,
                    PosixFilePermission.OTHERS_WRITE);

    private KeyFile() {}

    /** Keeps a new key, in a file that only its owner can read. */
    static void create(String name, Multikey known, String secret) {
        var json = StrictJson.object();
        json.put("type", "Multikey");
        json.put(PUBLIC, known.text());
        json.put(SECRET, secret);
        Output.secret(
                (StrictJson.pretty(json) + "\n").getBytes(StandardCharsets.UTF_8),
                Input.path(name));
    }

    /**
     * Reads a key to sign with, and warns when others can read it, too.
     *
     * @throws KeyProblem when the file holds no private key
     */
    static SigningKey signing(String name, Console console) {
        var json = StrictJson.read(Input.read(name, console));
        if (!isSecret(json)) {
            throw new KeyProblem("The file " + name + " has no " + SECRET + " to sign with.");
        }
        if (isOpen(name)) {
            console.err()
                    .println("Others on this machine can read " + name + "; use: chmod 600 FILE");
        }
        var key = isJwk(json) ? Jwk.readPrivate(json) : parsed(json.path(SECRET).asString(""));
        requireFitting(json, key, name);
        return key;
    }

    /** Reads the public half, of files with and without the private one. */
    static Multikey known(String name, Console console) {
        var json = StrictJson.read(Input.read(name, console));
        if (isSecret(json)) {
            return signing(name, console).publicKey();
        }
        if (isJwk(json)) {
            return Jwk.read(json);
        }
        var text = json.path(PUBLIC).asString("");
        if (text.isEmpty()) {
            throw new KeyProblem("The file " + name + " has no " + PUBLIC + ".");
        }
        return Multikey.parse(text);
    }

    private static boolean isJwk(ObjectNode json) {
        return json.has("kty");
    }

    private static boolean isSecret(ObjectNode json) {
        return isJwk(json) ? json.has("d") : !json.path(SECRET).asString("").isEmpty();
    }

    private static SigningKey parsed(String secret) {
        try {
            return EcKey.parse(secret);
        } catch (KeyProblem notOfACurve) {
            return Ed25519Key.parse(secret);
        }
    }

    private static void requireFitting(ObjectNode json, SigningKey key, String name) {
        var text = json.path(PUBLIC).asString(key.publicKey().text());
        if (!text.equals(key.publicKey().text())) {
            throw new KeyProblem("The two halves of the key in " + name + " do not fit.");
        }
    }

    private static boolean isOpen(String name) {
        try {
            return !name.equals(Input.STANDARD)
                    && Files.getPosixFilePermissions(Input.path(name)).stream()
                            .anyMatch(OF_OTHERS::contains);
        } catch (UnsupportedOperationException | IOException e) {
            return false;
        }
    }
}
