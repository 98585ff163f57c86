package org.cairn.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A learner's record of many credentials: all are listed, and the page stays small. */
@CairnTest
class LongRecordPageTest {

    private static final int MOST = 1_000;
    private static final int MEGABYTE = 1 << 20;

    private final University university = new University();
    private final Http http;

    LongRecordPageTest(Settings settings) {
        this.http = new Http(settings);
    }

    /** A slow machine does not come to the end of them in time, and lists them all the same. */
    @Test
    void aThousandCredentialsAreASmallPage() {
        Http.Got got = page(file(university.record(university.badges(MOST))));

        assertThat(got.bytes().length).isLessThan(MEGABYTE);
        assertThat(got.text()).contains("1,000 credentials", "<b>Skill 0</b>", "<b>Skill 999</b>");
        assertThat(rows(got.text())).isEqualTo(MOST);
    }

    @Test
    void aThousandThatAreNotGenuineAreNoLargerAndAllThere() {
        List<ObjectNode> inside =
                university.badges(MOST).stream().map(University::changed).toList();
        Http.Got got = page(file(university.record(inside)));

        assertThat(got.bytes().length).isLessThan(MEGABYTE);
        assertThat(rows(got.text())).isEqualTo(MOST);
        assertThat(got.text()).doesNotContain("data-verdict=\"GENUINE\"");
    }

    @Test
    void theWorstComesFirstWithAllThatWasFound() {
        String page = page(file(university.record(mixed()))).text();

        assertThat(page)
                .contains(
                        "60 credentials, 57 of them genuine and current.",
                        "Not genuine: 1 · Genuine, but expired: 2",
                        "3 that are not genuine and current",
                        "57 genuine and current");
        assertThat(page.indexOf("<b>Skill 58</b>"))
                .isLessThan(page.indexOf("<b>Skill 20</b>"))
                .isLessThan(page.indexOf("<b>Skill 0</b>"));
        assertThat(page.indexOf("<b>Skill 20</b>")).isLessThan(page.indexOf("<b>Skill 0</b>"));
        assertThat(details(page, 59)).contains("data-check=\"signature\" data-outcome=\"FAILED\"");
        assertThat(page).contains("<button name=\"number\" value=\"1\">");
    }

    @Test
    void theDetailsOfOneAreShownWhenTheFileIsGivenAgain() {
        byte[] record = StrictJson.write(university.record(mixed()));
        Http.Got got = page(List.of(fileField(record), Http.Field.of("number", "2")));

        assertThat(got.text())
                .contains("id=\"chosen\"", "Credential 2: Skill 1")
                .contains("Nothing that you give us is kept");
        assertThat(got.text().split("id=\"chosen\"")[1])
                .contains("data-check=\"signature\" data-outcome=\"PASSED\"");
        assertThat(page(List.of(fileField(record), Http.Field.of("number", "61"))).text())
                .contains("There is no credential 61 in it.");
    }

    @Test
    void whatWasPastedIsSentAgainByTheRowItself() {
        ObjectNode record = university.record(university.badges(51));
        String text = StrictJson.text(record);

        assertThat(text.length()).isLessThan(100_000);
        assertThat(page(List.of(Http.Field.of("text", text))).text())
                .contains("<button name=\"number\" value=\"51\">")
                .contains("type=\"hidden\" name=\"text\"")
                .doesNotContain("id=\"file-again\"");
        assertThat(page(file(record)).text()).contains("id=\"file-again\"");
    }

    @Test
    void theReportForProgramsIsGivenToABrowserToo() {
        byte[] record = StrictJson.write(university.record(mixed()));
        String page = page(List.of(fileField(record))).text();
        Http.Got got = page(List.of(fileField(record), Http.Field.of("as", "json")));
        JsonNode report = StrictJson.read(got.bytes());

        assertThat(page).doesNotContain("data:application/json").contains("value=\"json\"");
        assertThat(got.header("Content-Disposition")).contains("attachment", "report.json");
        assertThat(report.path("contained").size()).isEqualTo(60);
    }

    /** Hostile: two hundred achievements of one id, and five hundred credentials about each. */
    @Test
    void whatARecordSaysOfItsAchievementsStaysSmall() {
        ObjectNode record = university.record(university.badges(1));
        ObjectNode subject = record.withObject("/credentialSubject");
        ObjectNode badge =
                ((ObjectNode) subject.at("/verifiableCredential/0")).put("name", "N".repeat(2_000));
        String text = StrictJson.text(badge.at("/credentialSubject/achievement"));
        ObjectNode achievement = StrictJson.read(text).put("description", "D".repeat(2_000));
        Collections.nCopies(499, badge).forEach(subject.withArray("verifiableCredential")::add);
        Collections.nCopies(200, achievement).forEach(subject.putArray("achievement")::add);

        Http.Got got = page(file(record));

        assertThat(got.status()).isEqualTo(200);
        assertThat(got.bytes().length).isLessThan(MEGABYTE);
        assertThat(got.text()).contains("and 490 more");
    }

    /** Sixty, of which two ran out and the last but one was changed. */
    private List<ObjectNode> mixed() {
        List<ObjectNode> inside = university.badges(60);
        for (int place : new int[] {20, 40}) {
            inside.set(
                    place,
                    university.sign(
                            university
                                    .badge(place, "Skill " + place)
                                    .validUntil(University.ISSUED.plusSeconds(60))
                                    .build()));
        }
        inside.set(58, University.changed(inside.get(58)));
        return inside;
    }

    private static int rows(String page) {
        return page.split("data-verdict=", -1).length - 1;
    }

    private static String details(String page, int number) {
        int start = page.indexOf("id=\"credential-" + number + "\"");
        return page.substring(start, page.indexOf("</details></li>", start));
    }

    private Http.Got page(List<Http.Field> form) {
        return http.post("/verify", form);
    }

    private static List<Http.Field> file(ObjectNode record) {
        return List.of(fileField(StrictJson.write(record)));
    }

    private static Http.Field fileField(byte[] record) {
        return new Http.Field("file", "record.json", record);
    }
}
