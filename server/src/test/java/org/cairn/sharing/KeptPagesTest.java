package org.cairn.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.awards.GivenBadges;
import org.cairn.awards.Grounds;
import org.cairn.awards.Standings;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The page of a badge is kept for strangers, and never longer than it is true. */
@CairnTest
class KeptPagesTest {

    private final Http http;
    private final Sharing sharing;
    private final Awards awards;
    private final People people;
    private final GivenBadges given;
    private final Standings standings;
    private final TransactionTemplate transaction;
    private final JdbcClient db;

    KeptPagesTest(
            Settings settings,
            Sharing sharing,
            Awards awards,
            People people,
            GivenBadges given,
            Standings standings,
            TransactionTemplate transaction,
            JdbcClient db) {
        this.http = new Http(settings);
        this.sharing = sharing;
        this.awards = awards;
        this.people = people;
        this.given = given;
        this.standings = standings;
        this.transaction = transaction;
        this.db = db;
    }

    @Test
    void whoAsksAgainGetsNothingNewUntilSomethingIsNew() {
        Award award = shown(given.valid("Marcus Bell"));
        String address = "/badges/" + award.id();
        Http.Got first = http.get(address);
        String tag = first.header("ETag");

        assertThat(http.get(address).bytes()).isEqualTo(first.bytes());
        Http.Got again = http.get(address, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
        assertThat(again.header("Cache-Control")).isEqualTo("private, no-cache");

        revoke(award, "Issued for the wrong class");

        Http.Got after = http.get(address, "If-None-Match", tag);
        assertThat(after.status()).isEqualTo(200);
        assertThat(after.text())
                .contains("data-state=\"revoked\"", "Issued for the wrong class")
                .contains("data-check=\"status\" data-outcome=\"FAILED\"");
    }

    @Test
    void aBadgeThatIsHiddenIsGoneAtOnceAndShownAgainAtOnce() {
        Award award = shown(given.valid("Rosa Delgado"));
        String address = "/badges/" + award.id();
        String tag = http.get(address).header("ETag");

        sharing.show(award.earner(), award.id(), Visibility.PRIVATE);
        assertThat(http.get(address, "If-None-Match", tag).status()).isEqualTo(404);

        sharing.show(award.earner(), award.id(), Visibility.UNLISTED);
        Http.Got unlisted = http.get(address);
        assertThat(unlisted.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(unlisted.text()).contains("<meta name=\"robots\" content=\"noindex\">");
    }

    @Test
    void whatIsHiddenAgainIsAnotherVersionThanBefore() {
        Award award = shown(given.valid("Rosa Delgado"));
        sharing.showResults(award.earner(), award.id(), false);
        Optional<ShareVersion> hidden = sharing.version(award.id());
        sharing.showResults(award.earner(), award.id(), true);
        assertThat(sharing.version(award.id())).isNotEqualTo(hidden);

        sharing.showResults(award.earner(), award.id(), false);

        assertThat(sharing.version(award.id()).orElseThrow().resultsHiddenAt()).isPresent();
        assertThat(sharing.version(award.id())).isNotEqualTo(hidden);
    }

    @Test
    void aPageThatWasOvertakenWhileItWasMadeIsNotKept() throws Exception {
        Award award = shown(given.valid("Marcus Bell"));
        String address = "/badges/" + award.id();
        PersonId approver = people.holders(Role.APPROVER, award.issuer()).getFirst();

        // the page has read the badge and waits for its issuer when the badge is suspended
        CompletableFuture<Http.Got> asked =
                Objects.requireNonNull(
                        transaction.execute(status -> {
                            db.sql("lock table people.organization in access exclusive mode")
                                    .update();
                            standings.suspend(
                                    award.id(),
                                    new Grounds(Grounds.Code.UNDER_REVIEW, "A question is open."),
                                    approver);
                            CompletableFuture<Http.Got> page =
                                    CompletableFuture.supplyAsync(() -> http.get(address));
                            waitUntilSomebodyWaitsForTheOrganizations();
                            return page;
                        }));
        assertThat(asked.get().status()).isEqualTo(200);
        standings.reinstate(award.id(), approver);

        assertThat(http.get(address).text())
                .contains("data-check=\"status\" data-outcome=\"PASSED\"");
    }

    @Test
    void eachLanguageHasItsOwnPage() {
        Award award = shown(given.valid("Marcus Bell"));
        String address = "/badges/" + award.id();

        assertThat(http.get(address, "Accept-Language", "es").text()).contains("<html lang=\"es\"");
        Http.Got english = http.get(address, "Accept-Language", "en");
        assertThat(english.text()).contains("<html lang=\"en\"");
        assertThat(english.header("Content-Language")).isEqualTo("en");
    }

    @Test
    void aPageNeverCarriesWhatBelongsToAPerson() {
        Award award = shown(given.valid("Marcus Bell"));

        String page = http.get("/badges/" + award.id()).text();

        assertThat(page).doesNotContain("name=\"csrf\"", "name=\"_csrf\"", "data-controls");
        assertThat(sharing.seen(award.id(), Optional.empty())).isPresent();
    }

    private void revoke(Award award, String why) {
        awards.revoke(award.id(), why, people.holders(Role.APPROVER, award.issuer()).getFirst());
    }

    private Award shown(Award award) {
        sharing.show(award.earner(), award.id(), Visibility.PUBLIC);
        return award;
    }

    private void waitUntilSomebodyWaitsForTheOrganizations() {
        for (int i = 0; i < 500 && !somebodyWaits(); i++) {
            try {
                Thread.sleep(Duration.ofMillis(10));
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        assertThat(somebodyWaits()).isTrue();
    }

    private boolean somebodyWaits() {
        return db.sql(
                        """
                        select exists (select from pg_locks where relation = 'people.organization'::regclass and not granted)
                        """)
                .query(Boolean.class)
                .single();
    }
}
