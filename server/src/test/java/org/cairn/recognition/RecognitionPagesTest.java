package org.cairn.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.cairn.CairnTest;
import org.cairn.catalog.Edition;
import org.cairn.home.Neighbors;
import org.cairn.people.Browser;
import org.cairn.people.Role;
import org.cairn.people.Towns;
import org.junit.jupiter.api.Test;

/** From the administrator's form to the card that a teacher reads, over HTTP and without script. */
@CairnTest
class RecognitionPagesTest {

    private final Neighbors neighbors;

    private final Towns.Town town;
    private final Edition edition;
    private final Browser lin;

    RecognitionPagesTest(Neighbors neighbors) {
        this.neighbors = neighbors;
        this.town = neighbors.town();
        this.edition = neighbors.publish(town.district(), "Quartz Questions");
        this.lin =
                neighbors.browser(
                        neighbors.holding(Role.ADMINISTRATOR, town.district(), "Lin Zhao"));
    }

    @Test
    void whatAnAdministratorSaysStandsOnTheCardAndThePageOfThatDistrictOnly() {
        assertThat(lin.open(table() + "?q=quartz").html())
                .contains("Quartz Questions", "not said yet");
        Browser.Shown saved = save(Map.of("hours", "15", "renewal", "yes", "stipend", "250"));
        assertThat(saved.status()).isEqualTo(303);
        assertThat(lin.open(saved.location().orElseThrow().replaceAll("#.*", "")).html())
                .contains("15 clock hours", "$250 stipend", "Saved what Quartz Questions counts");
        Browser stranger = neighbors.stranger();
        String card = "15 clock hours, counts toward license renewal, $250 stipend";
        assertThat(stranger.open(cards("")).html()).doesNotContain(card).contains("Quartz");
        assertThat(stranger.open(cards("&district=" + town.district().slug())).html())
                .contains(card);
        String page = page("?district=" + town.district().slug());
        assertThat(stranger.open(page).html())
                .contains("15 clock hours", "counts toward license renewal", "$250 stipend")
                .contains("which alone decides what it counts for");
        assertThat(stranger.open(page("?district=" + town.state().slug())).html())
                .contains(town.state().name() + " has not said what it counts for.")
                .doesNotContain("15 clock hours");
    }

    @Test
    void whatWasJustSavedIsSeenWhereverItsLineStandsInTheList() {
        Map<String, String> fields = Map.of("hours", "15", "page", "1", "q", "zyxwvutsr");
        String location = save(fields).location().orElseThrow();
        String line = "id=\"" + edition.definition().slug() + "\"";
        assertThat(lin.open(location.replaceAll("#.*", "")).html())
                .contains(line, "15 clock hours", "Saved what Quartz Questions counts");
        assertThat(lin.open(table() + "?q=zyxwvutsr").html()).doesNotContain(line);
    }

    @Test
    void theBrowserRemembersTheDistrictUntilAnotherOneIsChosen() {
        save(Map.of("hours", "15"));
        Browser stranger = neighbors.stranger();
        assertThat(stranger.open(cards("")).html()).doesNotContain("15 clock hours");
        assertThat(stranger.cookie("cairn-district")).isEmpty();
        stranger.open("/catalog?district=" + town.district().slug());
        assertThat(stranger.cookie("cairn-district")).hasValue(town.district().slug());
        assertThat(stranger.open(cards("")).html()).contains("15 clock hours");
        assertThat(stranger.open(page("")).html()).contains("15 clock hours");
        stranger.open("/catalog?district=none");
        assertThat(stranger.open(cards("")).html()).doesNotContain("15 clock hours");
    }

    @Test
    void aTeacherSeesTheOwnDistrictWithoutChoosing() {
        save(Map.of("hours", "15"));
        Browser bao = neighbors.browser(neighbors.at(town.school(), "Bao Nguyen"));
        assertThat(bao.open(cards("")).html()).contains("15 clock hours");
        assertThat(bao.open("/catalog/" + edition.definition().slug() + "?district=none").html())
                .contains("Choose a district")
                .doesNotContain("15 clock hours");
    }

    @Test
    void theFacetNarrowsToWhatCountsThere() {
        save(Map.of("stipend", "250"));
        Browser stranger = neighbors.stranger();
        String district = "&district=" + town.district().slug();
        assertThat(stranger.open(cards(district)).html())
                .contains("name=\"counts\" value=\"stipend\"")
                .doesNotContain("name=\"counts\" value=\"renewal\"");
        assertThat(stranger.open(cards(district + "&counts=stipend")).html())
                .contains("Quartz Questions");
        assertThat(stranger.open(cards(district + "&counts=renewal")).html())
                .doesNotContain("Quartz Questions</a>")
                .contains("Remove filter: License renewal");
        assertThat(neighbors.stranger().open(cards("&counts=renewal")).html())
                .as("without a district nothing is left out")
                .contains("Quartz Questions");
    }

    @Test
    void whatCannotBeTakenIsSaidBesideTheFieldAndStaysTyped() {
        Browser.Shown refused = save(Map.of("hours", "many", "policy", "javascript:alert(1)"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("value=\"many\"", "Write the clock hours as a number")
                .contains("Write the address in full, beginning with https://");
        assertThat(save(Map.of("note", "Only a note")).html())
                .contains("Say at least one thing that it counts for.");
        assertThat(lin.open(table() + "?q=quartz").html()).contains("not said yet");
    }

    @Test
    void aNoteIsShownAsText() {
        save(Map.of("hours", "15", "note", "<script>alert(1)</script>"));
        String html = neighbors.stranger().open(page("?district=" + town.district().slug())).html();
        assertThat(html)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert");
    }

    @Test
    void whatCountsForNothingAnyMoreIsTakenOffTheCard() {
        save(Map.of("hours", "15"));
        lin.send(
                form(),
                table() + "/" + edition.definition().slug() + "/withdrawal",
                Map.of("page", "1"));
        assertThat(lin.open(form()).html()).contains("Said 2 times so far", "Said by Lin Zhao");
        assertThat(neighbors.stranger().open(page("?district=" + town.district().slug())).html())
                .contains("has not said what it counts for");
    }

    @Test
    void whatIsToComeOpensWithItsOwnWordsWhileSomethingElseHolds() {
        save(Map.of("hours", "15"));
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusYears(1);
        save(Map.of("hours", "20", "stipend", "300", "from", day.toString()));
        String slug = edition.definition().slug();
        assertThat(lin.open(table() + "?q=quartz").html())
                .contains("edit=" + slug + "&amp;from=" + day + "#" + slug);
        assertThat(lin.open(form()).html())
                .contains("name=\"hours\"", "value=\"15\"")
                .doesNotContain("value=\"20\"");
        assertThat(lin.open(form() + "&from=" + day).html())
                .contains("value=\"20\"", "value=\"300\"", "value=\"" + day + "\"")
                .doesNotContain("value=\"15\"");

        save(Map.of("hours", "25", "stipend", "300", "from", day.toString()));

        assertThat(lin.open(table() + "?q=quartz").html())
                .contains("15 clock hours", "from " + words(day) + ": 25 clock hours")
                .doesNotContain("20 clock hours");
        assertThat(lin.open(form() + "&from=" + day.plusDays(1)).html())
                .as("nothing begins on that day")
                .contains("value=\"15\"");
    }

    @Test
    void whatIsToComeIsShownAndCanBeTakenBack() {
        save(Map.of("hours", "15"));
        LocalDate day = LocalDate.now(ZoneOffset.UTC).plusYears(1);
        save(Map.of("hours", "20", "from", day.toString()));
        assertThat(lin.open(table() + "?q=quartz").html())
                .contains("15 clock hours")
                .contains("from " + words(day) + ": 20 clock hours");
        assertThat(lin.open(form()).html())
                .contains("name=\"day\" value=\"" + day + "\"", "Take back");
        Browser.Shown done =
                lin.send(
                        form(),
                        table() + "/" + edition.definition().slug() + "/withdrawal",
                        Map.of("day", day.toString()));
        assertThat(lin.open(done.location().orElseThrow().replaceAll("#.*", "")).html())
                .contains("What was to begin for Quartz Questions is taken back.")
                .contains("15 clock hours")
                .doesNotContain("20 clock hours");
        assertThat(lin.open(form()).html()).contains("Taken back before it began");
    }

    private static String words(LocalDate day) {
        return DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.US).format(day);
    }

    @Test
    void nobodyElseSeesOrChangesTheTable() {
        Browser other =
                neighbors.browser(
                        neighbors.holding(Role.ADMINISTRATOR, neighbors.town().district(), "Eve"));
        assertThat(other.open(table()).status()).isEqualTo(404);
        assertThat(other.open(table() + ".csv").status()).isEqualTo(404);
        Browser bao = neighbors.browser(neighbors.at(town.school(), "Bao Nguyen"));
        assertThat(bao.open(table()).status()).isEqualTo(404);
        assertThat(neighbors.stranger().open(table()).status()).isEqualTo(303);
        assertThat(
                        other.send(
                                        "/recognition/",
                                        table() + "/" + edition.definition().slug(),
                                        Map.of("hours", "1"))
                                .status())
                .isIn(403, 404);
    }

    @Test
    void theListIsDownloadedFilledInAndBroughtBack() {
        String slug = edition.definition().slug();
        String file = lin.open(table() + ".csv").html();
        assertThat(file).contains("micro-credential,title,hours", slug + ",Quartz Questions,,");
        assertThat(neighbors.stranger().open(table() + ".csv").status()).isEqualTo(303);
        assertThat(
                        lin.bring(table(), table(), "micro-credential;hours\n" + slug + ";15\nx;1")
                                .html())
                .contains(
                        "2 lines were read", "1 saved, 0 as before, 0 left empty, 1 with a mistake")
                .contains("The catalog has no micro-credential “x”");
        assertThat(lin.bring(table(), table(), "nothing").status()).isEqualTo(422);
        assertThat(lin.open(table() + ".csv").html()).contains(slug + ",Quartz Questions,15,");
    }

    @Test
    void theTableSpeaksSpanish() {
        save(Map.of("hours", "15", "stipend", "250"));
        assertThat(lin.open(table() + "?q=quartz&lang=es").html())
                .contains("Para qué cuentan las credenciales", "15 horas de reloj")
                .contains("estipendio de $250");
    }

    private String table() {
        return "/recognition/" + town.district().slug();
    }

    private String form() {
        return table() + "?q=quartz&edit=" + edition.definition().slug();
    }

    private Browser.Shown save(Map<String, String> fields) {
        return lin.send(form(), table() + "/" + edition.definition().slug(), fields);
    }

    private String cards(String more) {
        return "/catalog?q=quartz&issuer=" + town.district().id() + more;
    }

    private String page(String more) {
        return "/catalog/" + edition.definition().slug() + more;
    }
}
