package org.cairn.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.openbadges.clr.Association;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A learner's record of another university, checked through the front door. */
@CairnTest
class LearnerRecordPageTest {

    private final University university = new University();
    private final Http http;

    LearnerRecordPageTest(Settings settings) {
        this.http = new Http(settings);
    }

    @Test
    void everyCredentialIsListedWithItsOwnVerdict() {
        List<ObjectNode> inside = university.badges(20);
        inside.set(3, University.changed(inside.get(3)));
        inside.set(
                7,
                university.sign(
                        university
                                .badge(7, "Seventh")
                                .validUntil(University.ISSUED.plusSeconds(60))
                                .build()));
        String page = page(university.record(inside)).text();

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
        assertThat(page.indexOf("<b>Skill 3</b>"))
                .as("what is wrong comes first")
                .isLessThan(page.indexOf("<b>Seventh</b>"));
        assertThat(page.indexOf("<b>Seventh</b>")).isLessThan(page.indexOf("<b>Skill 0</b>"));
    }

    /** A credential in it that is not genuine must not make the record itself look sound. */
    @Test
    void aRecordThatWasChangedItselfIsSaidToBeSo() {
        ObjectNode record = university.record(university.badges(2)).put("name", "Record of Eve");

        assertThat(page(record).text())
                .contains("It does not, or it was changed afterwards")
                .doesNotContain("Not all of it is genuine");
    }

    @Test
    void programsGetAReportOnEachCredential() {
        List<ObjectNode> inside = university.badges(3);
        inside.set(1, University.changed(inside.get(1)));
        JsonNode report =
                StrictJson.read(
                        http.post(
                                        "/verify",
                                        form(university.record(inside)),
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
                university.record(
                        university.badges(2),
                        List.of(
                                University.achievement(0, "Skill 0"),
                                University.achievement(9, "<b>Whole</b>")),
                        List.of(
                                new Association("isPartOf", University.id(0), University.id(9)),
                                new Association("precedes", University.id(0), University.id(1))));

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
        ObjectNode record = university.record(university.badges(2)).deepCopy();
        record.remove("proof");
        record.withObject("/credentialSubject")
                .putArray("association")
                .addObject()
                .put("type", "Association")
                .put("associationType", "resembles")
                .put("sourceId", University.id(0))
                .put("targetId", "urn:nobody");

        assertThat(page(record).text())
                .contains("“Skill 0” and “urn:nobody” belong together", "(resembles)");
    }

    @Test
    void aBadgeAloneIsNoRecord() {
        assertThat(page(university.badges(1).getFirst()).text())
                .contains("data-check=\"signature\"")
                .doesNotContain("What this record holds");
    }

    /** What stands in the page for that credential. */
    private static String row(String page, int number) {
        int details = page.indexOf("id=\"credential-" + number + "\"");
        return page.substring(
                page.lastIndexOf("<li class", page.lastIndexOf("<summary>", details)),
                page.indexOf("</details></li>", details));
    }

    private Http.Got page(ObjectNode document) {
        return http.post("/verify", form(document));
    }

    private static List<Http.Field> form(ObjectNode document) {
        return List.of(Http.Field.of("text", StrictJson.text(document)));
    }
}
