package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.Pictures;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.bake.SvgBake;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jwt.CredentialJwt;
import org.cairn.openbadges.jwt.KeyReference;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.EcKey;
import org.cairn.openbadges.key.Jwk;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.RsaKey;
import org.cairn.openbadges.key.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Badges that are signed as a JWT, in both forms, and what must not be taken for one. */
class JwtTest {

    private static final SigningKey P256 = EcKey.generate(KeyType.P256, new SecureRandom());
    private static final SigningKey P384 = EcKey.generate(KeyType.P384, new SecureRandom());
    private static final SigningKey RSA = RsaKey.generate(2048);
    private static final String METHOD =
            TestIssuer.DID + "#" + Jwk.thumbprint(TestIssuer.KEY.publicKey());

    private final Web web = TestIssuer.web().with(TestIssuer.DID_URL, keys());

    static Stream<SigningKey> keysOfEveryKind() {
        return Stream.of(TestIssuer.KEY, P256, P384, RSA);
    }

    @ParameterizedTest
    @MethodSource("keysOfEveryKind")
    void everyAlgorithmVerifiesInBothFormsByIdAndByKey(SigningKey key) {
        var byId = KeyReference.id(TestIssuer.DID + "#" + key.publicKey().text());
        var byJwkId = KeyReference.id(TestIssuer.DID + "#" + Jwk.thumbprint(key.publicKey()));

        for (var reference : List.of(byId, byJwkId, KeyReference.inline())) {
            assertGenuine(CredentialJwt.openBadges(draft(), key, reference));
            assertGenuine(CredentialJwt.jose(draft(), key, reference));
        }
    }

    @Test
    void aPictureCarriesAJwtAsItCarriesJson() {
        var jwt = jwt();
        var svg = "<svg xmlns='http://www.w3.org/2000/svg'></svg>";

        assertGenuine(PngBake.bake(Pictures.png(), jwt, BakeForm.OPEN_BADGE_3));
        assertGenuine(
                SvgBake.bake(svg.getBytes(StandardCharsets.UTF_8), jwt, BakeForm.OPEN_BADGE_3));
        assertGenuine("\n " + jwt + " \n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "None", "HS256", ""})
    void anAlgorithmThatProtectsNothingIsRefused(String algorithm) {
        var jwt = resign(header -> header.put("alg", algorithm), payload -> {});

        assertSays(verify(jwt), "signature", "signature.algorithm");
        assertThat(verify(jwt).verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ES256", "RS256", "ES384"})
    void anAlgorithmThatDoesNotGoWithTheKeyIsRefused(String algorithm) {
        var jwt = resign(header -> header.put("alg", algorithm), payload -> {});

        assertSays(verify(jwt), "signature", "signature.failed");
    }

    @Test
    void anAlgorithmThatIsNotKnownIsNotJudged() {
        var jwt = resign(header -> header.put("alg", "PS256"), payload -> {});

        assertSays(verify(jwt), "signature", "signature.unsupported");
        assertThat(verify(jwt).verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void aKeyThatIsNotTheIssuersProvesNothing() {
        var foreign = TestIssuer.key(9);
        for (var reference :
                List.of(
                        KeyReference.inline(),
                        KeyReference.id(DidKey.verificationMethod(foreign.publicKey())),
                        KeyReference.id("https://evil.example/key"))) {
            web.with("https://evil.example/key", Jwk.write(foreign.publicKey()));
            var report = verify(CredentialJwt.openBadges(draft(), foreign, reference));

            assertSays(report, "issuer", "issuer.key-not-listed");
            assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
        }
        var named = CredentialJwt.openBadges(draft(), foreign, KeyReference.id(METHOD));
        assertSays(verify(named), "signature", "signature.failed");
    }

    @Test
    void aKeyBehindAnAddressCountsIfTheIssuerListsItToo() {
        web.with("https://harbormesa.example/keys/1", Jwk.write(P256.publicKey()));

        assertGenuine(
                CredentialJwt.openBadges(
                        draft(), P256, KeyReference.id("https://harbormesa.example/keys/1")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "iss | \"did:web:evil.example\"",
                "iss | {\"id\":\"did:web:harbormesa.example\"}",
                "jti | \"urn:uuid:another\"",
                "sub | \"did:example:another\"",
                "nbf | 1",
                "nbf | \"2026-06-30T08:00:00Z\"",
                "exp | 1",
                "iat | \"now\"",
                "vc | {\"type\":[\"VerifiableCredential\"],\"name\":\"Another\"}"
            })
    void aClaimThatContradictsTheCredentialIsRefused(String claim, String value) {
        var json = StrictJson.read("{\"v\":" + value + "}").path("v");
        var jwt =
                resign(
                        header -> {},
                        payload -> {
                            payload.put("validUntil", "2027-06-30T08:00:00Z");
                            payload.put("exp", 1_814_342_400L);
                            payload.set(claim, json);
                        });

        var report = verify(jwt);

        assertSays(report, "signature", "signature.claims");
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void anExtensionThatMustBeUnderstoodIsRefusedAndCertificatesAreIgnored() {
        var critical =
                resign(
                        header -> {
                            header.putArray("crit").add("b64");
                            header.put("b64", false);
                        },
                        payload -> {});
        assertSays(verify(critical), "signature", "signature.demands");

        var certified = resign(header -> header.putArray("x5c").add("MIIB"), payload -> {});
        assertThat(verify(certified).verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(verify(certified).finding("signature").orElseThrow().details().getFirst())
                .contains("x5c not looked at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vp+jwt", "at+jwt", "application/dpop+jwt", "secevent+jwt"})
    void aJwtThatWasMadeForSomethingElseIsNoBadge(String type) {
        assertSays(
                verify(resign(header -> header.put("typ", type), payload -> {})),
                "signature",
                "signature.purpose");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jwt", "JOSE", "application/vc+jwt", "vc+ld+jwt"})
    void everyNameOfTheTypeIsRead(String type) {
        assertThat(verify(resign(header -> header.put("typ", type), payload -> {})).verdict())
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void theOlderFormWithAVcClaimIsReadAndMayNotPretendToBeTheNewerOne() {
        var draft = draft();
        var payload = StrictJson.object();
        payload.set("vc", draft);
        payload.put("iss", TestIssuer.DID);
        payload.set("sub", draft.path("credentialSubject").path("id"));
        ((ObjectNode) draft.path("credentialSubject")).remove("id");

        assertThat(verify(sign("{\"alg\":\"EdDSA\",\"kid\":\"" + METHOD + "\"}", payload)))
                .satisfies(report ->
                        assertThat(report.verdict()).as("%s", report).isEqualTo(Verdict.GENUINE));
        assertSays(
                verify(
                        sign(
                                "{\"alg\":\"EdDSA\",\"typ\":\"vc+jwt\",\"kid\":\"" + METHOD + "\"}",
                                payload)),
                "signature",
                "signature.claims");
    }

    @Test
    void anIssuerWithoutAnIdInTheOlderFormIsWhoSigned() {
        var draft = draft();
        ((ObjectNode) draft.path("issuer")).remove("id");
        var payload = StrictJson.object().put("iss", TestIssuer.DID);
        payload.set("vc", draft);

        assertGenuine(sign("{\"alg\":\"EdDSA\",\"kid\":\"" + METHOD + "\"}", payload));
    }

    @Test
    void aJwtThatEndsOrBeginsWithoutItsCredentialDoingSoIsHeldToIt() {
        var ended = resign(header -> {}, payload -> payload.put("exp", 1_790_000_000L));
        assertSays(verify(ended), "signature", "signature.expired");

        var early =
                resign(
                        header -> {},
                        payload -> {
                            payload.remove("validFrom");
                            payload.put("nbf", 1_900_000_000L);
                        });
        assertSays(verify(early), "signature", "signature.not-yet");
    }

    /** RFC 7519, section 2: a NumericDate is any number of seconds. */
    @Test
    void anEndBefore1970IsAnEndAndOneBeyondAllReckoningIsFarAway() {
        var before = resign(header -> {}, payload -> payload.put("exp", -5));
        assertSays(verify(before), "signature", "signature.expired");

        assertGenuine(resign(header -> {}, payload -> payload.put("exp", 1e30)));
    }

    @Test
    void claimsThatTheFormOfOpenBadgesDemandsAreMissedAndNoMore() {
        var bare = resign(header -> {}, payload -> payload.remove(List.of("iss", "nbf")));

        assertGenuine(bare);
        assertThat(verify(bare).finding("signature").orElseThrow().notices())
                .containsExactly(Message.of("signature.claims-missing", "claims", "iss, nbf"));
        var nobodyNamed = resign(header -> {}, JwtTest::withoutSubject);
        for (var complete : List.of(jwt(), nobodyNamed)) {
            assertGenuine(complete);
            assertThat(verify(complete).finding("signature").orElseThrow().notices()).isEmpty();
        }
    }

    @Test
    void aKeyThatWasRetiredVouchesForWhatItSignedBeforeAndARevokedOneForNothing() {
        web.with(TestIssuer.DID_URL, keys("expires", "2026-07-01T00:00:00Z"));
        assertGenuine(jwt());

        web.with(TestIssuer.DID_URL, keys("expires", "2026-06-30T00:00:00Z"));
        assertSays(verify(jwt()), "issuer", "issuer.key-expired");

        web.with(TestIssuer.DID_URL, keys("revoked", "2026-11-01T00:00:00Z"));
        assertSays(verify(jwt()), "issuer", "issuer.key-withdrawn");

        web.with(TestIssuer.DID_URL, keys("revoked", "2027-01-01T00:00:00Z"));
        assertGenuine(jwt());

        var withdrawn =
                ControllerDocument.read(keys())
                        .withdrawing(
                                TestIssuer.KEY.publicKey(), Instant.parse("2026-11-01T00:00:00Z"));
        web.with(TestIssuer.DID_URL, withdrawn.toJson());
        assertSays(verify(jwt()), "issuer", "issuer.key-withdrawn");
    }

    @Test
    void aJwtThatIsTooLargeIsNotOpened() {
        var large = jwt().replaceFirst("\\.", "." + "A".repeat(6 << 20));

        assertSays(verify(large), "record", "record.too-large");
    }

    @Test
    void aSilentIssuerLeavesTheSignatureOpen() {
        web.with(TestIssuer.DID_URL, new Documents.Answer.Unreachable("timed out"));

        assertThat(verify(jwt()).verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    /** A badge whose subject has an id, which the form of Open Badges demands. */
    private static ObjectNode draft() {
        var draft = TestIssuer.draft();
        ((ObjectNode) draft.path("credentialSubject")).put("id", "did:example:rosa");
        return draft;
    }

    private static void withoutSubject(ObjectNode payload) {
        payload.remove("sub");
        ((ObjectNode) payload.path("credentialSubject")).remove("id");
    }

    private static String jwt() {
        return CredentialJwt.openBadges(draft(), TestIssuer.KEY, KeyReference.id(METHOD));
    }

    /** A badge by the issuer with another header and another payload, properly signed. */
    private static String resign(Consumer<ObjectNode> header, Consumer<ObjectNode> payload) {
        var headerJson = part(jwt(), 0);
        header.accept(headerJson);
        var payloadJson = part(jwt(), 1);
        payload.accept(payloadJson);
        return sign(StrictJson.text(headerJson), payloadJson);
    }

    private static String sign(String header, JsonNode payload) {
        var signed =
                base64(header.getBytes(StandardCharsets.UTF_8))
                        + "."
                        + base64(StrictJson.write(payload));
        return signed
                + "."
                + base64(TestIssuer.KEY.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static ObjectNode part(String jwt, int index) {
        return StrictJson.read(Base64.getUrlDecoder().decode(jwt.split("\\.")[index]));
    }

    private static ObjectNode keys() {
        return ControllerDocument.of(
                        TestIssuer.DID, keysOfEveryKind().map(SigningKey::publicKey).toList())
                .withJsonWebKeys()
                .toJson();
    }

    private static ObjectNode keys(String member, String time) {
        var document = keys();
        document.path("verificationMethod")
                .forEach(method -> ((ObjectNode) method).put(member, time));
        return document;
    }

    private void assertGenuine(String jwt) {
        assertGenuine(jwt.getBytes(StandardCharsets.UTF_8));
    }

    private void assertGenuine(byte[] given) {
        var report = new Verifier(web).verify(given, TestIssuer.NOW);
        assertThat(report.verdict()).as("%s", report.findings()).isEqualTo(Verdict.GENUINE);
    }

    private Report verify(String jwt) {
        return new Verifier(web).verify(jwt.getBytes(StandardCharsets.UTF_8), TestIssuer.NOW);
    }

    private static void assertSays(Report report, String rule, String key) {
        assertThat(report.finding(rule).orElseThrow().summary().key())
                .as("%s", report.findings())
                .isEqualTo(key);
    }
}
