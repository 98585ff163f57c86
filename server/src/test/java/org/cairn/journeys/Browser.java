package org.cairn.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One headless Chromium for all stories; each person gets a window of their own. */
final class Browser implements AutoCloseable {

    /** A shared machine may be slow; whoever waits for nothing waits this long. */
    private static final double PATIENCE = 20_000;

    /** Looking at the longest page takes seconds; whoever looks longer will not end. */
    private static final double LOOKING = 90_000;

    /** Goes into a page once, however often that is looked at: most of its time is this. */
    private static final String AXE = script() + ";0";

    /** Begins a look; what it found stands in the page when it ends. */
    private static final String LOOK =
            """
            () => {
              const stays = () => Promise.all(document.getAnimations()
                  .map(one => one.finished.catch(() => null)));
              const say = rule => rule.id + ', ' + rule.help + ' '
                  + rule.nodes.slice(0, 5).map(node => node.target).join(', ');
              const seen = what => {
                window.seenByAxe = what;
                document.documentElement.dataset.seen = '';
              };
              delete document.documentElement.dataset.seen;
              stays()
                .then(() => axe.run({ exclude: [['iframe']] }, { resultTypes: ['violations'] }))
                .then(result => seen(result.violations.map(say)),
                    broken => seen(['axe could not look: ' + broken]));
            }
            """;

    /** Once for a page that was left while it was looked at, once for the page that came. */
    private static final int LOOKS = 3;

    /** Where pictures of all pages that were looked at are wanted; taking them takes minutes. */
    private static final Optional<Path> PICTURES =
            Optional.ofNullable(System.getProperty("cairn.pictures")).map(Path::of);

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        this.playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable())
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--no-first-run",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
    }

    /** A private window, as one person has it. */
    Window open() {
        return open(1280, 900);
    }

    private static String script() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Window open(int width, int height) {
        return open(usual().setViewportSize(width, height));
    }

    /** A browser in which no script runs. */
    Window openWithoutScript() {
        return open(usual().setJavaScriptEnabled(false));
    }

    private static NewContextOptions usual() {
        return new NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("en-US")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setAcceptDownloads(true);
    }

    private Window open(NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        context.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        return new Window(context, context.newPage(), new ArrayList<>());
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Path executable() {
        return Stream.of(
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/usr/bin/google-chrome-stable",
                        "/opt/homebrew/bin/chromium",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                        "/Applications/Chromium.app/Contents/MacOS/Chromium")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "no Chromium found; ./cairn test says how to get one"));
    }

    /**
     * One person's window: every page looked at is checked by axe, at the desk and on the phone,
     * and photographed where pictures are wanted; what is wrong with them is kept.
     */
    record Window(BrowserContext context, Page page, List<String> problems)
            implements AutoCloseable {

        /**
         * Looks at the page as it stands: no accessibility violation, nothing scrolls sideways on a
         * phone.
         */
        void look(String name) {
            check(name + "-1280", 1280);
            check(name + "-390", 390);
            page.setViewportSize(1280, 900);
        }

        /** Looks at the page on a desk whose screen is low, as where a window is half as high. */
        void lookLow(String name) {
            page.setViewportSize(1280, 420);
            measure(name + "-low");
            page.setViewportSize(1280, 900);
        }

        /**
         * Looks at a page in both languages, at the desk and on the phone, by day and by night:
         * each pair of these once, which is half of all the combinations.
         */
        void lookFromAllSides(String address, String name) {
            visit(address, "en");
            check(name + "-1280", 1280);
            byNight(name + "-390-en-dark", 390);
            visit(address, "es");
            check(name + "-390", 390);
            byNight(name + "-1280-es-dark", 1280);
            page.setViewportSize(1280, 900);
        }

        /** A page on which nothing can be asked, at the desk and on the phone. */
        void photograph(String address, String name) {
            for (int width : new int[] {1280, 390}) {
                page.setViewportSize(width, 844);
                page.navigate(address);
                PICTURES.ifPresent(folder ->
                        page.screenshot(
                                new Page.ScreenshotOptions()
                                        .setPath(folder.resolve(name + "-" + width + ".png"))));
            }
        }

        private void visit(String address, String language) {
            page.navigate(address + (address.contains("?") ? "&" : "?") + "lang=" + language);
        }

        /** In the dark, with everything opened that folds. */
        private void byNight(String name, int width) {
            page.setViewportSize(width, width > 600 ? 900 : 844);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            page.evaluate(
                    "() => document.querySelectorAll('main details')"
                            + ".forEach(one => one.open = true)");
            measure(name);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }

        private void check(String name, int width) {
            page.setViewportSize(width, width > 600 ? 900 : 844);
            measure(name);
            PICTURES.ifPresent(folder -> photograph(folder.resolve(name + ".png")));
        }

        private void photograph(Path file) {
            page.evaluate(
                    "() => Promise.all([...document.images].map(one => { one.loading = 'eager';"
                            + " return one.decode().catch(() => null); }))");
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        }

        private void measure(String name) {
            violations(name).forEach(violation -> problems.add(name + ": axe " + violation));
            Object wide =
                    page.evaluate(
                            "() => document.documentElement.scrollWidth -"
                                    + " document.documentElement.clientWidth");
            if (((Number) Optional.ofNullable(wide).orElse(0)).intValue() > 0) {
                problems.add(name + " scrolls sideways by " + wide);
            }
        }

        /** Looks again where a click before was still on its way to the next page. */
        private List<?> violations(String name) {
            for (int look = 1; look < LOOKS; look++) {
                try {
                    return seen(name);
                } catch (TimeoutError never) {
                    throw never;
                } catch (PlaywrightException left) {
                    page.waitForLoadState();
                }
            }
            return seen(name);
        }

        private List<?> seen(String name) {
            if (!Boolean.TRUE.equals(page.evaluate("() => 'axe' in window"))) {
                page.evaluate(AXE);
            }
            page.evaluate(LOOK);
            page.locator("html[data-seen]")
                    .waitFor(
                            new Locator.WaitForOptions()
                                    .setState(WaitForSelectorState.ATTACHED)
                                    .setTimeout(LOOKING));
            if (!(page.evaluate("() => window.seenByAxe") instanceof List<?> violations)) {
                throw new IllegalStateException("axe said nothing about " + name);
            }
            return violations;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
