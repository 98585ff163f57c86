package org.cairn.openbadges.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.cairn.openbadges.credential.Achievement;
import org.cairn.openbadges.credential.AchievementSubject;
import org.cairn.openbadges.credential.Criteria;
import org.cairn.openbadges.credential.IssuerProfile;
import org.cairn.openbadges.credential.OpenBadgeCredential;
import org.cairn.openbadges.credential.VerifiablePresentation;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jwt.KeyReference;
import org.cairn.openbadges.jwt.PresentationJwt;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.proof.ProofOptions.Meeting;
import tools.jackson.databind.node.ObjectNode;

/** Somebody’s key, the badges that were awarded to it, and files in which they are shown. */
record Wallet(Ed25519Key key, String holder, Path folder) {

    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    static final Meeting MEETING = new Meeting("https://school.example", "n-7f3a");

    private static final Ed25519Key DISTRICT = key(1);

    static Wallet of(int seed, Path folder) {
        var key = key(seed);
        return new Wallet(key, DidKey.of(key.publicKey()), folder);
    }

    /** The same key and folder under another name. */
    Wallet as(String other) {
        return new Wallet(key, other, folder);
    }

    private static Ed25519Key key(int seed) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return Ed25519Key.fromSeed(bytes);
    }

    private String method() {
        return holder + "#" + key.publicKey().text();
    }

    /** A badge that a district with a did:key has signed for the owner of the wallet. */
    ObjectNode badge() {
        return signed(AchievementSubject.builder(achievement()).id(holder).build());
    }

    private static Achievement achievement() {
        return Achievement.builder(
                        "https://harbormesa.example/catalog/feedback",
                        "Feedback That Moves Learning",
                        "Gives feedback that students use.",
                        new Criteria("", "Show it three times."))
                .build();
    }

    private static ObjectNode signed(AchievementSubject subject) {
        var issuer = IssuerProfile.builder(DidKey.of(DISTRICT.publicKey()), "Harbor Mesa").build();
        var badge =
                OpenBadgeCredential.builder(
                                "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-0d6f1b0f7a11",
                                issuer,
                                subject,
                                NOW)
                        .build();
        var method = DidKey.verificationMethod(DISTRICT.publicKey());
        return new EddsaRdfc2022()
                .sign(badge.toJson(), DISTRICT, ProofOptions.assertion(method, NOW));
    }

    /** A presentation of these credentials, or else of a badge, that nobody has signed. */
    ObjectNode showing(ObjectNode... credentials) {
        return presentation(credentials).toJson();
    }

    private VerifiablePresentation presentation(ObjectNode... credentials) {
        var shown = VerifiablePresentation.of("urn:uuid:p", holder);
        var all = credentials.length == 0 ? List.of(badge()) : List.of(credentials);
        all.forEach(shown::showing);
        return shown.build();
    }

    /** The same, signed for {@link #MEETING}. */
    ObjectNode signing(ObjectNode... credentials) {
        return new EddsaRdfc2022()
                .sign(
                        showing(credentials),
                        key,
                        ProofOptions.authentication(method(), NOW, MEETING));
    }

    /** The same as a JWT. */
    String jwt(ObjectNode... credentials) {
        return PresentationJwt.sign(
                presentation(credentials),
                key,
                KeyReference.id(method()),
                MEETING,
                new PresentationJwt.Span(NOW, NOW.plus(Duration.ofMinutes(5))));
    }

    String file(ObjectNode json) throws IOException {
        return file(StrictJson.text(json));
    }

    String file(String text) throws IOException {
        var file = Files.createTempFile(folder, "shown", ".json");
        return Files.write(file, text.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
