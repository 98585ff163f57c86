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
                .contains("issuer: The id of the issuer must be a full address");
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
