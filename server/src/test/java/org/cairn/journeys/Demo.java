package org.cairn.journeys;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import org.cairn.TestFolder;
import org.cairn.TestPlatform;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A running demo world, its post and one browser for the journeys of a class; each journey works
 * with people and submissions of its own.
 */
final class Demo implements AutoCloseable {

    private static final long STARTUP = 30_000;

    static final String PASSWORD = "seven quiet herons";

    private final GreenMail post;
    private final RunningCairn cairn;
    private final Browser browser;

    private Demo() throws IOException {
        ServerSetup smtp =
                new ServerSetup(TestPlatform.freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        smtp.setServerStartupTimeout(STARTUP);
        this.post = new GreenMail(smtp);
        post.start();
        this.cairn =
                RunningCairn.startDemo(
                        TestFolder.of("journeys", "demo", "data"),
                        Map.of(
                                "CAIRN_SMTP_URL",
                                "smtp://127.0.0.1:" + post.getSmtp().getPort(),
                                "LOGGING_LEVEL_ORG_CAIRN_PAGES",
                                "DEBUG"));
        this.browser = new Browser();
    }

    /** Gives the one demo to whichever test asks for it; it ends with the run, here a class. */
    static final class Shared implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Demo.class;
        }

        @Override
        public Demo resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Demo.class))
                    .computeIfAbsent(Demo.class, key -> open(), Demo.class);
        }

        private static Demo open() {
            try {
                return new Demo();
            } catch (IOException unusable) {
                throw new UncheckedIOException(unusable);
            }
        }
    }

    RunningCairn cairn() {
        return cairn;
    }

    Browser browser() {
        return browser;
    }

    String url(String path) {
        return cairn.url(path);
    }

    /** Signs in as a persona with one click. */
    void become(Page page, String email) {
        page.navigate(url("/demo"));
        page.locator("form[action='/demo/sign-in']:has(input[value='" + email + "']) button")
                .first()
                .click();
        page.waitForURL(address -> !address.contains("/demo"));
    }

    /** A window in which a persona is signed in. */
    Window windowOf(String email) {
        return windowOf(email, browser);
    }

    /** The same in another browser, for another thread. */
    Window windowOf(String email, Browser browser) {
        Window window = browser.open();
        become(window.page(), email);
        return window;
    }

    /** Makes an account, confirms its address from the letter and is signed in. */
    void signUp(Page page, String name, String email) {
        page.navigate(url("/sign-up"));
        page.fill("[name=name]", name);
        page.fill("[name=email]", email);
        page.fill("[name=password]", PASSWORD);
        page.locator("form[action='/sign-up'] button.c-btn-go").click();
        page.navigate(linkInMailTo(email, "/confirm/"));
        page.locator("form[action^='/confirm/'] button.c-btn-go").click();
        page.waitForLoadState();
    }

    /** The first address of this site in the person's mail that begins so; waits for the mail. */
    String linkInMailTo(String address, String path) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)) {
            String found =
                    Arrays.stream(post.getReceivedMessagesForDomain(address))
                            .map(GreenMailUtil::getWholeMessage)
                            .map(Demo::plain)
                            .flatMap(text ->
                                    Pattern.compile(
                                                    "http://localhost:\\d+"
                                                            + path
                                                            + "[A-Za-z0-9_-]+")
                                            .matcher(text)
                                            .results())
                            .map(java.util.regex.MatchResult::group)
                            .findFirst()
                            .orElse("");
            if (!found.isEmpty()) {
                return found;
            }
            try {
                Thread.sleep(300);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("no mail with " + path + " came to " + address);
    }

    /** Takes quoted-printable line ends and signs back. */
    private static String plain(String message) {
        return new String(message.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replace("=\r\n", "")
                .replace("=\n", "")
                .replace("=3D", "=");
    }

    @Override
    public void close() {
        browser.close();
        cairn.close();
        post.stop();
    }
}
