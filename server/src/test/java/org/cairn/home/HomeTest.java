package org.cairn.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairn.CairnTest;
import org.cairn.awards.Award;
import org.cairn.awards.Grounds;
import org.cairn.awards.Standings;
import org.cairn.catalog.Edition;
import org.cairn.people.Browser;
import org.cairn.people.Organizations;
import org.cairn.people.Role;
import org.cairn.people.Towns;
import org.cairn.review.Slot;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.junit.jupiter.api.Test;

/** The start page, and a home for each role. */
@CairnTest
class HomeTest {

    private final Neighbors neighbors;
    private final Submissions submissions;
    private final Organizations organizations;
    private final Standings standings;

    HomeTest(
            Neighbors neighbors,
            Submissions submissions,
            Organizations organizations,
            Standings standings) {
        this.standings = standings;
        this.neighbors = neighbors;
        this.submissions = submissions;
        this.organizations = organizations;
    }

    @Test
    void aStrangerFindsTheCatalogTheVerifierAndTheDoor() {
        Browser.Shown start = neighbors.stranger().open("/");
        assertThat(start.status()).isEqualTo(200);
        assertThat(start.html())
                .contains("action=\"/catalog\"", "href=\"/verify\"", "href=\"/sign-in\"")
                .doesNotContain("href=\"/demo\"");
    }

    @Test
    void whoIsSignedInIsSentHome() {
        var bao = neighbors.at(neighbors.town().school(), "Bao Nguyen");
        assertThat(neighbors.browser(bao).open("/").location()).hasValue("/home");
    }

    @Test
    void strangersHaveNoHome() {
        assertThat(neighbors.stranger().open("/home").location())
                .hasValueSatisfying(door -> assertThat(door).startsWith("/sign-in?next="));
    }

    @Test
    void whoHasNothingUnderWayIsShownTheCatalog() {
        var bao = neighbors.at(neighbors.town().school(), "Bao Nguyen");
        Browser.Shown home = neighbors.browser(bao).open("/home");
        assertThat(home.html()).contains("Bao", "Find your first micro-credential");
    }

    @Test
    void aBadgeThatIsSuspendedSaysSoOnTheShelf() {
        Towns.Town town = neighbors.town();
        Edition earned = neighbors.publish(town.district(), "Earned for Good");
        var bao = neighbors.at(town.school(), "Bao Nguyen");
        var office = neighbors.holding(Role.APPROVER, town.district(), "Rosa Office");
        Award award = neighbors.award(earned, bao.id());
        assertThat(neighbors.browser(bao).open("/home").html())
                .contains("/badges/" + award.id())
                .doesNotContain("Suspended");

        standings.suspend(
                award.id(),
                new Grounds(Grounds.Code.UNDER_REVIEW, "A question is open."),
                office.id());

        assertThat(neighbors.browser(bao).open("/home").html())
                .contains("/badges/" + award.id(), "Suspended");
    }

    @Test
    void aDraftIsNextAndABadgeStandsOnTheShelf() {
        Towns.Town town = neighbors.town();
        Edition begun = neighbors.publish(town.district(), "Begun and Unfinished");
        Edition earned = neighbors.publish(town.district(), "Earned for Good");
        var bao = neighbors.at(town.school(), "Bao Nguyen");
        SubmissionId draft = submissions.start(bao.id(), begun.definition().slug());
        submissions.answer(bao.id(), draft, new Slot("lesson", "plan"), "Why is it so?", 0);
        var award = neighbors.award(earned, bao.id());
        String home = neighbors.browser(bao).open("/home").html();
        assertThat(home)
                .contains("Continue Begun and Unfinished")
                .contains("/submissions/" + draft.value())
                .contains("/badges/" + award.id().value());
        assertThat(home.split("c-btn-go", -1)).as("one filled button").hasSize(2);
    }

    @Test
    void everyRoleHasAHomeWithOneFilledButtonAtMost() {
        Towns.Town town = neighbors.town();
        neighbors.publish(town.district(), "Something Published");
        for (Role role : Role.values()) {
            var person = neighbors.holding(role, town.district(), "Holder " + role.code());
            Browser browser = neighbors.browser(person);
            Browser.Shown home = browser.open(role == Role.PRINCIPAL ? "/school" : "/home");
            assertThat(home.status()).as(role.code()).isEqualTo(200);
            assertThat(home.html()).as(role.code()).contains("id=\"h-next\"");
            assertThat(home.html().split("c-btn-go", -1)).as(role.code()).hasSize(2);
        }
    }

    @Test
    void whoManagesAnIssuerFindsItsLettersAndOverridesAndNoDoorToADeskOfOthers() {
        Towns.Town town = neighbors.town();
        organizations.open(town.district().id());
        var manager = neighbors.holding(Role.ADMINISTRATOR, town.district(), "Dmitri Manager");
        Browser browser = neighbors.browser(manager);
        assertThat(browser.open("/home").html())
                .contains("href=\"/letters\"", "href=\"/decisions/overrides\"");
        assertThat(browser.open("/letters").status()).isEqualTo(200);
        Browser.Shown overrides = browser.open("/decisions/overrides");
        assertThat(overrides.status()).isEqualTo(200);
        assertThat(overrides.html()).doesNotContain("href=\"/decisions\"");
        var approver = neighbors.holding(Role.APPROVER, town.district(), "Yolanda Approver");
        assertThat(neighbors.browser(approver).open("/decisions/overrides").html())
                .contains("<p class=\"c-crumbs\"><a href=\"/decisions\">");
        var elsewhere = neighbors.holding(Role.ADMINISTRATOR, town.school(), "Sue School");
        assertThat(neighbors.browser(elsewhere).open("/home").html())
                .as("a school issues nothing")
                .doesNotContain("href=\"/letters\"");
    }

    @Test
    void theTwoPagesAboutUsSpeakBothLanguages() {
        Browser stranger = neighbors.stranger();
        assertThat(stranger.open("/privacy").html()).contains("The wall between learning");
        assertThat(stranger.open("/accessibility").html()).contains("What was not checked");
        assertThat(stranger.open("/privacy?lang=es").html()).contains("El muro entre");
    }
}
