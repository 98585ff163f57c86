package org.cairn.openbadges.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.cairn.openbadges.cli.CommandLine.cairn;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.Multikey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** {@code cairn keys} and {@code cairn issue}; what they make is checked by {@code verify}. */
class IssuingCommandsTest {

    private static final String DRAFT =
            """
            {"issuer": {"name": "Harbor Mesa Unified"},
             "achievement": {"id": "https://harbormesa.example/catalog/feedback",
                             "name": "Feedback That Moves Learning",
                             "description": "Gives feedback that students use.",
                             "criteria": "Show it three times.",
                             "achievementType": "MicroCredential",
                             "tag": ["feedback"],
                             "alignment": [{"targetName": "Uses feedback",
                                            "targetUrl": "https://case.example/7",
                                            "targetType": "CFItem"}]},
             "recipient": {"name": "Rosa Delgado", "email": "rosa@harbormesa.example"},
             "validFrom": "2026-06-30T08:00:00-07:00",
             "validUntil": "2031-06-30T08:00:00Z",
             "evidence": [{"name": "Three lessons", "narrative": "What I tried."}]}
            """;

    private static final String DID = "https://harbormesa.example/.well-known/did.json did.json\n";

    /** The key of RFC 7515, section A.2. */
    private static final String RFC7515_RSA =
            """
            {"kty":"RSA",
             "n":"ofgWCuLjybRlzo0tZWJjNiuSfb4p4fAkd_wWJcyQoTbji9k0l8W26mPddxHmfHQp-Vaw-4qPCJrcS2mJPMEzP1Pt0Bm4d4QlL-yRT-SFd2lZS-pCgNMsD1W_YpRPEwOWvG6b32690r2jZ47soMZo9wGzjb_7OMg0LOL-bSf63kpaSHSXndS5z5rexMdbBYUsLA9e-KXBdQOS-UTo7WTBEMa2R2CapHg665xsmtdVMTBQY4uDZlxvb3qCo5ZwKh9kG4LT6_I5IhlJH7aGhyxXFvUK-DWNmoudF8NAco9_h9iaGNj8q2ethFkMLs91kzk2PAcDTW9gb54h4FRWyuXpoQ",
             "e":"AQAB",
             "d":"Eq5xpGnNCivDflJsRQBXHx1hdR1k6Ulwe2JZD50LpXyWPEAeP88vLNO97IjlA7_GQ5sLKMgvfTeXZx9SE-7YwVol2NXOoAJe46sui395IW_GO-pWJ1O0BkTGoVEn2bKVRUCgu-GjBVaYLU6f3l9kJfFNS3E0QbVdxzubSu3Mkqzjkn439X0M_V51gfpRLI9JYanrC4D4qAdGcopV_0ZHHzQlBjudU2QvXt4ehNYTCBr6XCLQUShb1juUO1ZdiYoFaFQT5Tw8bGUl_x_jTj3ccPDVZFD9pIuhLhBOneufuBiB4cS98l2SR_RQyGWSeWjnczT0QU91p1DhOVRuOopznQ"}
            """;

    @TempDir Path folder;
    private String key;

    @BeforeEach
    void makeAKey() {
        key = folder.resolve("key.json").toString();
        assertThat(cairn("keys", "new", key).code()).isZero();
    }

    @Test
    void aKeyIsForItsOwnerOnlyAndNeverOverwritten() throws IOException {
        assumeThat(Path.of(key).getFileSystem().supportedFileAttributeViews()).contains("posix");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(key))))
                .isEqualTo("rw-------");
        var before = Files.readString(Path.of(key));

        var again = cairn("keys", "new", key);

        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("is not overwritten");
        assertThat(Path.of(key)).hasContent(before);
    }

    @Test
    void thePublicHalfIsShownInThreeFormsAndThePrivateOneNever() throws IOException {
        var ran = cairn("keys", "show", key);
        var json = StrictJson.read(ran.out());
        var multikey = json.path("multikey").asString("");

        assertThat(json.path("did:key").asString("")).isEqualTo("did:key:" + multikey);
        assertThat(Base64.getUrlDecoder().decode(json.path("jwk").path("x").asString("")))
                .isEqualTo(Multikey.parse(multikey).raw());
        assertThat(ran.out()).doesNotContain(secret()).doesNotContain("secret");
    }

    @Test
    void aBadgeThatTheKeyAloneVouchesForVerifies() throws IOException {
        var signed = folder.resolve("badge.json").toString();

        assertThat(cairn("issue", "--key", key, "--out", signed, draft(DRAFT)).code()).isZero();

        var ran = offline("--email", "rosa@harbormesa.example", signed);
        assertThat(ran.out()).startsWith(signed + ": valid");
        assertThat(ran.out()).contains("passed       recipient").contains("passed       schema");
        assertThat(offline("--email", "noor@harbormesa.example", signed).code()).isEqualTo(1);
        assertThat(Files.readString(Path.of(signed))).doesNotContain("rosa@harbormesa.example");
    }

    @Test
    void aBadgeOfAnIssuerOnTheWebVerifiesOnceItPublishesTheKey() throws IOException {
        var did = "did:web:harbormesa.example:issuers:north";
        var badge = StrictJson.read(DRAFT);
        badge.withObject("issuer").put("id", did);
        var picture =
                Files.writeString(
                        folder.resolve("p.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        var baked = folder.resolve("badge.svg").toString();
        var issued =
                cairn(
                        "issue",
                        "--key",
                        key,
                        "--image",
                        picture.toString(),
                        "--out",
                        baked,
                        draft(badge.toString()));
        assertThat(issued.code()).isZero();
        assertThat(issued.err()).contains("https://harbormesa.example/issuers/north/did.json");
        assertThat(offline(baked).code()).isEqualTo(2);

        var published = cairn("keys", "did-web", "https://harbormesa.example/issuers/north", key);
        Files.writeString(folder.resolve("did.json"), published.out());
        var map = "https://harbormesa.example/issuers/north/did.json did.json\n";

        assertThat(StrictJson.read(published.out()).path("id").asString("")).isEqualTo(did);
        assertThat(mapped(map, baked).out()).startsWith(baked + ": valid");
    }

    @Test
    void aBadgeIsSignedAsAJwtInBothFormsByEveryKind() throws IOException {
        var did = "did:web:harbormesa.example";
        var badge = StrictJson.read(DRAFT);
        badge.withObject("issuer").put("id", did);
        badge.withObject("recipient").put("id", "mailto:rosa@harbormesa.example");
        for (var type : List.of("Ed25519 EdDSA", "P-256 ES256", "P-384 ES384")) {
            var name = type.split(" ", 2)[0];
            var file = folder.resolve(name + ".key").toString();
            assertThat(cairn("keys", "new", "--type", name, file).code()).isZero();
            Files.writeString(
                    folder.resolve("did.json"), cairn("keys", "did-web", did, file).out());
            for (var form : List.of("open-badges", "vc-jose-cose")) {
                var signed = folder.resolve(name + form).toString();
                assertThat(signing(file, "--jwt", form, "--out", signed, badge).err())
                        .as(type + form)
                        .contains("verifies while");
                var header = part(Files.readString(Path.of(signed)), 0);
                assertThat(header.path("alg").asString()).isEqualTo(type.split(" ", 2)[1]);
                assertThat(header.path("typ").asString())
                        .isEqualTo(form.equals("open-badges") ? "JWT" : "vc+jwt");
                assertThat(mapped(DID, signed).out()).startsWith(signed + ": valid");
            }
        }
    }

    private CommandLine.Ran signing(
            String file, String one, String two, String three, String four, ObjectNode badge)
            throws IOException {
        return cairn("issue", "--key", file, one, two, three, four, draft(badge.toString()));
    }

    @Test
    void aJwtStandsInAPictureAndUnderADidKeyAlone() throws IOException {
        var picture =
                Files.writeString(
                        folder.resolve("p.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        var ran =
                cairn(
                        "issue",
                        "--key",
                        key,
                        "--jwt=vc-jose-cose",
                        "--image",
                        picture.toString(),
                        draft(DRAFT));
        var baked = folder.resolve("baked.svg");
        Files.write(baked, ran.bytes());

        assertThat(offline(baked.toString()).out()).startsWith(baked + ": valid");
        assertThat(cairn("unbake", baked.toString()).out().split("\\.", -1)).hasSize(3);
    }

    @Test
    void whatHasNoJwtIsRefusedWithTheReason() throws IOException {
        assertThat(cairn("issue", "--key", key, "--jwt", "open-badges", draft(DRAFT)).err())
                .contains("subject");
        assertThat(cairn("issue", "--key", key, "--jwt", "sd", draft(DRAFT)).code()).isEqualTo(2);
        assertThat(cairn("keys", "new", "--type", "DSA", "x").code()).isEqualTo(2);
        assertThat(cairn("keys", "show", "--type", "P-256", key).code()).isEqualTo(2);
    }

    @Test
    void anotherCurveAndAKeyOfAnotherProgramSignAsWell() throws IOException {
        var curve = folder.resolve("curve.json").toString();
        cairn("keys", "new", "--type", "P-256", curve);
        var proven = cairn("issue", "--key", curve, draft(DRAFT));
        assertThat(badge(proven).path("proof").path("cryptosuite").asString(""))
                .isEqualTo("ecdsa-rdfc-2019");
        var signed = folder.resolve("proven.json");
        Files.write(signed, proven.bytes());
        assertThat(offline(signed.toString()).code()).isZero();

        var jwk = Files.writeString(folder.resolve("jwk.json"), RFC7515_RSA).toString();
        assertThat(cairn("issue", "--key", jwk, draft(DRAFT)).err()).contains("--jwt");
        var rsa = cairn("issue", "--key", jwk, "--jwt", "vc-jose-cose", draft(DRAFT));
        assertThat(part(rsa.out(), 0).path("alg").asString()).isEqualTo("RS256");
        Files.write(signed, rsa.bytes());
        assertThat(offline(signed.toString()).code()).isZero();
        assertThat(cairn("keys", "show", jwk).out()).doesNotContain("Eq5xpGnNCivDflJsRQBXHx1hdR1k");
    }

    private static ObjectNode part(String jwt, int part) {
        return StrictJson.read(Base64.getUrlDecoder().decode(jwt.strip().split("\\.")[part]));
    }

    @Test
    void everythingThatIsWrongIsNamedWithItsPlace() throws IOException {
        var ran =
                issue(
                        """
                        {"issuer": {"id": "somewhere"},
                         "achievement": {"id": "https://a.example/1", "name": "Feedback",
                                         "criteria": {"narrative": 7},
                                         "achievementType": "Medal",
                                         "alignment": [{"targetName": "X"}], "colour": "red"},
                         "recipient": {"hashed": "yes"},
                         "validFrom": "30 June",
                         "credentialStatus": {"statusListCredential": "https://a.example/s",
                                              "statusListIndex": -1}}
                        """);

        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.bytes()).isEmpty();
        assertThat(ran.err())
                .contains("issuer.name is missing")
                .contains("achievement.description is missing")
                .contains("achievement.criteria.narrative must be a text")
                .contains("achievement.alignment[0].targetUrl is missing")
                .contains("achievement.colour is not known here")
                .contains("recipient.hashed must be true or false")
                .contains("recipient must have email, name or id")
                .contains("validFrom must be a time with its zone")
                .contains("credentialStatus.statusListIndex must be a whole number");
    }

    @Test
    void anIssuerWhoseKeyNobodyCouldLookUpIsRefused() throws IOException {
        for (var id :
                List.of(
                        "did:web:x.example#k",
                        "did:web:x.example?a=b",
                        "did:web:",
                        "did:example:1",
                        "http://x.example/",
                        "https:///x",
                        "https://x.example/#k")) {
            var badge = StrictJson.read(DRAFT);
            badge.withObject("issuer").put("id", id);

            var ran = issue(badge.toString());

            assertThat(ran.code()).as(id).isEqualTo(1);
            assertThat(ran.bytes()).isEmpty();
            assertThat(ran.err()).as(id).contains("issuer.id must be a did:web or https address");
        }
        for (var id : List.of("https://x.example/issuers?n=1", "did:web:x.example%3A8443:n")) {
            var badge = StrictJson.read(DRAFT);
            badge.withObject("issuer").put("id", id);
            assertThat(issue(badge.toString()).code()).as(id).isZero();
        }
    }

    @Test
    void anEmailAddressWithoutItsSignIsRefused() throws IOException {
        assertThat(issue(DRAFT.replace("rosa@", "rosa.at.")).err())
                .contains("recipient.email must be an e-mail address");
        assertThat(
                        issue(
                                        DRAFT.replace(
                                                "{\"name\": \"Harbor",
                                                "{\"email\": \"x\", \"name\": \"H"))
                                .err())
                .contains("issuer.email must be an e-mail address");
    }

    @Test
    void whatTheStandardForbidsIsRefusedWithItsPlace() throws IOException {
        assertThat(issue(DRAFT.replace("MicroCredential", "Medal")).err())
                .contains("achievement: The achievement type \"Medal\"");
        assertThat(issue(DRAFT.replace("2031-06-30", "2021-06-30")).err())
                .contains("would end before it begins");
        assertThat(
                        issue(
                                        DRAFT.replace(
                                                "{\"name\": \"Harbor",
                                                "{\"id\": \"somewhere\", \"name\": \"Harbor"))
                                .err())
                .contains("issuer.id must be a did:web or https address");
        assertThat(issue("{").err()).contains("This is not valid JSON");
    }

    @Test
    void aKeyThatDoesNotFitIsRefused() throws IOException {
        assertThat(cairn("issue", "--key", draft("{}"), draft(DRAFT)).code()).isEqualTo(1);
        assertThat(cairn("issue", draft(DRAFT)).err()).contains("--key is missing");
        var other = folder.resolve("other.json").toString();
        cairn("keys", "new", other);
        var mixed = StrictJson.read(Files.readAllBytes(Path.of(key)));
        mixed.set(
                "publicKeyMultibase",
                StrictJson.read(Files.readAllBytes(Path.of(other))).path("publicKeyMultibase"));
        var file = Files.writeString(folder.resolve("mixed.json"), mixed.toString()).toString();
        assertThat(cairn("keys", "show", file).err()).contains("do not fit");
        assertThat(cairn("keys", "did-web", "https://a.example/", key, key).code()).isEqualTo(1);
        assertThat(cairn("keys", "did-web", "a.example", key).code()).isEqualTo(2);
        assertThat(cairn("keys", "old", key).code()).isEqualTo(2);
    }

    @Test
    void theDraftCanComeFromTheStandardInput() {
        var ran = cairn(DRAFT.getBytes(StandardCharsets.UTF_8), "issue", "--key", key, "-");

        assertThat(ran.code()).isZero();
        assertThat(badge(ran).path("proof").path("cryptosuite").asString(""))
                .isEqualTo("eddsa-rdfc-2022");
        assertThat(badge(ran).path("validFrom").asString("")).isEqualTo("2026-06-30T15:00:00Z");
    }

    private static ObjectNode badge(CommandLine.Ran ran) {
        return StrictJson.read(ran.out());
    }

    private CommandLine.Ran issue(String json) throws IOException {
        return cairn("issue", "--key", key, draft(json));
    }

    private CommandLine.Ran offline(String... words) throws IOException {
        return mapped("# nothing\n", words);
    }

    private CommandLine.Ran mapped(String map, String... words) throws IOException {
        var file = Files.writeString(folder.resolve("map.txt"), map).toString();
        var all = new ArrayList<>(List.of("verify", "--url-map", file));
        all.addAll(List.of("--now", "2027-01-01T00:00:00Z"));
        all.addAll(List.of(words));
        return cairn(all.toArray(String[]::new));
    }

    private String draft(String json) throws IOException {
        return Files.writeString(folder.resolve("draft.json"), json).toString();
    }

    private String secret() throws IOException {
        return StrictJson.read(Files.readAllBytes(Path.of(key)))
                .path("secretKeyMultibase")
                .asString("");
    }
}
