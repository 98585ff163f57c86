package org.cairn.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.awards.GivenBadges;
import org.cairn.catalog.Definition;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.verify.BadgeFacts;
import org.cairn.people.Browser;
import org.cairn.people.Grant;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.platform.settings.Settings;
import org.cairn.review.EarnedBadges;
import org.cairn.review.EarnedBadges.Earned;
import org.cairn.verification.Presented;
import org.cairn.verification.Verification;
import org.junit.jupiter.api.Test;

/**
 * What the earner chooses on the real page is all that strangers get, in every form of the badge.
 */
@CairnTest
class EarnerChoiceTest {

    private static final List<String> FORMS =
            List.of("", ".json", ".svg", "/ob2", "/embed", "/evidence", "/art.svg");

    private final Http http;
    private final EarnedBadges earned;
    private final Awards awards;
    private final GivenBadges given;
    private final People people;
    private final SignedInBrowsers browsers;
    private final Verification verification;
    private final Settings settings;

    EarnerChoiceTest(
            Settings settings,
            EarnedBadges earned,
            Awards awards,
            GivenBadges given,
            People people,
            SignedInBrowsers browsers,
            Verification verification) {
        this.settings = settings;
        this.verification = verification;
        this.http = new Http(settings);
        this.earned = earned;
        this.awards = awards;
        this.given = given;
        this.people = people;
        this.browsers = browsers;
    }

    @Test
    void whatIsOverSaysSoEverywhereAndCanBeBegunAgain() {
        Award expired = given.expired("Rosa Delgado");
        assertThat(browsers.of(expired.earner()).open("/my-badges").html())
                .contains("Expired on", "Begin it again", "href=\"/catalog/")
                .doesNotContain("valid until");

        Award award = earned.withTwoTexts("Lesson plan", "Reflection").award();
        Browser earner = browsers.of(award.earner());
        assertThat(earner.open("/work").html())
                .contains("Show your badge")
                .doesNotContain("Begin it again");
        PersonId approver = given.person("Grace Abernathy");
        people.grant(approver, new Grant(Role.APPROVER, award.issuer()), "system");
        awards.revoke(award.id(), "A mistake", approver);
        assertThat(earner.open("/work").html())
                .contains("Revoked", "Read why it was taken back", "Begin it again")
                .doesNotContain("Show your badge");
    }

    @Test
    void onlyTheEvidenceThatIsChosenIsShownAndItCanBeTakenBack() {
        Earned badge = earned.withTwoTexts("Lesson Plan Zebra", "Reflection Giraffe");
        Browser earner = browsers.of(badge.earner());
        String page = "/badges/" + badge.award().id();
        earner.send(page, page + "/visibility", Map.of("visibility", "public"));
        assertThat(earner.open(page).html()).contains("Lesson Plan Zebra", "Reflection Giraffe");
        everywhere(page)
                .forEach((form, text) ->
                        assertThat(text).as(form).doesNotContain("Zebra", "Giraffe"));

        earner.send(
                page, page + "/evidence", Map.of("piece", badge.pieces().getFirst().toString()));
        assertThat(http.get(page).text()).contains("Lesson Plan Zebra").doesNotContain("Giraffe");
        assertThat(http.get(page + "/evidence/1").text()).contains("The words of Lesson Plan");
        assertThat(http.get(page + "/evidence/2").status()).isEqualTo(404);
        everywhere(page)
                .forEach((form, text) -> assertThat(text).as(form).doesNotContain("Giraffe"));

        earner.send(page, page + "/evidence", Map.of("none", "1"));
        everywhere(page)
                .forEach((form, text) ->
                        assertThat(text).as(form).doesNotContain("Zebra", "Giraffe"));
        assertThat(http.get(page + "/evidence/1").status()).isEqualTo(404);
    }

    @Test
    void theResultsAreHiddenInEveryFormAndShownAgain() {
        Award award = earned.withTwoTexts("One", "Two").award();
        Browser earner = browsers.of(award.earner());
        String page = "/badges/" + award.id();
        earner.send(page, page + "/visibility", Map.of("visibility", "public"));
        assertThat(http.get(page).text()).contains("Rubric results", "All 2 criteria");
        assertThat(http.get(page + ".json").text()).contains("achievedLevel");
        assertThat(resultsInTheCheckOf(page)).isNotEmpty();

        earner.send(page, page + "/results", Map.of("shown", "false"));

        assertThat(http.get(page).text())
                .doesNotContain("Rubric results", "criteria that applied were met")
                .contains("data-check=\"signature\" data-outcome=\"PASSED\"");
        everywhere(page)
                .forEach((form, text) -> assertThat(text).as(form).doesNotContain("achievedLevel"));
        assertThat(http.get(page, "Accept", "application/json").text())
                .doesNotContain("achievedLevel")
                .contains("proofValue");
        assertThat(resultsInTheCheckOf(page)).isEmpty();
        assertThat(browsers.of(somebody()).post(page + "/results", "none", Map.of()).status())
                .isIn(403, 404);

        earner.send(page, page + "/results", Map.of("shown", "true"));
        assertThat(http.get(page + ".json").bytes()).isEqualTo(awards.credential(award.id()));
        assertThat(http.get(page).text()).contains("Rubric results");
    }

    @Test
    void thePageTellsHowThisBadgeWasCheckedAndNothingMore() {
        Award first = shown(earned.withTwoTexts("One", "Two").award());
        Award second = shown(earned.atTheSecondAttempt());
        Award both = shown(earned.scoredByTwo());

        assertThat(http.get("/badges/" + first.id()).text())
                .contains(
                        "A trained assessor who did not know whose work it was scored 2 written"
                                + " pieces against the 2 criteria of a public rubric (edition 1).")
                .contains("It was earned on demand", "All 2 criteria that applied were met")
                .doesNotContain("handed in 1", "chose the same level");
        assertThat(http.get("/badges/" + second.id()).text())
                .contains("Two trained assessors", "handed in 2 times")
                .doesNotContain("chose the same level");
        assertThat(http.get("/badges/" + both.id()).text())
                .contains("chose the same level in 1 of 2 criteria")
                .doesNotContain("and handed in");
        assertThat(http.get("/badges/" + both.id(), "Accept-Language", "es").text())
                .contains("Dos personas evaluadoras", "en 1 de 2 criterios");
    }

    @Test
    void everyFormOfTheBadgeSaysOnWhichOfTwoPathsItWasEarned() {
        String cohort = "/badges/" + shown(earned.onPath(Definition.Path.COHORT)).id();
        String alone = "/badges/" + shown(earned.onPath(Definition.Path.ON_DEMAND)).id();

        for (String form : List.of("", ".json", ".svg", "/ob2")) {
            assertThat(http.get(cohort + form).text())
                    .as(form)
                    .contains("earned together with a cohort")
                    .doesNotContain("earned on demand");
            assertThat(http.get(alone + form).text())
                    .as(form)
                    .contains("earned on demand")
                    .doesNotContain("earned together with a cohort");
        }
        assertThat(http.get(cohort, "Accept-Language", "es").text())
                .contains("junto con una cohorte");
    }

    /** What a stranger who checks the link has before the eyes. */
    private List<BadgeFacts.Result> resultsInTheCheckOf(String page) {
        Presented link = new Presented.OfLink(URI.create(settings.url(page)));
        return verification.check(link, Optional.empty()).report().badge().orElseThrow().results();
    }

    private Award shown(Award award) {
        String page = "/badges/" + award.id();
        browsers.of(award.earner())
                .send(page, page + "/visibility", Map.of("visibility", "public"));
        return award;
    }

    private PersonId somebody() {
        return earned.withTwoTexts("Some", "Body").earner();
    }

    /** What strangers get, form by form; pictures by what is baked into them. */
    private Map<String, String> everywhere(String page) {
        Map<String, String> all = new java.util.TreeMap<>();
        FORMS.forEach(form -> all.put(form, http.get(page + form).text()));
        for (String picture : List.of(".png", "/ob2.png")) {
            byte[] bytes = http.get(page + picture).bytes();
            all.put(picture, PngBake.unbake(bytes).found().getFirst().text());
        }
        String payload = http.get(page + ".jwt").text().split("\\.", -1)[1];
        all.put(".jwt", new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        return all;
    }
}
