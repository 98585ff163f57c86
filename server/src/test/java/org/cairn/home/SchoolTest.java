package org.cairn.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairn.CairnTest;
import org.cairn.awards.Awards;
import org.cairn.catalog.Edition;
import org.cairn.home.Neighbors.Neighbor;
import org.cairn.people.Browser;
import org.cairn.people.Role;
import org.cairn.people.Towns;
import org.cairn.review.Submissions;
import org.junit.jupiter.api.Test;

/** What a principal sees of the staff, and what not. */
@CairnTest
class SchoolTest {

    private final Neighbors neighbors;
    private final Submissions submissions;
    private final Awards awards;

    SchoolTest(Neighbors neighbors, Submissions submissions, Awards awards) {
        this.neighbors = neighbors;
        this.submissions = submissions;
        this.awards = awards;
    }

    @Test
    void onlyAwardsOfTheOwnStaffAreListed() {
        Towns.Town town = neighbors.town();
        Towns.Town elsewhere = neighbors.town();
        Edition edition = neighbors.publish(town.district(), "Listed at School");
        Edition begun = neighbors.publish(town.district(), "Only Begun");
        Neighbor ana = neighbors.at(town.school(), "Ana Whitehorse");
        Neighbor trying = neighbors.at(town.school(), "Tess Trying");
        Neighbor stranger = neighbors.at(elsewhere.school(), "Otto Elsewhere");
        neighbors.award(edition, ana.id());
        neighbors.award(edition, stranger.id());
        submissions.start(trying.id(), begun.definition().slug());
        Neighbor principal = neighbors.holding(Role.PRINCIPAL, town.school(), "Joanne Carter");
        Browser browser = neighbors.browser(principal);
        for (String path : new String[] {"/school", "/school.csv"}) {
            assertThat(browser.open(path).html())
                    .as(path)
                    .contains("Ana Whitehorse", "Listed at School")
                    .doesNotContain("Tess Trying", "Only Begun", "Otto Elsewhere");
        }
    }

    @Test
    void aRevokedBadgeSaysSo() {
        Towns.Town town = neighbors.town();
        Edition edition = neighbors.publish(town.district(), "Later Revoked");
        Neighbor ana = neighbors.at(town.school(), "Ana Whitehorse");
        var award = neighbors.award(edition, ana.id());
        Neighbor office = neighbors.holding(Role.APPROVER, town.district(), "Rosa Office");
        awards.revoke(award.id(), "Issued to the wrong person.", office.id());
        Neighbor principal = neighbors.holding(Role.PRINCIPAL, town.school(), "Joanne Carter");
        Browser browser = neighbors.browser(principal);
        assertThat(browser.open("/school").html())
                .contains("Revoked")
                .doesNotContain("Issued to the wrong person");
        assertThat(browser.open("/school.csv").html()).contains(",revoked\r\n");
    }

    @Test
    void aBadgeThatHoldsNeedsNoWordAboutIt() {
        Towns.Town town = neighbors.town();
        Edition edition = neighbors.publish(town.district(), "Still Good");
        neighbors.award(edition, neighbors.at(town.school(), "Ana Whitehorse").id());
        Neighbor principal = neighbors.holding(Role.PRINCIPAL, town.school(), "Joanne Carter");
        assertThat(neighbors.browser(principal).open("/school").html())
                .contains("Still Good")
                .doesNotContain("c-pill");
    }

    @Test
    void forOthersThereIsNoSuchPage() {
        Towns.Town town = neighbors.town();
        Neighbor educator = neighbors.at(town.school(), "Bao Nguyen");
        Browser browser = neighbors.browser(educator);
        assertThat(browser.open("/school").status()).isEqualTo(404);
        assertThat(browser.open("/school.csv").status()).isEqualTo(404);
    }

    @Test
    void aPageBeyondTheLastIsTheLast() {
        Towns.Town town = neighbors.town();
        Neighbor principal = neighbors.holding(Role.PRINCIPAL, town.school(), "Joanne Carter");
        Browser browser = neighbors.browser(principal);
        assertThat(browser.open("/school?page=99999").status()).isEqualTo(200);
        assertThat(browser.open("/school?page=-3").status()).isEqualTo(200);
        assertThat(browser.open("/school?page=x").status()).isEqualTo(400);
    }

    @Test
    void aNameThatLooksLikeAFormulaIsHarmlessInTheFile() {
        Towns.Town town = neighbors.town();
        Edition edition = neighbors.publish(town.district(), "Harmless");
        neighbors.award(edition, neighbors.at(town.school(), "=1+1 \"Ana\"").id());
        Neighbor principal = neighbors.holding(Role.PRINCIPAL, town.school(), "Joanne Carter");
        assertThat(neighbors.browser(principal).open("/school.csv").html())
                .contains("\"'=1+1 \"\"Ana\"\"\"");
    }
}
