package org.cairn.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.awards.Award;
import org.cairn.awards.Awards;
import org.cairn.awards.Extent;
import org.cairn.awards.GivenBadges;
import org.cairn.awards.GivenBadges.Suspended;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.people.People;
import org.cairn.people.SignedInBrowsers;
import org.cairn.platform.mail.KeptMail;
import org.cairn.platform.mail.MailBox;
import org.cairn.platform.settings.Settings;
import org.cairn.sharing.Sharing;
import org.cairn.sharing.Visibility;
import org.junit.jupiter.api.Test;

/** Everybody who looks at a suspended badge is told so, its earner by mail and on screen too. */
@CairnTest
class SuspensionTest {

    private final Http http;
    private final GivenBadges given;
    private final Awards awards;
    private final Sharing sharing;
    private final Notices notices;
    private final People people;
    private final MailBox mail;
    private final SignedInBrowsers browsers;

    SuspensionTest(
            Settings settings,
            GivenBadges given,
            Awards awards,
            Sharing sharing,
            Notices notices,
            People people,
            MailBox mail,
            SignedInBrowsers browsers) {
        this.http = new Http(settings);
        this.given = given;
        this.awards = awards;
        this.sharing = sharing;
        this.notices = notices;
        this.people = people;
        this.mail = mail;
        this.browsers = browsers;
    }

    @Test
    void strangersReadItOnThePageInTheFrameAndInEveryFileUntilItCountsAgain() {
        Suspended badge = given.suspended("Marcus Bell", "A <question> is open.");
        String page = "/badges/" + badge.award().id();
        sharing.show(badge.award().earner(), badge.award().id(), Visibility.PUBLIC);

        assertThat(http.get(page).text())
                .contains("data-state=\"suspended\"", "A &lt;question&gt; is open.")
                .contains("data-check=\"status\" data-outcome=\"FAILED\"")
                .contains("The issuer has suspended this badge")
                .doesNotContain("/ob2.png");
        assertThat(http.get(page + "/embed").text()).contains("Suspended");
        Http.Got older = http.get(page + "/ob2");
        assertThat(older.status()).as("not gone for good").isEqualTo(200);
        assertThat(StrictJson.read(older.bytes()).path("revoked").asBoolean(false)).isTrue();

        given.reinstate(badge);
        assertThat(http.get(page).text())
                .doesNotContain("data-state=", "data-outcome=\"FAILED\"")
                .contains("/ob2.png");
        assertThat(http.get(page + "/embed").text()).doesNotContain("Suspended");
        assertThat(StrictJson.read(http.get(page + "/ob2").bytes()).has("revoked")).isFalse();
    }

    @Test
    void whoeverChecksTheFileReadsThatItIsOnlyForNow() {
        Suspended badge = given.suspended("Marcus Bell", "A question is open.");
        byte[] png = awards.png(badge.award().id(), Extent.WHOLE);

        assertThat(checked(png))
                .contains("<h2 id=\"h-v\">Suspended</h2>", "has stopped it for now")
                .doesNotContain("<h2 id=\"h-v\">Revoked</h2>");
        given.reinstate(badge);
        assertThat(checked(png)).doesNotContain("Suspended</h2>");
    }

    @Test
    void theEarnerIsToldWhyAndToldAgainWhenItCounts() {
        Suspended badge = given.suspended("Marcus Bell", "A question is open.");
        Award award = badge.award();
        settled(() -> notices.of(award.earner()) >= 1);
        given.reinstate(badge);
        settled(() -> notices.of(award.earner()) >= 2);

        assertThat(browsers.of(award.earner()).open("/notices").html())
                .contains("was suspended", "A question is open.", "counts again");
        String email = people.find(award.earner()).orElseThrow().email();
        assertThat(letters(email))
                .extracting(letter -> letter.mail().subject())
                .containsExactlyInAnyOrder(
                        "Your badge Feedback That Moves Learning was suspended",
                        "Your badge Feedback That Moves Learning counts again");
        assertThat(browsers.of(award.earner()).open("/my-badges").html())
                .doesNotContain("Suspended on");
    }

    private String checked(byte[] png) {
        return http.post(
                        "/verify",
                        List.of(
                                new Http.Field("file", "badge.png", png),
                                Http.Field.of("text", "")))
                .text();
    }

    private List<KeptMail> letters(String email) {
        return mail.newest(500).stream()
                .filter(letter -> letter.mail().to().equals(email))
                .toList();
    }

    private static void settled(BooleanSupplier done) {
        Instant end = Instant.now().plusSeconds(30);
        while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
        assertThat(done.getAsBoolean()).as("told within half a minute").isTrue();
    }
}
