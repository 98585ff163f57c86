package org.cairn.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.awards.GivenBadges;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;

/** The page of a badge is kept for strangers, and never longer than it is true. */
@CairnTest
class KeptPagesTest {

    private final Http http;
    private final Sharing sharing;
    private final Awards awards;
    private final People people;
    private final GivenBadges given;

    KeptPagesTest(
            Settings settings, Sharing sharing, Awards awards, People people, GivenBadges given) {
        this.http = new Http(settings);
        this.sharing = sharing;
        this.awards = awards;
        this.people = people;
        this.given = given;
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
}
