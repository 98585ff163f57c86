package org.cairn.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.CairnTest;
import org.cairn.people.Browser.Shown;
import org.cairn.platform.Ids;
import org.cairn.platform.mail.MailBox;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.junit.jupiter.api.Test;

/** Signing in, and everything that must not work. */
@CairnTest
class SignInTest {

    private static final String PASSWORD = "seven herons by the creek";

    private final People people;
    private final Organizations organizations;
    private final SignIns signIns;
    private final Recovery recovery;
    private final Settings settings;
    private final Clock clock;
    private final Post post;

    SignInTest(
            People people,
            Organizations organizations,
            SignIns signIns,
            Recovery recovery,
            Settings settings,
            Clock clock,
            MailBox box) {
        this.people = people;
        this.organizations = organizations;
        this.signIns = signIns;
        this.recovery = recovery;
        this.settings = settings;
        this.clock = clock;
        this.post = new Post(box);
    }

    @Test
    void aStrangerIsSentToTheDoorAndComesBackToThePage() {
        Browser browser = browser();
        Shown stranger = browser.open("/settings?tab=1");
        assertThat(stranger.location()).contains("/sign-in?next=%2Fsettings%3Ftab%3D1");
        String email = person();
        Shown in =
                browser.send(
                        stranger.location().orElseThrow(),
                        "/sign-in",
                        Map.of("email", email, "password", PASSWORD, "next", "/settings?tab=1"));
        assertThat(in.location()).contains("/settings?tab=1");
        assertThat(browser.open("/settings").status()).isEqualTo(200);
        browser.send("/settings", "/sign-out", Map.of());
        assertThat(browser.open("/settings").status()).isEqualTo(303);
    }

    @Test
    void aSessionPlantedBeforeSigningInIsWorthNothingAfterwards() {
        Browser attacker = browser();
        attacker.open("/sign-in");
        String planted = attacker.cookie("cairn").orElseThrow();
        Browser victim = browser();
        victim.plant("cairn", planted);
        signIn(victim, person(), PASSWORD);
        assertThat(victim.open("/settings").status()).isEqualTo(200);
        assertThat(victim.cookie("cairn").orElseThrow()).isNotEqualTo(planted);
        assertThat(attacker.open("/settings").status()).isEqualTo(303);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressLookTheSame() {
        Shown wrong = signIn(browser(), person(), "not the right password");
        Shown unknown = signIn(browser(), Ids.unguessable() + "@x.example", PASSWORD);
        assertThat(wrong.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(wrong.html()).contains("do not match").doesNotContain("not the right password");
        assertThat(unknown.html()).contains("do not match");
    }

    @Test
    void guessingIsSlowedDownButTheOwnersBrowserStaysOpen() {
        String email = person();
        Browser owner = browser();
        signIn(owner, email, PASSWORD);
        owner.send("/settings", "/sign-out", Map.of());
        Browser attacker = browser();
        for (int i = 0; i < 7; i++) {
            signIn(attacker, email, "guess number " + i + " of many");
        }
        Shown refused = signIn(attacker, email, PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.html()).contains("several wrong tries");
        assertThat(signIn(owner, email, PASSWORD).status()).isEqualTo(303);
    }

    @Test
    void aResetLinkOpensTheDoorWhileGuessingGoesOn() {
        String email = person();
        for (int i = 0; i < 8; i++) {
            signIn(browser(), email, "guess number " + i + " of many");
        }
        Browser owner = browser();
        owner.send("/forgot", "/forgot", Map.of("email", email));
        String link = post.link(email);
        Shown in = owner.send(link, link, Map.of("password", "a whole new sentence"));
        assertThat(in.status()).isEqualTo(303);
        assertThat(owner.open("/settings").status()).isEqualTo(200);
        owner.send("/settings", "/sign-out", Map.of());
        assertThat(signIn(owner, email, "a whole new sentence").status()).isEqualTo(303);
    }

    @Test
    void theWaitGrowsWithEachFailureAndEndsByItself() {
        String email = person();
        Instant now = clock.instant();
        Instant later = now;
        Duration last = Duration.ZERO;
        for (int i = 0; i < 24; i++) {
            SignIns.Answer answer = attempt(later, email, "wrong every time, really");
            if (answer instanceof SignIns.Answer.Wait(var rest)) {
                assertThat(rest).isGreaterThanOrEqualTo(last).isLessThan(Duration.ofMinutes(16));
                last = rest;
                later = later.plus(rest);
            }
        }
        assertThat(last).isGreaterThan(Duration.ofSeconds(5));
        assertThat(attempt(later.plus(Duration.ofMinutes(16)), email, PASSWORD))
                .isInstanceOf(SignIns.Answer.Welcome.class);
    }

    @Test
    void aResetAnswersAlikeForKnownAndUnknownAndEndsOtherSessions() {
        String email = person();
        Browser old = browser();
        signIn(old, email, PASSWORD);
        Shown known = browser().send("/forgot", "/forgot", Map.of("email", email));
        Shown unknown =
                browser()
                        .send(
                                "/forgot",
                                "/forgot",
                                Map.of("email", Ids.unguessable() + "@x.example"));
        assertThat(known).isEqualTo(unknown);
        String link = post.link(email);
        Browser browser = browser();
        assertThat(browser.send(link, link, Map.of("password", "short")).status()).isEqualTo(422);
        assertThat(browser.send(link, link, Map.of("password", "another long sentence")).status())
                .isEqualTo(303);
        assertThat(old.open("/settings").status()).isEqualTo(303);
        assertThat(browser().open(link).status()).isEqualTo(410);
        assertThat(
                        browser()
                                .send("/sign-in", link, Map.of("password", "the thief tries again"))
                                .status())
                .isEqualTo(410);
        assertThat(signIn(browser(), email, PASSWORD).status()).isEqualTo(422);
    }

    @Test
    void aResetLinkIsGoodForHalfAnHour() {
        String email = person();
        browser().send("/forgot", "/forgot", Map.of("email", email));
        String secret = post.link(email).substring("/reset/".length());
        assertThat(
                        HouseClock.at(
                                clock.instant().plus(Duration.ofMinutes(29)),
                                () -> recovery.canReset(secret)))
                .isTrue();
        assertThat(
                        HouseClock.at(
                                clock.instant().plus(Duration.ofMinutes(31)),
                                () -> recovery.canReset(secret)))
                .isFalse();
    }

    @Test
    void onlyRolesThatAPersonHoldsCanBeTaken() {
        Browser browser = browser();
        String email = person();
        signIn(browser, email, PASSWORD);
        assertThat(browser.send("/settings", "/role", Map.of("role", "approver")).status())
                .isEqualTo(404);
        assertThat(browser.send("/settings", "/role", Map.of("role", "king")).status())
                .isEqualTo(404);
        assertThat(browser.open("/people").status()).isEqualTo(404);
        PersonId id = people.byEmail(email).orElseThrow().id();
        Towns.Town town = Towns.build(organizations);
        people.grant(id, new Grant(Role.APPROVER, town.district().id()), "system");
        assertThat(browser.send("/settings", "/role", Map.of("role", "approver")).status())
                .isEqualTo(303);
        assertThat(browser.open("/settings").html()).contains("<small>Approver</small>");
        people.withdraw(id, new Grant(Role.APPROVER, town.district().id()), "system");
        assertThat(browser.open("/settings").html()).contains("<small>Educator</small>");
    }

    @Test
    void theDoorsOfTheDemoAreNotThereElsewhere() {
        assertThat(browser().open("/demo").status()).isEqualTo(404);
        assertThat(browser().open("/demo/mail").status()).isEqualTo(404);
        assertThat(browser().send("/sign-in", "/demo/sign-in", Map.of("email", person())).status())
                .isEqualTo(404);
        assertThat(browser().open("/set-up").status()).isEqualTo(404);
    }

    private SignIns.Answer attempt(Instant at, String email, String password) {
        return HouseClock.at(
                at,
                () ->
                        signIns.attempt(
                                new SignIns.Try(email, password, "192.0.2.7", Optional.empty())));
    }

    private static Shown signIn(Browser browser, String email, String password) {
        return browser.send("/sign-in", "/sign-in", Map.of("email", email, "password", password));
    }

    private String person() {
        String email = Ids.unguessable() + "@signin.example";
        people.create(
                new NewPerson(
                        "Bao Nguyen",
                        email,
                        Optional.of(PASSWORD),
                        Optional.empty(),
                        "",
                        Locale.ENGLISH,
                        settings.zone()));
        return email;
    }

    private Browser browser() {
        return new Browser(settings.baseUrl().toString());
    }
}
