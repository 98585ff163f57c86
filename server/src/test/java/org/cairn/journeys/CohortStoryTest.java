package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the demo tells of its cohort and of its issuer agrees from one page to the next. */
@ExtendWith(Demo.Shared.class)
class CohortStoryTest {

    private static final String SAM = "sam.ortega@harbormesa.example";
    private static final String DMITRI = "dmitri.vasquez-horn@harbormesa.example";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.US);
    private static final Pattern PUBLISHED = Pattern.compile("\\d, published (\\w+ \\d+, \\d{4})");
    private static final Pattern SINCE = Pattern.compile("(\\w{3} \\d+, \\d{4})");

    private final Demo demo;

    CohortStoryTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void homeBoardAndProgressCountTheSamePeople() {
        try (Window his = demo.windowOf(SAM)) {
            Page page = his.page();
            page.navigate(demo.url("/home?lang=en"));
            his.lookFromAllSides(page.url(), "home-hands");
            page.navigate(demo.url("/home?lang=en"));
            page.locator("section:has(#h-hands) a").click();
            page.waitForURL("**/progress");
            String progress = page.url();
            assertThat(page.locator(".c-lead").first()).containsText("17 people, 5 need a hand");
            assertThat(page.locator("tr", has("Keiko Ōtani")).locator("td").first())
                    .containsText("draft");
            his.lookFromAllSides(progress, "cohort-progress-hands");
            page.navigate(progress.replace("/progress", "?lang=en"));
            assertThat(page.locator("#people"))
                    .containsText("17 of 24 places taken, 5 need a hand");
            assertThat(page.locator("#people .c-k-met")).hasCount(12);
            assertThat(page.locator("#people tr", has("Sky Whitfield")))
                    .containsText("Access audit of one lesson” was due and is not begun");
            his.lookFromAllSides(progress.replace("/progress", ""), "cohort-board-hands");
            assertThat(his.problems()).isEmpty();
        }
    }

    @Test
    void aWishForWhichNoLaterCohortHasRoomIsNoDeadEnd() {
        try (Window his = demo.windowOf(SAM)) {
            Page page = his.page();
            page.navigate(demo.url("/home?lang=en"));
            page.locator("a", has("Zainab Malik asks to go on later")).click();
            assertThat(page.locator("#h-full")).isVisible();
            his.lookFromAllSides(page.url(), "cohort-departure-full");
            page.locator("section:has(#h-full) a[href$='/changes']").click();
            assertThat(page.locator("#capacity")).isVisible();
            assertThat(his.problems()).isEmpty();
        }
    }

    @Test
    void editionsAndTheKeyAreOlderThanTheOldestBadge() {
        LocalDate oldest = LocalDate.now(ZoneOffset.UTC).minusDays(1300);
        try (Window his = demo.windowOf(DMITRI)) {
            Page page = his.page();
            page.navigate(demo.url("/catalog/clear-learning-goals?lang=en"));
            assertThat(dated(page, PUBLISHED)).isBefore(oldest);
            page.navigate(demo.url("/organizations?lang=en"));
            page.locator("a", has("Harbor Mesa Unified")).first().click();
            page.locator("a[href$='/keys']").first().click();
            page.waitForURL("**/keys");
            assertThat(dated(page, SINCE)).isBefore(oldest);
            assertThat(his.problems()).isEmpty();
        }
    }

    private static LocalDate dated(Page page, Pattern pattern) {
        return pattern.matcher(page.locator("#main").innerText())
                .results()
                .map((MatchResult found) -> LocalDate.parse(found.group(1), DAY))
                .findFirst()
                .orElseThrow();
    }

    private static Page.LocatorOptions has(String words) {
        return new Page.LocatorOptions().setHasText(words);
    }
}
