package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.cairn.openbadges.bake.Pictures;
import org.cairn.openbadges.credential.VerifiablePresentation;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.EcKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.proof.ProofOptions.Meeting;
import org.cairn.openbadges.status.StatusList;
import org.cairn.openbadges.status.StatusListCredential;
import org.cairn.openbadges.status.StatusPurpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** What README shows is Java that does what it says, one piece going on from the one before. */
class ReadmeTest {

    private static final String ISSUER = "did:web:badges.example:issuers:north";
    private static final String KEYS = "https://badges.example/issuers/north/did.json";
    private static final String LIST = "https://badges.example/status/1";
    private static final Instant NOW = TestIssuer.NOW;
    private static final Ed25519Key KEY = TestIssuer.key(1);
    private static final String METHOD = ISSUER + "#" + KEY.publicKey();

    /** The names that README explains in words, in the order in which they are handed over. */
    private static final String GIVEN =
            "byte[] seed, Instant now, String email, String salt, int place, byte[] picture,"
                    + " Documents documents, ObjectNode served, byte[] presented, String challenge,"
                    + " ObjectNode draft, EcKey p256Key, String method";

    private static final String STORY =
            """
            import java.net.URI;
            import java.security.SecureRandom;
            import java.time.Instant;
            import java.util.*;
            import org.cairn.openbadges.bake.*;
            import org.cairn.openbadges.credential.*;
            import org.cairn.openbadges.json.*;
            import org.cairn.openbadges.key.*;
            import org.cairn.openbadges.proof.*;
            import org.cairn.openbadges.proof.ProofOptions.Meeting;
            import org.cairn.openbadges.status.*;
            import org.cairn.openbadges.verify.*;
            import tools.jackson.core.JsonPointer;
            import tools.jackson.databind.node.ObjectNode;

            public final class Story {
                public static Map<String, Object> tell(%s) {
                    %s
                    return Map.of(
                            "file", file, "counts", counts, "keys", toPublish, "list", toServe,
                            "accepted", accepted, "part", forOthers);
                }
            }
            """;

    private final Web web =
            new Web()
                    .with(KEYS, ControllerDocument.of(ISSUER, List.of(publicKey())).toJson())
                    .with(LIST, list());

    @TempDir Path folder;

    @Test
    void everyPieceOfJavaCompilesAndDoesWhatItSays() throws Exception {
        var told = tell();

        assertThat(told).containsEntry("counts", true).containsEntry("accepted", true);
        assertThat(object(told, "part").path("evidence")).hasSize(1);
        web.with(KEYS, object(told, "keys"));
        assertThat(verdict(told)).isEqualTo(Verdict.GENUINE);
        web.with(LIST, object(told, "list"));
        assertThat(verdict(told)).isEqualTo(Verdict.REVOKED);
    }

    private Verdict verdict(Map<String, Object> told) {
        var file = (byte[]) Objects.requireNonNull(told.get("file"));
        return new Verifier(web).verify(file, NOW).verdict();
    }

    private static ObjectNode object(Map<String, Object> told, String name) {
        return (ObjectNode) Objects.requireNonNull(told.get(name));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> tell() throws Exception {
        var source = folder.resolve("Story.java");
        Files.writeString(source, STORY.formatted(GIVEN, pieces()));
        int code =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", "-d", folder + "", source + "");
        assertThat(code).as("README compiles, or says above why not").isZero();
        try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            var tell = loader.loadClass("Story").getMethods()[0];
            return (Map<String, Object>)
                    tell.invoke(
                            null,
                            KEY.seed(),
                            NOW,
                            "rosa@harbormesa.example",
                            "salt",
                            4711,
                            Pictures.png(),
                            web,
                            list(),
                            StrictJson.write(presentation()),
                            "n-7f3a",
                            withEvidence(),
                            EcKey.generate(KeyType.P256, new SecureRandom()),
                            METHOD);
        }
    }

    private static String pieces() throws IOException {
        return Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md"), StandardCharsets.UTF_8))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.joining("\n"));
    }

    private static ObjectNode presentation() {
        var rosa = TestIssuer.key(7);
        var holder = DidKey.of(rosa.publicKey());
        var badge = TestIssuer.draft();
        badge.withObject("/issuer").put("id", ISSUER);
        badge.withObject("/credentialSubject").put("id", holder);
        badge.remove("credentialStatus");
        return new EddsaRdfc2022()
                .sign(
                        VerifiablePresentation.of("urn:uuid:p", holder)
                                .showing(TestIssuer.sign(badge, KEY, METHOD))
                                .build()
                                .toJson(),
                        rosa,
                        ProofOptions.authentication(
                                DidKey.verificationMethod(rosa.publicKey()),
                                NOW,
                                new Meeting("https://school.example", "n-7f3a")));
    }

    private static ObjectNode withEvidence() {
        var draft = TestIssuer.draft();
        draft.putArray("evidence").addObject().put("name", "x").putArray("type").add("Evidence");
        return draft;
    }

    private static ObjectNode list() {
        var list =
                StatusListCredential.of(LIST, ISSUER, StatusPurpose.REVOCATION, StatusList.empty());
        return TestIssuer.sign(list.toJson(NOW), KEY, METHOD);
    }

    private static Multikey publicKey() {
        return KEY.publicKey();
    }
}
