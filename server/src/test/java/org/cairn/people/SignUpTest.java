package org.cairn.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairn.CairnTest;
import org.cairn.people.Browser.Shown;
import org.cairn.platform.Ids;
import org.cairn.platform.mail.MailBox;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Getting an account, and what goes wrong on the way. */
@CairnTest
class SignUpTest {

    private static final String PASSWORD = "seven herons by the creek";

    private final People people;
    private final Settings settings;
    private final Post post;

    SignUpTest(People people, Settings settings, MailBox box) {
        this.people = people;
        this.settings = settings;
        this.post = new Post(box);
    }

    @Test
    void aPersonSignsUpConfirmsAndGoesOnWhereTheyWanted() {
        Browser browser = browser();
        String email = email();
        Shown sent = signUp(browser, email, PASSWORD, "/settings?from=start");
        assertThat(sent.location()).contains("/sign-up/sent");
        assertThat(browser.open("/settings").status()).isEqualTo(303);
        String link = post.link(email);
        assertThat(browser.open(link).html()).contains(email).doesNotContain("type=\"password\"");
        Shown confirmed = browser.send(link, link, Map.of());
        assertThat(confirmed.location()).contains("/settings?from=start");
        assertThat(browser.open("/settings").html()).contains("Ana Ruiz");
        assertThat(people.byEmail(email).orElseThrow().confirmed()).isTrue();
    }

    @Test
    void anotherBrowserConfirmsOnlyWithThePasswordAndOnlyOnce() {
        String email = email();
        signUp(browser(), email, PASSWORD, "");
        String link = post.link(email);
        Browser phone = browser();
        assertThat(phone.open(link).html()).contains("type=\"password\"");
        assertThat(phone.send(link, link, Map.of("password", "not that one at all")).status())
                .isEqualTo(422);
        assertThat(people.byEmail(email).orElseThrow().confirmed()).isFalse();
        assertThat(phone.send(link, link, Map.of("password", PASSWORD)).status()).isEqualTo(303);
        assertThat(phone.open("/settings").status()).isEqualTo(200);
        assertThat(browser().open(link).status()).isEqualTo(410);
        assertThat(browser().send("/sign-in", link, Map.of("password", PASSWORD)).status())
                .isEqualTo(410);
    }

    @Test
    void whoSignsUpFirstWithSomebodysAddressGetsNothingOfIt() {
        String email = email();
        signUp(browser(), email, "the password of the thief", "");
        Browser victim = browser();
        signUp(victim, email, PASSWORD, "");
        signUp(browser(), email, "the password of the thief", "");
        String link = post.link(email);
        assertThat(victim.open(link).html()).contains("type=\"password\"");
        assertThat(victim.send(link, link, Map.of("password", PASSWORD)).status()).isEqualTo(422);
        assertThat(people.byEmail(email).orElseThrow().confirmed()).isFalse();
    }

    @Test
    void aKnownAddressGetsTheSameAnswerAndOnlyItsOwnerLearnsMore() {
        String email = email();
        PersonId owner = people.create(NewPerson.named("Owner", email, settings.zone()));
        Shown known = signUp(browser(), email.toUpperCase(java.util.Locale.ROOT), PASSWORD, "");
        Shown fresh = signUp(browser(), email(), PASSWORD, "");
        assertThat(known).isEqualTo(fresh);
        assertThat(post.of(email).getFirst().subject()).contains("have an account");
        assertThat(people.find(owner).orElseThrow().name()).isEqualTo("Owner");
    }

    @Test
    void everyWrongFieldIsNamedAtOnceAndWhatWasTypedStays() {
        Shown empty = browser().send("/sign-up", "/sign-up", Map.of());
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html())
                .contains("Enter a name.", "Enter an e-mail address.", "at least 12");
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("name", "María <b>José</b>");
        fields.put("email", "nonsense");
        fields.put("password", PASSWORD);
        Shown bad = browser().send("/sign-up", "/sign-up", fields);
        assertThat(bad.status()).isEqualTo(422);
        assertThat(bad.html())
                .contains("value=\"María &lt;b>José&lt;/b>\"", "value=\"nonsense\"")
                .doesNotContain(PASSWORD);
    }

    @Test
    void hugeMangledAndUnknownValuesAreRefusedWithAWord() {
        for (Map<String, String> wrong :
                List.of(
                        Map.of("name", "x".repeat(1_000_000)),
                        Map.of("name", "Ana\u0000"),
                        Map.of("name", "Ana\r\nBcc: everyone@x.example"),
                        Map.of("email", "ana@x.example\r\nBcc: everyone@x.example"),
                        Map.of("password", "y".repeat(200_000)),
                        Map.of("position", "\u202Eremark"),
                        Map.of("school", OrganizationId.next().toString()),
                        Map.of("school", "' or 1=1 --"))) {
            Map<String, String> fields = new LinkedHashMap<>(fields(email(), PASSWORD, ""));
            fields.putAll(wrong);
            assertThat(browser().send("/sign-up", "/sign-up", fields).status())
                    .as("%.40s", wrong)
                    .isEqualTo(422);
        }
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        Browser browser = browser();
        String token =
                browser.open("/sign-up")
                        .html()
                        .replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
        String email = email();
        Shown shown =
                browser.postRaw(
                        "/sign-up",
                        "_csrf="
                                + token
                                + "&name=%FF%FEAna&email="
                                + email
                                + "&password=seven+herons+by+the+creek");
        assertThat(shown.status()).isEqualTo(400);
        assertThat(shown.html()).contains("That could not be read");
        assertThat(people.byEmail(email)).isEmpty();
    }

    @Test
    void aFormWithoutItsTokenOrWithAForgedOneChangesNothing() {
        String email = email();
        assertThat(browser().post("/sign-up", "forged", fields(email, PASSWORD, "")).status())
                .isEqualTo(403);
        assertThat(people.byEmail(email)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/", "//evil.example", "/\\evil.example", "\\\\evil.example",
                        "javascript:alert(1)",
                "/%0d%0aLocation: https://evil.example", "/ok\r\nSet-Cookie: a=b", "evil.example",
                        "/sign-out", ""
            })
    void afterSigningInNobodyIsSentElsewhere(String next) {
        Browser browser = browser();
        String email = email();
        people.create(
                new NewPerson(
                        "Ana",
                        email,
                        java.util.Optional.of(PASSWORD),
                        java.util.Optional.empty(),
                        "",
                        java.util.Locale.ENGLISH,
                        settings.zone()));
        Shown in =
                browser.send(
                        "/sign-in",
                        "/sign-in",
                        Map.of("email", email, "password", PASSWORD, "next", next));
        assertThat(in.status()).isEqualTo(303);
        assertThat(in.location().orElseThrow()).startsWith("/").doesNotContain("evil.example");
    }

    private Shown signUp(Browser browser, String email, String password, String next) {
        return browser.send("/sign-up", "/sign-up", fields(email, password, next));
    }

    private static Map<String, String> fields(String email, String password, String next) {
        return Map.of(
                "name",
                "Ana Ruiz",
                "email",
                email,
                "password",
                password,
                "next",
                next,
                "school",
                "",
                "position",
                "Grade 4 teacher");
    }

    private Browser browser() {
        return new Browser(settings.baseUrl().toString());
    }

    private static String email() {
        return Ids.unguessable() + "@signup.example";
    }
}
