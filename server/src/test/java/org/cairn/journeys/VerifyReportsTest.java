package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cairn.TestFolder;
import org.cairn.journeys.Browser.Window;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.verification.University;
import org.cairn.verification.Wallet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.node.ObjectNode;

/** A stranger checks what a wallet and a registrar hand out, with and without script. */
@ExtendWith(Demo.Shared.class)
class VerifyReportsTest {

    private static final int MANY = 120;

    private final University university = new University();
    private final Wallet wallet = new Wallet();
    private final Demo demo;

    VerifyReportsTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void aPresentationIsOpenedBadgeByBadge() throws IOException {
        Path shown = file("shown.json", wallet.signed(badges(), Instant.now()));
        Path unsigned = file("unsigned.json", wallet.unsigned(badges()));
        try (Window window = demo.browser().open()) {
            Page page = window.page();
            check(page, shown);
            assertThat(page.locator("#h-v")).hasText("2 of 3 badges are genuine and current");
            assertThat(page.locator(".c-verdict")).containsText("The holder signed");
            Locator worst = page.locator(".m-held > li").first();
            assertThat(worst).containsText("Changed");
            worst.locator("summary").first().click();
            assertThat(worst.locator("[data-check=signature]")).isVisible();
            window.look("verify-presentation");
            page.navigate(demo.url("/verify?lang=es"));
            check(page, unsigned);
            assertThat(page.locator(".c-verdict")).containsText("Nadie firmó esta presentación");
            window.look("verify-presentation-es");
            assertThat(window.problems()).isEmpty();
        }
    }

    @Test
    void whatIsWrongWithALongRecordIsSeenFirst() throws IOException {
        Path record = file("record.json", record());
        try (Window window = demo.browser().open()) {
            Page page = window.page();
            check(page, record);
            assertThat(page.locator("[data-verdict]")).hasCount(MANY);
            assertThat(page.locator("[data-verdict]").first()).containsText("Skill 77");
            assertThat(page.locator("[data-verdict=GENUINE]").first()).isHidden();
            page.locator(".m-held-current > summary").click();
            window.look("verify-long-record");
            page.locator("details:has(#file-report) > summary").click();
            page.setInputFiles("#file-report", record);
            Download report =
                    page.waitForDownload(() -> page.locator("button[value=json]").click());
            assertThat(StrictJson.read(Files.readAllBytes(report.path())).path("contained"))
                    .hasSize(MANY);
            assertThat(window.problems()).isEmpty();
        }
    }

    @Test
    void theDetailsOfOneAreReadWithoutAnyScript() throws IOException {
        Path record = file("record.json", record());
        try (Window window = demo.browser().openWithoutScript()) {
            Page page = window.page();
            check(page, record);
            page.locator(".m-held-current > summary").click();
            Locator row = page.locator("#credential-101 button");
            row.click();
            assertThat(page.locator("#file-again")).isFocused();
            assertThat(page.locator("#chosen")).hasCount(0);
            page.setInputFiles("#file-again", record);
            row.click();
            assertThat(page.locator("#chosen h3").first()).hasText("Credential 101: Skill 100");
            assertThat(page.locator("#chosen [data-check=signature]")).isInViewport();
        }
    }

    private void check(Page page, Path file) {
        if (!page.url().contains("/verify")) {
            page.navigate(demo.url("/verify"));
        }
        page.setInputFiles("#file", file);
        page.locator("form[data-drop] button.c-btn-go").click();
        assertThat(page.locator("#h-v")).isVisible();
    }

    /** Two that hold and, last, one that somebody changed. */
    private List<ObjectNode> badges() {
        List<ObjectNode> badges = new ArrayList<>();
        for (String name : List.of("Asking", "Listening", "Changed")) {
            badges.add(
                    university.sign(
                            university.badge(badges.size(), name, wallet.holder()).build()));
        }
        badges.set(2, University.changed(badges.get(2)));
        return badges;
    }

    private ObjectNode record() {
        List<ObjectNode> inside = university.badges(MANY);
        inside.set(77, University.changed(inside.get(77)));
        return university.record(inside);
    }

    private static Path file(String name, ObjectNode json) throws IOException {
        Path file = TestFolder.of("journeys", "verify", name);
        Files.createDirectories(file.getParent());
        return Files.write(file, StrictJson.write(json));
    }
}
