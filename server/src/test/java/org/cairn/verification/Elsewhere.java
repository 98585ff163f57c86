package org.cairn.verification;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.DidWeb;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.status.StatusList;
import org.cairn.openbadges.status.StatusListCredential;
import org.cairn.openbadges.status.StatusPurpose;
import org.cairn.platform.outside.Fetched;

/** An issuer on the web of a test, with badges of all versions; its site may fall silent. */
final class Elsewhere {

    static final String ISSUER = "did:web:elsewhere.example:issuers:north";
    static final String KEYS = "https://elsewhere.example/issuers/north/did.json";
    static final String LIST = "https://elsewhere.example/status/1";
    private static final int PLACE = 7;

    private static final String BADGE_CLASS = "https://elsewhere.example/badge-classes/1";
    private static final String PROFILE = "https://elsewhere.example/profile";

    private final Map<String, byte[]> web = new HashMap<>();
    private Ed25519Key signer = Ed25519Key.generate(new SecureRandom());
    private String signing = ISSUER;
    private boolean silent;

    void fallSilent() {
        silent = true;
    }

    void answerAgain() {
        silent = false;
    }

    void publish(String address, String document) {
        web.put(address, utf8(document));
    }

    String takeDown(String address) {
        return new String(
                Objects.requireNonNull(web.remove(address), address), StandardCharsets.UTF_8);
    }

    /** Takes the badge back that was made last. */
    void revoke() {
        web.put(LIST, list(signing, signer, StatusList.empty().with(PLACE)));
    }

    Fetched fetch(URI address, String accept, Duration atMost) {
        if (silent) {
            return new Fetched.Unreachable("the network is cut");
        }
        byte[] found = web.get(address.toString());
        return found == null
                ? new Fetched.Missing(404)
                : new Fetched.Found(address, "application/json", found);
    }

    /** A badge by an issuer elsewhere, whose documents lie on the web of this test. */
    byte[] badge(String issuer) {
        Ed25519Key key = Ed25519Key.generate(new SecureRandom());
        signer = key;
        signing = issuer;
        web.put(
                DidWeb.is(issuer) ? KEYS : issuer,
                StrictJson.write(ControllerDocument.of(issuer, List.of(key.publicKey())).toJson()));
        web.put(LIST, list(issuer, key, StatusList.empty()));
        String draft =
                """
                {"@context": ["https://www.w3.org/ns/credentials/v2",
                    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id": "https://elsewhere.example/badges/1",
                 "type": ["VerifiableCredential", "OpenBadgeCredential"],
                 "name": "Other",
                 "issuer": {"id": "%s", "type": ["Profile"], "name": "Elsewhere University"},
                 "validFrom": "2026-01-30T08:00:00Z",
                 "credentialStatus": {"id": "%s#7", "type": "BitstringStatusListEntry", "statusPurpose": "revocation",
                    "statusListIndex": "7", "statusListCredential": "%s"},
                 "credentialSubject": {"type": ["AchievementSubject"],
                   "identifier": [{"type": "IdentityObject", "hashed": false, "identityType": "name", "identityHash": "Zoë"}],
                   "achievement": {"id": "https://elsewhere.example/a", "type": ["Achievement"], "name": "Other",
                     "description": "Other.", "criteria": {"narrative": "Do it."}}}}
                """
                        .formatted(issuer, LIST, LIST);
        return StrictJson.write(
                new EddsaRdfc2022().sign(StrictJson.read(draft), key, by(issuer, key)));
    }

    private static byte[] list(String issuer, Ed25519Key key, StatusList list) {
        return StrictJson.write(
                new EddsaRdfc2022()
                        .sign(
                                StatusListCredential.of(
                                                LIST, issuer, StatusPurpose.REVOCATION, list)
                                        .toJson(Instant.parse("2026-01-30T08:00:00Z")),
                                key,
                                by(issuer, key)));
    }

    private static ProofOptions by(String issuer, Ed25519Key key) {
        return ProofOptions.assertion(
                issuer + "#" + key.publicKey().text(), Instant.parse("2026-01-30T08:00:00Z"));
    }

    /** The description of a badge and its issuer in the second version, at their addresses. */
    private void describe(String moreOfTheIssuer) {
        web.put(
                BADGE_CLASS,
                utf8(
                        """
                        {"@context": "https://w3id.org/openbadges/v2", "type": "BadgeClass", "id": "%s", "name": "Other",
                         "description": "Other.", "image": "https://elsewhere.example/a.png", "criteria": {"narrative": "Do it."},
                         "issuer": "%s"}
                        """
                                .formatted(BADGE_CLASS, PROFILE)));
        web.put(
                PROFILE,
                utf8(
                        """
                        {"@context": "https://w3id.org/openbadges/v2", "type": "Issuer", "id": "%s", "name": "Elsewhere University",
                         "url": "https://elsewhere.example/", "email": "badges@elsewhere.example"%s}
                        """
                                .formatted(PROFILE, moreOfTheIssuer)));
    }

    private static String assertion(String id, String verification) {
        return """
        {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "%s",
         "recipient": {"type": "email", "hashed": false, "identity": "zoe@elsewhere.example"},
         "badge": "%s", "issuedOn": "2026-01-30T08:00:00Z", "verification": %s}
        """
                .formatted(id, BADGE_CLASS, verification);
    }

    byte[] hostedAssertion() {
        describe("");
        String id = "https://elsewhere.example/assertions/1";
        byte[] json = utf8(assertion(id, "{\"type\": \"hosted\"}"));
        web.put(id, json);
        return json;
    }

    byte[] signedAssertion() {
        String key = "https://elsewhere.example/key/1";
        describe(", \"publicKey\": \"" + key + "\"");
        String verification = "{\"type\": \"signed\", \"creator\": \"" + key + "\"}";
        KeyPair pair = rsa();
        web.put(
                key,
                utf8(
                        """
                        {"@context": "https://w3id.org/openbadges/v2", "type": "CryptographicKey", "id": "%s",
                         "owner": "%s", "publicKeyPem": "%s"}
                        """
                                .formatted(key, PROFILE, pem(pair).replace("\n", "\\n"))));
        return jws(assertion("urn:uuid:" + UUID.randomUUID(), verification), pair);
    }

    /** As issuers of the first years published it: no contexts, no types, no ids. */
    byte[] signedFirstVersion() {
        String site = "https://elsewhere.example";
        KeyPair pair = rsa();
        web.put(site + "/key.pem", utf8(pem(pair)));
        web.put(site + "/revoked", utf8("{}"));
        web.put(
                site + "/organization",
                utf8(
                        """
                        {"name": "Elsewhere University", "url": "%1$s", "revocationList": "%1$s/revoked"}
                        """
                                .formatted(site)));
        web.put(
                site + "/robotics",
                utf8(
                        """
                        {"name": "Robotics", "description": "Robots.", "image": "%1$s/r.png",
                         "criteria": "%1$s/r.html", "issuer": "%1$s/organization"}
                        """
                                .formatted(site)));
        return jws(
                """
                {"uid": "f2c20", "recipient": {"type": "email", "hashed": false, "identity": "zoe@elsewhere.example"},
                 "issuedOn": 1359217910, "badge": "%1$s/robotics", "verify": {"type": "signed", "url": "%1$s/key.pem"}}
                """
                        .formatted(site),
                pair);
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
            rsa.initialize(2048);
            return rsa.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String pem(KeyPair pair) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded())
                + "\n-----END PUBLIC KEY-----";
    }

    private static byte[] jws(String payload, KeyPair pair) {
        try {
            String signed = url(utf8("{\"alg\": \"RS256\"}")) + '.' + url(utf8(payload));
            Signature pen = Signature.getInstance("SHA256withRSA");
            pen.initSign(pair.getPrivate());
            pen.update(utf8(signed));
            return utf8(signed + '.' + url(pen.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
