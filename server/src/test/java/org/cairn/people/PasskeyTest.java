package org.cairn.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.CairnTest;
import org.cairn.platform.Ids;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;

/** Passkeys in a real browser with an authenticator that needs no finger. */
@CairnTest
class PasskeyTest {

    private static final String PASSWORD = "seven herons by the creek";

    private final People people;
    private final Passkeys passkeys;
    private final Settings settings;

    PasskeyTest(People people, Passkeys passkeys, Settings settings) {
        this.people = people;
        this.passkeys = passkeys;
        this.settings = settings;
    }

    @Test
    void aPasskeyOpensTheDoorWithoutAnyTypingUntilItIsRemoved() {
        PersonId person = person();
        String email = people.find(person).orElseThrow().email();
        try (Playwright playwright =
                        Playwright.create(
                                new Playwright.CreateOptions()
                                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = chromium(playwright);
                BrowserContext context =
                        browser.newContext(
                                new Browser.NewContextOptions()
                                        .setBaseURL(settings.baseUrl().toString()))) {
            Page page = context.newPage();
            putAuthenticatorInto(context, page);
            page.navigate("/sign-in?next=/settings");
            page.fill("#email", email);
            page.fill("#password", PASSWORD);
            page.click(".c-btn-go");
            page.fill("#passkey-label", "Blue phone");
            page.click("[data-passkey-new] button");
            page.waitForSelector("text=Blue phone");
            assertThat(passkeys.of(person))
                    .extracting(Passkeys.Known::label)
                    .containsExactly("Blue phone");
            page.click("details.c-role summary");
            page.click("text=Sign out");
            page.navigate("/sign-in?next=/settings");
            page.click("[data-passkey-sign-in] button");
            page.waitForURL("**/settings");
            assertThat(page.inputValue("#name")).isEqualTo("Marcus Bell");
            page.click("button[aria-label='Remove the passkey Blue phone']");
            page.waitForSelector("text=The passkey is removed.");
            assertThat(passkeys.of(person)).isEmpty();
            page.click("details.c-role summary");
            page.click("text=Sign out");
            page.navigate("/sign-in?next=/settings");
            page.click("[data-passkey-sign-in] button");
            page.waitForSelector("[data-passkey-sign-in] .c-err:not([hidden])");
        }
    }

    private PersonId person() {
        return people.create(
                new NewPerson(
                        "Marcus Bell",
                        Ids.unguessable() + "@passkey.example",
                        Optional.of(PASSWORD),
                        Optional.empty(),
                        "",
                        Locale.ENGLISH,
                        settings.zone()));
    }

    private static Browser chromium(Playwright playwright) {
        Path program =
                Stream.of(
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome",
                                "/usr/bin/google-chrome-stable",
                                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                        .map(Path::of)
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow();
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(program)
                                .setArgs(List.of("--no-sandbox")));
    }

    /** DevTools protocol, domain WebAuthn. */
    private static void putAuthenticatorInto(BrowserContext context, Page page) {
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        CDPSession devTools = context.newCDPSession(page);
        devTools.send("WebAuthn.enable");
        devTools.send("WebAuthn.addVirtualAuthenticator", arguments);
    }
}
