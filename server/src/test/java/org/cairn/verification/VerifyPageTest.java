package org.cairn.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.awards.Extent;
import org.cairn.awards.GivenBadges;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.people.People;
import org.cairn.platform.settings.Settings;
import org.cairn.sharing.Sharing;
import org.cairn.sharing.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Checking badges through the front door, for people and for programs; no network is used. */
@CairnTest
class VerifyPageTest {

    private final Http http;
    private final Settings settings;
    private final Sharing sharing;
    private final Awards awards;
    private final People people;
    private final GivenBadges given;

    VerifyPageTest(
            Settings settings, Sharing sharing, Awards awards, People people, GivenBadges given) {
        this.http = new Http(settings);
        this.settings = settings;
        this.sharing = sharing;
        this.awards = awards;
        this.people = people;
        this.given = given;
    }

    @Test
    void anOwnBadgeIsGenuineInEveryForm() {
        Award award = given.valid("李小龍 Ñandú 🎓", "课堂反馈");

        assertThat(verdict(file("badge.png", awards.png(award.id(), Extent.WHOLE))))
                .isEqualTo("genuine");
        assertThat(verdict(file("badge.svg", utf8(awards.svg(award.id(), Extent.WHOLE)))))
                .isEqualTo("genuine");
        assertThat(verdict(file("badge.json", awards.credential(award.id())))).isEqualTo("genuine");
        assertThat(verdict(text(StrictJson.text(awards.assertion(award.id())))))
                .isEqualTo("genuine");
        assertThat(verdict(file("old.png", awards.assertionPng(award.id())))).isEqualTo("genuine");
        assertThat(page(file("old.png", awards.assertionPng(award.id()))).text())
                .doesNotContain("It breaks the standard", "is missing");
    }

    @Test
    void aLinkToAnOwnBadgeIsFollowedOnlyWhenItIsShown() {
        Award award = given.valid("Marcus Bell");
        String link = settings.url("/badges/" + award.id());

        assertThat(json(text(link)).status()).isEqualTo(422);
        assertThat(page(text(link)).text())
                .contains("no badge is shown there", link)
                .doesNotContain("Marcus Bell");

        sharing.show(award.earner(), award.id(), Visibility.UNLISTED);
        for (String form : List.of("", ".json", ".png", "/ob2", "?utm=x")) {
            assertThat(verdict(text(link + form))).as(form).isEqualTo("genuine");
        }
        assertThat(page(text(link)).text()).contains("href=\"/badges/" + award.id() + "\"");
    }

    @Test
    void aChangedBadgeIsNotGenuine() {
        Award award = given.valid("Marcus Bell");
        String changed = utf8(awards.credential(award.id())).replace("Marcus Bell", "Mark Bill");

        assertThat(verdict(text(changed))).isEqualTo("not-genuine");
        assertThat(page(text(changed)).text())
                .contains("Not genuine", "data-check=\"signature\" data-outcome=\"FAILED\"")
                .doesNotContain("data:image/svg+xml");
    }

    @Test
    void revokedAndExpiredBadgesAreToldApart() {
        Award revoked = given.revoked("Rosa Delgado", "Awarded by mistake");
        Award expired = given.expired("Rosa Delgado");

        assertThat(verdict(file("b.png", awards.png(revoked.id(), Extent.WHOLE))))
                .isEqualTo("revoked");
        assertThat(verdict(text(StrictJson.text(awards.assertion(revoked.id())))))
                .as("what its 2.0 address answers, pasted")
                .isEqualTo("revoked");
        assertThat(verdict(file("b.png", awards.png(expired.id(), Extent.WHOLE))))
                .isEqualTo("genuine-but-expired");
        assertThat(page(file("b.png", awards.png(expired.id(), Extent.WHOLE))).text())
                .contains("Genuine, but expired", "Rosa Delgado", "What you gave us");
    }

    @Test
    void aForeignBadgeUnderADidKeyIsGenuineWithoutAnyNetwork() {
        Ed25519Key key = Ed25519Key.generate(new SecureRandom());

        JsonNode report =
                report(json(text(StrictJson.text(foreign(key, "Zoë <script>x</script>")))));
        assertThat(report.path("verdict").asString()).isEqualTo("genuine");
        assertThat(page(text(StrictJson.text(foreign(key, "Zoë <script>x</script>")))).text())
                .contains("Zoë &lt;script&gt;x&lt;/script&gt;")
                .doesNotContain("<script>x");
    }

    @Test
    void theRecipientIsComparedWhenAsked() {
        Award award = given.valid("Marcus Bell");
        String email = people.find(award.earner()).orElseThrow().email();
        byte[] png = awards.png(award.id(), Extent.WHOLE);

        assertThat(verdict(List.of(fileField("b.png", png), Http.Field.of("email", email))))
                .isEqualTo("genuine");
        assertThat(
                        verdict(
                                List.of(
                                        fileField("b.png", png),
                                        Http.Field.of("email", "other@example.org"))))
                .isEqualTo("wrong-recipient");
        assertThat(page(List.of(fileField("b.png", png), Http.Field.of("email", "nobody"))).text())
                .contains("This is not an e-mail address", "value=\"nobody\"")
                .contains("Please choose the file again");
    }

    @Test
    void anEmptyFormAndAnEmptyFileAreAskedForAgain() {
        Http.Got empty = page(List.of(fileField("", new byte[0]), Http.Field.of("text", " ")));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Choose a badge file, or paste");
        assertThat(page(file("empty.png", new byte[0])).status()).isEqualTo(422);
        assertThat(json(text("")).text()).contains("\"detail\"");
    }

    @Test
    void whatIsNoBadgeKeepsTheFormAsTyped() {
        Http.Got got = page(text("just words"));

        assertThat(got.status()).isEqualTo(422);
        assertThat(got.text()).contains("This is not a badge file", ">just words</textarea>");
        assertThat(page(file("photo.png", png(40))).text()).contains("carries no badge");
        assertThat(page(file("setup.exe", new byte[] {'M', 'Z', 0, 1, 2})).text())
                .contains("This is not a badge file", "id=\"file-error\"");
        assertThat(page(text("{\"type\": ")).text()).contains("damaged or not complete");
    }

    /** Where both were given, the file is what was checked; a button must not ask for the other. */
    @Test
    void textBesideAFileIsNotWhatIsAskedForAgain() {
        String unsigned =
                "{\"type\": [\"VerifiableCredential\", \"OpenBadgeCredential\"], \"name\": \"Other\"}";
        List<Http.Field> both =
                List.of(fileField("b.json", utf8(unsigned)), Http.Field.of("text", "{}"));

        assertThat(page(both).text())
                .contains("data-outcome=\"UNCHECKED\"")
                .doesNotContain("Try the open checks again");
        assertThat(page(text(unsigned)).text()).contains("Try the open checks again");
    }

    @Test
    void whatIsTooLargeIsRefusedInWords() {
        Http.Got got = page(file("huge.png", new byte[11 * 1024 * 1024]));

        assertThat(got.status()).isEqualTo(413);
        assertThat(got.text()).contains("larger than 10 MB");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/x.json",
                "http://169.254.169.254/latest/meta-data",
                "http://[::1]/badge",
                "http://0x7f000001/",
                "http://10.0.0.1/badge.json",
                "http://user:secret@example.org/"
            })
    void aLinkIntoAPrivateNetworkIsNotOpened(String link) {
        Http.Got got = page(text(link));

        assertThat(got.status()).isEqualTo(422);
        assertThat(got.text()).contains("We do not open this link");
    }

    @Test
    void hostileFilesGetAnAnswerAndNothingMore() {
        byte[] deep = utf8("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000));
        byte[] twice =
                utf8(
                        "{\"type\":\"Assertion\",\"id\":\"x\",\"id\":\"y\",\"badge\":\"b\",\"recipient\":{}}");
        byte[] entity =
                utf8(
                        "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg"
                                + " xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>");
        byte[] broken = png(64);
        broken[40] ^= 0x55;
        byte[] bomb = PngBake.bake(png(6000), "{\"type\":\"Assertion\"}", BakeForm.OPEN_BADGE_2);

        for (byte[] hostile : List.of(deep, twice, entity, broken)) {
            Http.Got got = page(file("<b>x</b>.png", hostile));
            assertThat(got.status()).isEqualTo(422);
            assertThat(got.text()).doesNotContain("root:", "<b>x</b>");
        }
        assertThat(page(file("bomb.png", bomb)).status()).isIn(200, 422);
        assertThat(page(file("bomb.png", bomb)).text()).doesNotContain("data:image");
    }

    @Test
    void aDrawingOfAStrangerIsNeverPutIntoThePage() {
        Award award = given.valid("Marcus Bell");
        String changed =
                awards.svg(award.id(), Extent.WHOLE)
                        .replace("Marcus Bell", "Mark Bill")
                        .replaceFirst("<svg ", "<svg onload=\"alert(1)\" ");

        assertThat(page(file("b.svg", utf8(changed))).text())
                .contains("m-noart")
                .doesNotContain("onload", "data:image/svg+xml");
    }

    @Test
    void programsMaySendTheFileAlone() {
        Award award = given.valid("Marcus Bell");

        Http.Got got =
                http.post(
                        "/verify",
                        "application/vc+ld+json",
                        awards.credential(award.id()),
                        "Accept",
                        "application/json");

        assertThat(report(got).path("verdict").asString()).isEqualTo("genuine");
        assertThat(report(got).path("checks").get(0).path("id").asString()).isEqualTo("signature");
        assertThat(report(got).path("badge").path("recipient").asString()).isEqualTo("Marcus Bell");
    }

    @Test
    void aLinkInTheAddressIsOnlyFilledIn() {
        Http.Got got = http.get("/verify?url=https%3A%2F%2Fexample.org%2F%22%3E%3Cb%3E");

        assertThat(got.status()).isEqualTo(200);
        assertThat(got.text()).contains("https://example.org/").doesNotContain("\"><b>");
        assertThat(got.header("Set-Cookie")).isEmpty();
    }

    @Test
    void theReportSpeaksSpanish() {
        Award award = given.valid("Marcus Bell");

        assertThat(
                        http.post(
                                        "/verify",
                                        file("b.png", awards.png(award.id(), Extent.WHOLE)),
                                        "Accept-Language",
                                        "es")
                                .text())
                .contains("Auténtica y vigente", "La firma corresponde a la clave");
    }

    /** Anybody can sign a badge that bears the address of one of ours. */
    @Test
    void aForeignBadgeUnderAnAddressOfOursIsNotShownAsOurs() {
        Award award = given.valid("Marcus Bell");
        sharing.show(award.earner(), award.id(), Visibility.PUBLIC);
        String ours = settings.url("/badges/" + award.id());
        Ed25519Key key = Ed25519Key.generate(new SecureRandom());
        String borrowed = StrictJson.text(foreign(key, "Marcus Bell", ours));

        assertThat(verdict(text(borrowed))).isEqualTo("genuine");
        assertThat(page(text(borrowed)).text())
                .contains("Elsewhere University")
                .doesNotContain("href=\"/badges/" + award.id() + "\"", "data:image/svg+xml");
    }

    private static ObjectNode foreign(Ed25519Key key, String name) {
        return foreign(key, name, "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-0d6f1b0f7a11");
    }

    private static ObjectNode foreign(Ed25519Key key, String name, String id) {
        String did = DidKey.of(key.publicKey());
        String draft =
                """
                {"@context": ["https://www.w3.org/ns/credentials/v2",
                    "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                 "id": "%s",
                 "type": ["VerifiableCredential", "OpenBadgeCredential"],
                 "name": "Other",
                 "issuer": {"id": "%s", "type": ["Profile"], "name": "Elsewhere University"},
                 "validFrom": "2026-01-30T08:00:00Z",
                 "credentialSubject": {"type": ["AchievementSubject"],
                   "identifier": [{"type": "IdentityObject", "hashed": false, "identityType": "name", "identityHash": "%s"}],
                   "achievement": {"id": "https://elsewhere.example/a", "type": ["Achievement"], "name": "Other",
                     "description": "Other.", "criteria": {"narrative": "Do it."}}}}
                """
                        .formatted(id, did, name);
        return new EddsaRdfc2022()
                .sign(
                        StrictJson.read(draft),
                        key,
                        ProofOptions.assertion(
                                DidKey.verificationMethod(key.publicKey()),
                                Instant.parse("2026-01-30T08:00:00Z")));
    }

    private static byte[] png(int side) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(
                    new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY), "png", out);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private String verdict(List<Http.Field> form) {
        return report(json(form)).path("verdict").asString();
    }

    private static JsonNode report(Http.Got got) {
        return StrictJson.read(got.bytes());
    }

    private Http.Got json(List<Http.Field> form) {
        return http.post("/verify", form, "Accept", "application/json");
    }

    private Http.Got page(List<Http.Field> form) {
        return http.post("/verify", form);
    }

    private static List<Http.Field> file(String name, byte[] bytes) {
        return List.of(fileField(name, bytes), Http.Field.of("text", ""));
    }

    private static Http.Field fileField(String name, byte[] bytes) {
        return new Http.Field("file", name, bytes);
    }

    private static List<Http.Field> text(String text) {
        return List.of(Http.Field.of("text", text));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
