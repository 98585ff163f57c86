package org.cairn.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a wallet hands over, checked through the front door by whoever was given it. */
@CairnTest
class PresentationPageTest {

    private static final String ONCE =
            "So it shows that somebody held them once, not that whoever gave them to you holds them"
                    + " now.";
    private static final String NAMES_OTHERS =
            "Credentials that name somebody else than the holder as the earner";

    private final University university = new University();
    private final Wallet wallet = new Wallet();
    private final Http http;
    private final Clock clock;

    PresentationPageTest(Settings settings, Clock clock) {
        this.http = new Http(settings);
        this.clock = clock;
    }

    @Test
    void whatItsHolderSignedIsSaidToBeSoBadgeByBadge() {
        Http.Got got = page(StrictJson.text(wallet.signed(owned(2), now())));

        assertThat(got.status()).isEqualTo(200);
        assertThat(got.text())
                .contains(
                        "All 2 badges are genuine and current",
                        "The holder signed this presentation, and nobody has changed it since.",
                        ONCE,
                        "<div class=\"c-verdict c-k-met\">",
                        "<b>Skill 0</b>",
                        "<b>Skill 1</b>",
                        "data-check=\"shown\" data-outcome=\"PASSED\"",
                        "data-check=\"holder\" data-outcome=\"PASSED\"",
                        "data-check=\"earner\" data-outcome=\"PASSED\"",
                        "data-check=\"signature\" data-outcome=\"PASSED\"",
                        wallet.holder())
                .doesNotContain("data-check=\"meeting\"", NAMES_OTHERS, "No badge to check");
    }

    @Test
    void aJwtIsOpenedTooAndSaysWhenItRanOut() {
        assertThat(page(wallet.jwt(owned(1), now())).text())
                .contains("The badge is genuine and current", "The holder signed", ONCE);
        assertThat(page(wallet.jwt(owned(1), now().minus(Duration.ofDays(2)))).text())
                .contains(
                        "This presentation has run out",
                        "The badge is genuine and current.",
                        "Ask for a new one. This one does not tell who shows these badges.",
                        "so nothing shows who holds these badges",
                        "data-verdict=\"GENUINE\"")
                .doesNotContain("The holder signed");
    }

    @Test
    void oneInAnEnvelopeIsOpened() {
        ObjectNode envelope =
                StrictJson.object()
                        .put("type", "EnvelopedVerifiablePresentation")
                        .put("id", "data:application/vp+jwt," + wallet.jwt(owned(1), now()));
        envelope.putArray("@context").add("https://www.w3.org/ns/credentials/v2");

        assertThat(page(StrictJson.text(envelope)).text())
                .contains("The badge is genuine and current", "The holder signed", ONCE);
    }

    @Test
    void whatNobodySignedIsSaidToBeSo() {
        assertThat(page(StrictJson.text(wallet.unsigned(owned(1)))).text())
                .contains(
                        "The badge is genuine and current",
                        "Nobody signed this presentation, so it does not tell who shows it.",
                        "data-check=\"shown\" data-outcome=\"FAILED\"")
                .doesNotContain("The holder signed");
    }

    /** Without a holder there is nobody with whom the earners could be compared. */
    @Test
    void whereNobodyIsNamedAsTheHolderNobodyIsSaidToBeAnother() {
        ObjectNode nobodys = wallet.unsigned(owned(1));
        nobodys.remove("holder");

        assertThat(page(StrictJson.text(nobodys)).text())
                .contains(
                        "Nobody signed this presentation",
                        "data-check=\"earner\" data-outcome=\"UNCHECKED\"",
                        "it is not known whether whoever earned it shows it")
                .doesNotContain(NAMES_OTHERS);
    }

    @Test
    void whatWasChangedAfterItsHolderSignedItDoesNotCount() {
        ObjectNode changed = wallet.signed(owned(2), now());
        changed.withArray("verifiableCredential").remove(1);

        assertThat(page(StrictJson.text(changed)).text())
                .contains(
                        "The signature of this presentation does not count",
                        "The signature does not fit. What is shown was changed",
                        "So it does not tell who shows these badges.",
                        "data-verdict=\"GENUINE\"")
                .doesNotContain("The holder signed this presentation");
    }

    @Test
    void aHolderWhoseKeysCannotBeLookedUpLeavesOpenWhoShowsIt() {
        ObjectNode strange = wallet.signed(owned(1), now()).put("holder", "did:example:rosa");

        assertThat(page(StrictJson.text(strange)).text())
                .contains(
                        "The badge is genuine and current",
                        "Whether its holder signed this presentation could not be checked.",
                        "Try the open checks again");
    }

    @Test
    void aBadgeThatIsNotGenuineComesFirstAndCountsInTheTitle() {
        List<ObjectNode> badges = owned(3);
        badges.set(2, University.changed(badges.get(2)));
        String page = page(StrictJson.text(wallet.signed(badges, now()))).text();

        assertThat(page)
                .contains("2 of 3 badges are genuine and current", "Not genuine: 1")
                .doesNotContain("All 3 badges");
        assertThat(page.indexOf("<b>Skill 2</b>")).isLessThan(page.indexOf("<b>Skill 0</b>"));
        assertThat(page(StrictJson.text(wallet.signed(badges.subList(2, 3), now()))).text())
                .contains("<h2 id=\"h-v\">Not genuine</h2>");
    }

    @Test
    void aHolderWhoIsNotTheEarnerIsNamed() {
        List<ObjectNode> badges = owned(1);
        badges.add(university.sign(university.badge(7, "Found", "urn:example:somebody").build()));
        String page = page(StrictJson.text(wallet.signed(badges, now()))).text();

        assertThat(page).contains(NAMES_OTHERS + ": 1.");
        assertThat(page.split(NAMES_OTHERS, -1)).as("above and among the checks").hasSize(3);
    }

    @Test
    void badgesThatNameTheirEarnerOtherwiseLeaveOpenWhetherTheHolderEarnedThem() {
        String page = page(StrictJson.text(wallet.signed(university.badges(2), now()))).text();

        assertThat(page)
                .contains(
                        "All 2 badges are genuine and current",
                        "The holder signed this presentation",
                        "Whether the holder earned them could not be compared",
                        "<div class=\"c-verdict c-k-notyet\">")
                .doesNotContain(NAMES_OTHERS);
    }

    @Test
    void whoseBadgesTheyAreIsComparedWhenAsked() {
        List<Http.Field> form =
                List.of(
                        Http.Field.of("text", StrictJson.text(wallet.signed(owned(1), now()))),
                        Http.Field.of("email", "rosa@example.org"));

        assertThat(http.post("/verify", form).text())
                .contains("data-check=\"recipient\"", "Earned by rosa@example.org")
                .doesNotContain("The badge is genuine and current");
    }

    @Test
    void aRecordInItIsListedWithWhatItHolds() {
        List<ObjectNode> inside = university.badges(3);
        inside.set(1, University.changed(inside.get(1)));
        ObjectNode shown = wallet.signed(List.of(university.record(inside)), now());

        assertThat(page(StrictJson.text(shown)).text())
                .contains("Not all of it is genuine", "<b>Record of Rosa Delgado</b>")
                .contains("<b>Skill 1</b>", "<b>Skill 2</b>");
    }

    @Test
    void moreThanAreReadAreCounted() {
        assertThat(page(StrictJson.text(wallet.signed(owned(18), now()))).text())
                .contains("16 of 18 badges are genuine and current", "2 more were not looked at");
    }

    @Test
    void programsGetTheSameAndNoVerdictOverAll() {
        Http.Got got =
                http.post(
                        "/verify",
                        form(StrictJson.text(wallet.signed(owned(2), now()))),
                        "Accept",
                        "application/json");
        JsonNode report = StrictJson.read(got.bytes());

        assertThat(got.status()).isEqualTo(200);
        assertThat(report.has("verdict")).isFalse();
        assertThat(report.at("/presentation/holder").asString()).isEqualTo(wallet.holder());
        assertThat(report.at("/presentation/count").asInt()).isEqualTo(2);
        assertThat(report.path("checks").valueStream().map(one -> one.path("id").asString()))
                .containsExactly("shown", "holder", "presentation", "earner");
        assertThat(report.at("/contained/1/verdict").asString()).isEqualTo("genuine");
    }

    @Test
    void theSameIsSaidInSpanish() {
        assertThat(
                        http.post(
                                        "/verify",
                                        form(StrictJson.text(wallet.signed(owned(2), now()))),
                                        "Accept-Language",
                                        "es")
                                .text())
                .contains(
                        "Las 2 insignias son auténticas y vigentes",
                        "Quien la muestra firmó esta presentación",
                        "alguien las tuvo una vez");
    }

    /** Badges whose earner has the id of the wallet. */
    private List<ObjectNode> owned(int count) {
        List<ObjectNode> badges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            badges.add(university.sign(university.badge(i, "Skill " + i, wallet.holder()).build()));
        }
        return badges;
    }

    private Instant now() {
        return clock.instant();
    }

    private Http.Got page(String text) {
        return http.post("/verify", form(text));
    }

    private static List<Http.Field> form(String text) {
        return List.of(Http.Field.of("text", text));
    }
}
