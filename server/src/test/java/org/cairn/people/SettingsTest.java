package org.cairn.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.platform.Ids;
import org.cairn.platform.mail.MailBox;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;

/** What people change about their own account. */
@CairnTest
class SettingsTest {

    private static final String PASSWORD = "seven herons by the creek";

    private final People people;
    private final Settings settings;
    private final Sessions sessions;
    private final Post post;

    SettingsTest(People people, Settings settings, Sessions sessions, MailBox box) {
        this.people = people;
        this.settings = settings;
        this.sessions = sessions;
        this.post = new Post(box);
    }

    @Test
    void nameLanguageAndZoneAreKeptAndThePageFollows() {
        String email = person();
        Browser browser = signedIn(email);
        var done =
                browser.send(
                        "/settings",
                        "/settings/profile",
                        Map.of(
                                "name",
                                "Rosa Delgado",
                                "position",
                                "",
                                "school",
                                "",
                                "language",
                                "es",
                                "zone",
                                "Europe/Madrid"));
        assertThat(done.status()).isEqualTo(303);
        assertThat(browser.open("/settings").html())
                .contains("lang=\"es\"", "Rosa Delgado", "Guardado.");
        Person person = people.byEmail(email).orElseThrow();
        assertThat(person.zone().getId()).isEqualTo("Europe/Madrid");
        assertThat(browser.send("/settings", "/settings/profile", Map.of("name", " ")).status())
                .isEqualTo(422);
        assertThat(people.byEmail(email)).contains(person);
    }

    @Test
    void theOtherLanguageOfARefusedFormIsThePageOfTheForm() {
        Browser browser = signedIn(person());
        var refused = browser.send("/settings", "/settings/profile", Map.of("name", " "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("href=\"/settings?lang=es\"");
        var again = browser.again(refused, "/settings/profile", Map.of("name", " "));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.html()).contains("href=\"/settings?lang=es\"");
        assertThat(browser.open("/settings?lang=es").html()).contains("<html lang=\"es\"");
    }

    @Test
    void aNewPasswordNeedsTheOldOneAndEndsTheOtherSessions() {
        String email = person();
        Browser here = signedIn(email);
        Browser there = signedIn(email);
        assertThat(
                        here.send(
                                        "/settings",
                                        "/settings/password",
                                        Map.of(
                                                "current",
                                                "wrong wrong wrong",
                                                "password",
                                                "a whole new sentence"))
                                .status())
                .isEqualTo(422);
        assertThat(
                        here.send(
                                        "/settings",
                                        "/settings/password",
                                        Map.of("current", PASSWORD, "password", "password1234"))
                                .status())
                .isEqualTo(422);
        assertThat(
                        here.send(
                                        "/settings",
                                        "/settings/password",
                                        Map.of(
                                                "current",
                                                PASSWORD,
                                                "password",
                                                "a whole new sentence"))
                                .status())
                .isEqualTo(303);
        assertThat(here.open("/settings").status()).isEqualTo(200);
        assertThat(there.open("/settings").status()).isEqualTo(303);
        assertThat(post.of(email).getFirst().subject()).contains("password was changed");
    }

    @Test
    void aNewAddressCountsOnlyAfterItsLinkIsFollowed() {
        String email = person();
        String wanted = Ids.unguessable() + "@new.example";
        Browser browser = signedIn(email);
        browser.send("/settings", "/settings/email", Map.of("current", PASSWORD, "email", wanted));
        assertThat(people.byEmail(wanted)).isEmpty();
        String link = post.link(wanted);
        assertThat(signedIn(person()).open(link).status()).isEqualTo(410);
        assertThat(browser.send(link, link, Map.of()).status()).isEqualTo(303);
        assertThat(people.byEmail(wanted)).isPresent();
        assertThat(post.of(email).getFirst().text()).contains(wanted);
        assertThat(browser.open(link).status()).isEqualTo(410);
    }

    @Test
    void anAddressThatIsTakenGetsNoLetterAndTheAnswerIsTheSame() {
        String taken = person();
        Browser browser = signedIn(person());
        var answer =
                browser.send(
                        "/settings",
                        "/settings/email",
                        Map.of("current", PASSWORD, "email", taken));
        assertThat(answer.location()).contains("/settings");
        assertThat(post.of(taken)).isEmpty();
    }

    @Test
    void onesOwnSessionsCanBeEndedAndNobodyElses() {
        String mine = person();
        Browser here = signedIn(mine);
        Browser there = signedIn(mine);
        String theirs = person();
        Browser other = signedIn(theirs);
        String foreign =
                sessions.of(people.byEmail(theirs).orElseThrow().id(), "").getFirst().key();
        here.send("/settings", "/settings/sessions/end", Map.of("key", foreign));
        assertThat(other.open("/settings").status()).isEqualTo(200);
        here.send("/settings", "/settings/sessions/end-others", Map.of());
        assertThat(there.open("/settings").status()).isEqualTo(303);
        assertThat(here.open("/settings").status()).isEqualTo(200);
    }

    @Test
    void aPasskeyAnswerThatNobodyAskedForIsRefused() {
        Browser browser = signedIn(person());
        assertThat(
                        browser.send(
                                        "/settings",
                                        "/settings/passkeys/remove",
                                        Map.of("id", "../../x"))
                                .status())
                .isEqualTo(404);
        assertThat(browser.send("/settings", "/settings/passkeys", Map.of("id", "x")).status())
                .isEqualTo(415);
    }

    private Browser signedIn(String email) {
        Browser browser = new Browser(settings.baseUrl().toString());
        browser.send("/sign-in", "/sign-in", Map.of("email", email, "password", PASSWORD));
        return browser;
    }

    private String person() {
        String email = Ids.unguessable() + "@settings.example";
        people.create(
                new NewPerson(
                        "Rosa",
                        email,
                        Optional.of(PASSWORD),
                        Optional.empty(),
                        "",
                        Locale.ENGLISH,
                        settings.zone()));
        return email;
    }
}
