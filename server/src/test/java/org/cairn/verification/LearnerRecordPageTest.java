package org.cairn.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.openbadges.clr.Association;
import org.cairn.openbadges.clr.ClrCredential;
import org.cairn.openbadges.clr.ClrSubject;
import org.cairn.openbadges.credential.Achievement;
import org.cairn.openbadges.credential.AchievementSubject;
import org.cairn.openbadges.credential.Criteria;
import org.cairn.openbadges.credential.IdentityObject;
import org.cairn.openbadges.credential.IssuerProfile;
import org.cairn.openbadges.credential.OpenBadgeCredential;
import org.cairn.openbadges.credential.OpenBadgeCredentialBuilder;
import org.cairn.openbadges.credential.Part;
import org.cairn.openbadges.credential.SignedCredential;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A learner's record of another university, checked through the front door. */
@CairnTest
class LearnerRecordPageTest {

    private static final Instant ISSUED = Instant.parse("2026-01-30T08:00:00Z");
    private static final IdentityObject ROSA = IdentityObject.plain("name", "Rosa Delgado");

    private final Ed25519Key key = Ed25519Key.generate(new SecureRandom());
    private final String did = DidKey.of(key.publicKey());
    private final IssuerProfile university =
            IssuerProfile.builder(did, "Elsewhere University").build();

    private final Http http;

    LearnerRecordPageTest(Settings settings) {
        this.http = new Http(settings);
    }

    @Test
    void everyCredentialIsListedWithItsOwnVerdict() {
        List<ObjectNode> inside = badges(20);
        inside.set(3, changed(inside.get(3)));
        inside.set(7, sign(badge(7, "Seventh").validUntil(ISSUED.plusSeconds(60)).build()));
        String page = page(record(inside, List.of(), List.of())).text();

        assertThat(page)
                .contains(
                        "Not all of it is genuine",
                        "Elsewhere University did issue this record of Rosa Delgado",
                        "What this record holds",
                        "20 credentials, 18 of them genuine and current.",
                        "Elsewhere University · issued Jan 30, 2026",
                        "<b>Skill 0</b>",
                        "<b>Skill 19</b>",
                        "id=\"credential-20\"");
        assertThat(page.split("data-verdict=\"GENUINE\"", -1)).hasSize(19);
        assertThat(row(page, 4)).contains("data-verdict=\"NOT_GENUINE\"", "Not genuine", "FAILED");
        assertThat(row(page, 8)).contains("Genuine, but expired", "Seventh");
    }

    /** A credential in it that is not genuine must not make the record itself look sound. */
    @Test
    void aRecordThatWasChangedItselfIsSaidToBeSo() {
        ObjectNode record = changed(badges(2));

        assertThat(page(record).text())
                .contains("It does not, or it was changed afterwards")
                .doesNotContain("Not all of it is genuine");
    }

    private ObjectNode changed(List<ObjectNode> inside) {
        return record(inside, List.of(), List.of()).put("name", "Record of Eve");
    }

    @Test
    void programsGetAReportOnEachCredential() {
        List<ObjectNode> inside = badges(3);
        inside.set(1, changed(inside.get(1)));
        JsonNode report =
                StrictJson.read(
                        http.post(
                                        "/verify",
                                        form(record(inside, List.of(), List.of())),
                                        "Accept",
                                        "application/json")
                                .bytes());

        assertThat(
                        report.path("contained")
                                .valueStream()
                                .map(one -> one.path("verdict").asString()))
                .containsExactly("genuine", "not-genuine", "genuine");
        assertThat(report.at("/contained/2/badge/name").asString()).isEqualTo("Skill 2");
        assertThat(report.at("/record/held").asInt()).isEqualTo(3);
    }

    @Test
    void howTheAchievementsBelongTogetherIsSaidInWords() {
        ObjectNode record =
                record(
                        badges(2),
                        List.of(achievement(0, "Skill 0"), achievement(9, "<b>Whole</b>")),
                        List.of(
                                new Association("isPartOf", id(0), id(9)),
                                new Association("precedes", id(0), id(1))));

        assertThat(page(record).text())
                .contains(
                        "Elsewhere University did issue this record of Rosa Delgado",
                        "“Skill 0” is part of “&lt;b&gt;Whole&lt;/b&gt;”.",
                        "“Skill 0” comes before “Skill 1”.",
                        "href=\"#credential-1\">Credential 1: Genuine and current</a>",
                        "No credential in this record is about it.")
                .doesNotContain("<b>Whole");
        assertThat(http.post("/verify", form(record), "Accept-Language", "es").text())
                .contains(
                        "2 credenciales, 2 de ellas auténticas y vigentes.",
                        "«Skill 0» va antes de «Skill 1».",
                        "Credencial 1: Auténtica y vigente");
    }

    @Test
    void aWordThatTheStandardDoesNotKnowIsShownAsItStands() {
        ObjectNode record = record(badges(2), List.of(), List.of()).deepCopy();
        record.remove("proof");
        record.withObject("/credentialSubject")
                .putArray("association")
                .addObject()
                .put("type", "Association")
                .put("associationType", "resembles")
                .put("sourceId", id(0))
                .put("targetId", "urn:nobody");

        assertThat(page(record).text())
                .contains("“Skill 0” and “urn:nobody” belong together", "(resembles)");
    }

    @Test
    void aBadgeAloneIsNoRecord() {
        assertThat(page(badges(1).getFirst()).text())
                .contains("data-check=\"signature\"")
                .doesNotContain("What this record holds");
    }

    private List<ObjectNode> badges(int count) {
        List<ObjectNode> badges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            badges.add(sign(badge(i, "Skill " + i).build()));
        }
        return badges;
    }

    private OpenBadgeCredentialBuilder badge(int n, String name) {
        return OpenBadgeCredential.builder(
                "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-%012d".formatted(n),
                university,
                AchievementSubject.builder(achievement(n, name)).identifier(List.of(ROSA)).build(),
                ISSUED);
    }

    private static Achievement achievement(int n, String name) {
        return Achievement.builder(id(n), name, "What it is.", new Criteria("", "Do it.")).build();
    }

    private static String id(int n) {
        return "https://elsewhere.example/achievements/" + n;
    }

    private static ObjectNode changed(ObjectNode signed) {
        ObjectNode copy = signed.deepCopy();
        ((ObjectNode) copy.at("/credentialSubject/achievement")).put("description", "More.");
        return copy;
    }

    private ObjectNode record(
            List<ObjectNode> inside, List<Achievement> achievements, List<Association> ties) {
        ClrSubject subject =
                new ClrSubject(
                                "",
                                List.of(ROSA),
                                inside.stream().map(SignedCredential::new).toList())
                        .associating(achievements, ties);
        return sign(
                ClrCredential.builder("urn:uuid:record", university, subject, ISSUED)
                        .name("Record of Rosa Delgado")
                        .build());
    }

    private ObjectNode sign(Part draft) {
        return new EddsaRdfc2022()
                .sign(
                        draft.toJson(),
                        key,
                        ProofOptions.assertion(DidKey.verificationMethod(key.publicKey()), ISSUED));
    }

    /** What stands in the page for that credential. */
    private static String row(String page, int number) {
        int end = page.indexOf("id=\"credential-" + (number + 1) + "\"");
        return page.substring(page.indexOf("id=\"credential-" + (number - 1) + "\""), end);
    }

    private Http.Got page(ObjectNode document) {
        return http.post("/verify", form(document));
    }

    private static List<Http.Field> form(ObjectNode document) {
        return List.of(Http.Field.of("text", StrictJson.text(document)));
    }
}
