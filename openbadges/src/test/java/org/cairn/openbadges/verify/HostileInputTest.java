package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.Pictures;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.bake.SvgBake;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.status.StatusList;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is given, the answer is a report: no exception, no long wait, no believing. */
class HostileInputTest {

    private static final String SVG =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:o='https://purl.imsglobal.org/ob/v3p0'>";

    @Test
    void nothingAtAll() {
        assertUnreadable(new byte[0], "record.empty");
        assertUnreadable("  \n ", "record.empty");
    }

    @Test
    void aWebAddress() {
        assertUnreadable("https://badges.example/1", "record.link");
    }

    @Test
    void somethingElse() {
        assertUnreadable("hello", "record.not-json");
        assertUnreadable("{}", "record.other");
        assertUnreadable("[]", "record.not-json");
        assertUnreadable("{\"type\":[\"VerifiablePresentation\"]}", "record.presentation");
        assertUnreadable("<html><script>alert(1)</script></html>", "record.picture-wrong-format");
        assertUnreadable(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1}, "record.not-json");
        assertUnreadable(
                "{\"a\":\"\u00ff\"}".getBytes(StandardCharsets.ISO_8859_1), "record.not-json");
        assertUnreadable("a.b.c", "record.not-json");
    }

    @Test
    void aPictureWithoutARecord() {
        assertUnreadable(Pictures.png(), "record.none");
        assertUnreadable(SVG + "</svg>", "record.none");
    }

    @Test
    void jsonThatIsDeepOrDouble() {
        assertUnreadable("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000), "record.not-json");
        assertUnreadable("[".repeat(100_000), "record.not-json");
        assertUnreadable("{\"type\":\"VerifiableCredential\",\"type\":\"x\"}", "record.not-json");
    }

    @Test
    void namesThatGoOnWithoutEnd() {
        for (String credential :
                List.of(
                        "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
                                + "\"type\":[\"VerifiableCredential\"],\"issuer\":\"did:web:a.example:"
                                + "a".repeat(200_000)
                                + "\"}",
                        "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
                                + "\"type\":[\"VerifiableCredential\"],\"issuer\":\"did:web:a.example\","
                                + "\"name\":{\"@value\":\"x\",\"@language\":\"a"
                                + "-b-cc".repeat(100_000)
                                + "\"}}")) {
            assertThat(
                            new Verifier(Documents.none())
                                    .verify(
                                            credential.getBytes(StandardCharsets.UTF_8),
                                            TestIssuer.NOW)
                                    .verdict())
                    .isNotEqualTo(Verdict.GENUINE);
        }
    }

    @Test
    void aHundredMegabytes() {
        var much = new byte[100 << 20];
        Arrays.fill(much, (byte) ' ');
        much[0] = '{';

        assertUnreadable(much, "record.too-large");
        assertUnreadable(Arrays.copyOf(much, 20 << 20), "record.too-large");
    }

    @Test
    void aBombInAPicture() {
        var data = Pictures.compressedText("openbadgecredential", new byte[100 << 20]);

        assertUnreadable(
                Pictures.withChunk(Pictures.png(), "iTXt", data), "record.picture-too-large");
    }

    @Test
    void aBrokenPicture() {
        var png = PngBake.bake(Pictures.png(), "{}", BakeForm.OPEN_BADGE_3);

        assertUnreadable(Arrays.copyOf(png, 90), "record.picture-cut-short");
        png[70] ^= 4;
        assertUnreadable(png, "record.picture-broken");
    }

    @Test
    void entitiesInADrawing() {
        var external = "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" + SVG;

        assertUnreadable(
                external + "<o:credential>&x;</o:credential></svg>", "record.picture-unsafe");
        assertUnreadable(SVG + "&lol;</svg>", "record.picture-broken");
    }

    @Test
    void aBombInAStatusList() {
        var web = TestIssuer.web();
        var list = TestIssuer.list(StatusList.empty());
        ((ObjectNode) list.path("credentialSubject")).put("encodedList", "u" + bomb());
        web.with(TestIssuer.LIST, list);

        var report = verify(web, StrictJson.write(TestIssuer.badge()));

        assertThat(report.finding("status").orElseThrow().summary().key())
                .isEqualTo("status.list-broken");
    }

    @Test
    void hugeBase58() {
        var badge = TestIssuer.badge();
        ((ObjectNode) badge.path("proof")).put("proofValue", "z" + "9".repeat(2_000_000));
        assertThat(verify(TestIssuer.web(), StrictJson.write(badge)).verdict())
                .isEqualTo(Verdict.NOT_GENUINE);

        ((ObjectNode) badge.path("proof"))
                .put("verificationMethod", "did:key:z" + "9".repeat(1_000_000));
        badge.put("issuer", "did:key:z" + "9".repeat(1_000_000));
        assertThat(verify(TestIssuer.web(), StrictJson.write(badge)).verdict())
                .isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void manyProofs() {
        var badge = TestIssuer.badge();
        var proof = badge.path("proof");
        var proofs = badge.putArray("proof");
        for (int i = 0; i < 1_000; i++) {
            proofs.add(proof);
        }

        assertThat(
                        verify(TestIssuer.web(), StrictJson.write(badge))
                                .finding("signature")
                                .orElseThrow()
                                .summary()
                                .key())
                .isEqualTo("signature.too-many");
    }

    /** Blank nodes that all look alike make canonicalization grow beyond all bounds. */
    @Test
    void aPoisonedGraph() {
        var badge = TestIssuer.badge();
        var evidence = badge.putArray("evidence");
        for (int i = 0; i < 400; i++) {
            var item = evidence.addObject();
            item.putArray("type").add("Evidence");
            item.put("id", "_:b" + i);
            item.put("name", "_:b" + (i + 1) % 400);
        }

        assertThat(verify(TestIssuer.web(), StrictJson.write(badge)).verdict())
                .isNotIn(Verdict.GENUINE, Verdict.UNREADABLE);
    }

    @Test
    void aVeryLargeRecordWithManyProofs() {
        var badge = TestIssuer.badge();
        var evidence = badge.putArray("evidence");
        for (int i = 0; i < 30_000; i++) {
            var item = evidence.addObject();
            item.putArray("type").add("Evidence");
            item.put("id", "https://evil.example/" + i);
            item.put("narrative", "x".repeat(40));
        }
        var proof = badge.path("proof");
        var proofs = badge.putArray("proof");
        for (int i = 0; i < 8; i++) {
            proofs.add(proof);
        }

        assertThat(verify(TestIssuer.web(), StrictJson.write(badge)).verdict())
                .isNotEqualTo(Verdict.GENUINE);
    }

    @Test
    void membersOfTheWrongKind() {
        for (var value :
                new String[] {"1", "null", "[]", "{}", "\"\"", "[[[]]]", "true", "-1e300"}) {
            var names = TestIssuer.badge().propertyNames();
            for (var name : names) {
                var badge = TestIssuer.badge();
                badge.set(name, StrictJson.read("{\"v\":" + value + "}").path("v"));
                var report = verify(TestIssuer.web(), StrictJson.write(badge));
                assertThat(report.verdict()).as(name + " " + value).isNotEqualTo(Verdict.GENUINE);
                noFaultOfOurs(report);
            }
        }
    }

    @Test
    void strangeNumbersInAJwt() {
        for (var time : new String[] {"1e300", "-5", "99999999999999999999", "0.5", "\"x\""}) {
            var payload =
                    "{\"type\":[\"VerifiableCredential\"],\"issuer\":\"did:web:harbormesa.example\",\"nbf\":%1$s,\"exp\":%1$s,\"vc\":{\"type\":\"VerifiableCredential\"}}"
                            .formatted(time);
            var jwt = base64("{\"alg\":\"EdDSA\"}") + "." + base64(payload) + ".AAAA";
            noFaultOfOurs(verify(TestIssuer.web(), jwt.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void randomDamage() {
        var random = new Random(3);
        var json = StrictJson.write(TestIssuer.badge());
        var svg =
                SvgBake.bake(
                        (SVG + "</svg>").getBytes(StandardCharsets.UTF_8),
                        StrictJson.text(TestIssuer.badge()),
                        BakeForm.OPEN_BADGE_3);
        for (int i = 0; i < 100; i++) {
            for (var source : new byte[][] {json, svg}) {
                var damaged = source.clone();
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
                noFaultOfOurs(verify(TestIssuer.web(), damaged));
            }
        }
    }

    private static String bomb() {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(new byte[64 << 20]);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(out.toByteArray());
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void noFaultOfOurs(Report report) {
        assertThat(report.findings())
                .allSatisfy(finding ->
                        assertThat(finding.summary().key())
                                .as("%s", finding.details())
                                .isNotEqualTo("rule.broken"));
    }

    private static void assertUnreadable(String given, String key) {
        assertUnreadable(given.getBytes(StandardCharsets.UTF_8), key);
    }

    private static void assertUnreadable(byte[] given, String key) {
        var report = verify(new Web(), given);
        assertThat(report.verdict()).isEqualTo(Verdict.UNREADABLE);
        assertThat(report.findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.summary().key()).isEqualTo(key));
    }

    private static Report verify(Documents documents, byte[] given) {
        return Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> new Verifier(documents).verify(given, TestIssuer.NOW));
    }
}
