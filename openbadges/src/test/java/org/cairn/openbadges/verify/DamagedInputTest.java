package org.cairn.openbadges.verify;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.Pictures;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.bake.SvgBake;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.status.StatusList;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every reader of what strangers bring, on samples damaged by the thousand. The damage is the same
 * in each run; {@code -Dcairn.damage.rounds=100000 -Dcairn.damage.seed=7} looks further.
 */
class DamagedInputTest {

    private static final int ROUNDS = Integer.getInteger("cairn.damage.rounds", 1_500);
    private static final long SEED = Long.getLong("cairn.damage.seed", 20_261_126L);

    private static final String SVG =
            "<?xml version='1.0' encoding='UTF-8'?><!-- a --><svg xmlns='http://www.w3.org/2000/svg'"
                    + " xmlns:o='http://openbadges.org'><g a=\"b > c\"><path d='M0 0'/></g></svg>";
    private static final String FIRST_VERSION =
            """
            {"uid": "f2c20", "recipient": {"type": "email", "hashed": true, "salt": "deadsea", "identity": "sha256$c7ef"},
             "issuedOn": 1359217910, "badge": "https://harbormesa.example/robotics.json", "expires": "2030-01-01",
             "verify": {"type": "signed", "url": "https://harbormesa.example/key.pem"}}
            """;
    private static final String OLDER_TOKEN =
            """
            {"iss": "did:web:harbormesa.example", "nbf": 1750000000, "exp": 1850000000, "jti": "urn:uuid:1",
             "vc": {"type": ["VerifiableCredential"], "credentialSubject": {"id": "mailto:a@b.example"}}}
            """;
    private static final List<byte[]> HEADERS =
            Stream.of(
                            "{\"alg\":\"EdDSA\",\"kid\":\"did:web:harbormesa.example#key-1\"}",
                            "{\"alg\":\"RS256\",\"jwk\":{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\"}}",
                            "{\"alg\":\"ES256\",\"typ\":\"vc+jwt\"}")
                    .map(DamagedInputTest::bytes)
                    .toList();
    private static final List<byte[]> RECORDS =
            List.of(
                    StrictJson.write(TestIssuer.badge()),
                    bytes(FIRST_VERSION),
                    bytes(OLDER_TOKEN),
                    bytes(
                            """
                            {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "https://harbormesa.example/1",
                             "recipient": {"type": "email", "hashed": false, "identity": "a@b.example"}, "issuedOn": "2026-01-30T08:00:00Z",
                             "badge": {"type": "BadgeClass", "name": "x", "issuer": {"id": "https://harbormesa.example/i"}},
                             "verification": {"type": "signed", "creator": "https://harbormesa.example/key"}}
                            """));

    @TestFactory
    Stream<DynamicTest> everyReaderAnswers() {
        var lists =
                List.of(
                        StrictJson.write(TestIssuer.list(StatusList.empty().with(3187))),
                        bytes(
                                "{\"revokedAssertions\": [\"urn:1\", {\"uid\": \"f2c20\", \"revocationReason\": \"x\"}]}"),
                        bytes(
                                "{\"credentialStatus\": [{\"type\": \"BitstringStatusListEntry\", \"statusSize\": 2, \"statusListIndex\": \"7\","
                                        + " \"statusListCredential\": \"https://a.example/l\", \"statusMessage\": [{\"status\": \"0x1\", \"message\": \"x\"}]}]}"));
        return Stream.of(
                samples("json", RECORDS, ParserTargets::json),
                samples("png", pngs(), ParserTargets::png),
                samples("svg", svgs(), ParserTargets::svg),
                samples("status list", lists, ParserTargets::statusList),
                samples("DID document", documents(), ParserTargets::didDocument),
                samples("badge", RECORDS, ParserTargets::badge),
                damage("JWS", mutations -> mutations.jws(HEADERS, RECORDS), ParserTargets::badge));
    }

    private static List<byte[]> pngs() {
        var png = Pictures.png();
        return List.of(
                PngBake.bake(png, "{\"a\":1}", BakeForm.OPEN_BADGE_3),
                Pictures.withChunk(png, "tEXt", bytes("openbadges\0https://a.example/1")),
                Pictures.withChunk(
                        png, "iTXt", Pictures.compressedText("clrcredential", bytes("{\"a\":1}"))));
    }

    private static List<byte[]> svgs() {
        return List.of(
                SvgBake.bake(bytes(SVG), "{\"id\":\"urn:1\"}", BakeForm.OPEN_BADGE_2),
                SvgBake.bake(bytes(SVG), "e30.e30.c2ln", BakeForm.OPEN_BADGE_3),
                bytes(SVG));
    }

    private static List<byte[]> documents() {
        var keys = ControllerDocument.of(TestIssuer.DID, List.of(TestIssuer.KEY.publicKey()));
        return List.of(
                StrictJson.write(keys.toJson()),
                bytes(
                        """
                        {"id": "did:web:a.example", "assertionMethod": ["#k", {"id": "#j", "controller": "did:web:a.example",
                          "publicKeyJwk": {"kty": "EC", "crv": "P-256", "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU", "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}}],
                         "verificationMethod": [{"id": "#k", "type": "Multikey", "publicKeyMultibase": "z6Mk", "revoked": "2026-01-01T00:00:00Z"}]}
                        """),
                bytes(
                        "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo\"}"),
                bytes("did:web:a.example%3A8080:issuers:north#key"),
                bytes("did:key:" + TestIssuer.KEY.publicKey().text()),
                bytes(
                        "-----BEGIN RSA PUBLIC KEY-----\nMAYCAQMCAQM=\n-----END RSA PUBLIC KEY-----"));
    }

    private static DynamicTest samples(String name, List<byte[]> samples, Consumer<byte[]> reader) {
        return damage(name, mutations -> mutations.of(samples), reader);
    }

    private static DynamicTest damage(
            String name, Function<Mutations, byte[]> damage, Consumer<byte[]> reader) {
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    var mutations = new Mutations(SEED);
                    for (int i = 0; i < ROUNDS; i++) {
                        read(damage.apply(mutations), reader);
                    }
                });
    }

    /** What broke the reader stands in the failure, in base64. */
    private static void read(byte[] given, Consumer<byte[]> reader) {
        try {
            reader.accept(given);
        } catch (RuntimeException | Error broken) {
            throw new AssertionError(Base64.getEncoder().encodeToString(given), broken);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
