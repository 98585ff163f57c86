package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cairn.TestFolder;
import org.cairn.journeys.Browser.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A file that is too large is told before a byte of it is sent, and nothing typed is lost. */
@ExtendWith(Demo.Shared.class)
class LargeFileTest {

    private static final String ELENA = "elena.marquez@harbormesa.example";
    private static final String GRACE = "grace.abernathy@harbormesa.example";
    private static final long MEGABYTE = 1L << 20;

    private final Demo demo;

    LargeFileTest(Demo demo) {
        this.demo = demo;
    }

    @Test
    void aPostKeepsItsWordsAndIsNotSentWithAFileThatIsTooLarge() throws IOException {
        try (Window window = demo.windowOf(ELENA)) {
            Page page = window.page();
            page.navigate(demo.url("/home"));
            String community = page.locator("a[href$='/community']").first().getAttribute("href");
            page.navigate(demo.url(community + "/new"));
            page.locator("textarea[name=words]").fill("Who tried the ramps?");
            List<String> sent = sentBy(page);
            page.setInputFiles("#file", file("film.mp4", 25 * MEGABYTE + 1));
            Locator told = page.locator("#file-most");
            assertThat(told).containsText("The file is larger than 25 MB.");
            assertThat(page.locator("#file")).hasAttribute("aria-invalid", "true");
            page.locator("form[data-keep-form] button.c-btn-go").click();
            assertThat(page.locator("#file")).isFocused();
            assertThat(page.locator("textarea[name=words]")).hasValue("Who tried the ramps?");
            assertThat(sent).isEmpty();
            window.look("file-too-large");
            page.setInputFiles("#file", file("shorter.mp4", 25 * MEGABYTE));
            assertThat(told).isHidden();
            assertThat(page.locator("#file")).not().hasAttribute("aria-invalid", "true");
            assertThat(window.problems()).isEmpty();
        }
    }

    @Test
    void eachFieldOfAPageHasALimitOfItsOwnAndSaysItInTheReadersLanguage() throws IOException {
        try (Window window = demo.windowOf(GRACE)) {
            Page page = window.page();
            page.navigate(demo.url("/catalog/import?lang=es"));
            List<String> sent = sentBy(page);
            page.setInputFiles("#file", file("large.yaml", MEGABYTE + 1));
            assertThat(page.locator("#file-most")).containsText("1 MB");
            assertThat(page.locator("#package-most")).isHidden();
            page.locator("form[action='/catalog/import'] button.c-btn-go").click();
            page.setInputFiles("#package", file("large.zip", 512 * MEGABYTE + 1));
            assertThat(page.locator("#package-most")).containsText("512 MB");
            page.locator("form[action='/catalog/import/package'] button").click();
            assertThat(page.locator("#package")).isFocused();
            assertThat(sent).isEmpty();
            window.look("file-too-large-es");
            assertThat(window.problems()).isEmpty();
        }
    }

    @Test
    void whatIsDroppedOnTheVerifyPageIsMeasuredToo() throws IOException {
        try (Window window = demo.browser().open()) {
            Page page = window.page();
            page.navigate(demo.url("/verify"));
            List<String> sent = sentBy(page);
            drop(page, "all.items.add(new File([new Uint8Array(10485761)], 'badge.png'))");
            assertThat(page.locator("#file-most")).containsText("larger than 10 MB");
            assertThat(page.locator("#file")).isFocused();
            assertThat(sent).isEmpty();
            page.waitForRequest("**/verify", () -> drop(page, "all.setData('text/plain', '{}')"));
            assertThat(sent).containsExactly("/verify");
        }
    }

    private static void drop(Page page, String filled) {
        page.evaluate(
                "() => { const all = new DataTransfer(); "
                        + filled
                        + "; document.body.dispatchEvent(new DragEvent('drop',"
                        + " {dataTransfer: all, bubbles: true, cancelable: true})); }");
    }

    @Test
    void whoeverTakesTheFileOutAgainGoesOnWithoutIt() throws IOException {
        try (Window window = demo.windowOf(GRACE)) {
            Page page = window.page();
            page.navigate(demo.url("/catalog/import"));
            List<String> sent = sentBy(page);
            page.setInputFiles("#file", file("large.yaml", MEGABYTE + 1));
            page.locator("#file-most a").click();
            assertThat(page.locator("#file-most")).isHidden();
            assertThat(page.locator("#file")).isFocused();
            assertThat(page.locator("#file")).hasValue("");
            page.locator("form[action='/catalog/import'] textarea").fill("title: Ramps");
            page.locator("form[action='/catalog/import'] button.c-btn-go").click();
            page.waitForLoadState();
            assertThat(sent).containsExactly("/catalog/import");
            assertThat(window.problems()).isEmpty();
        }
    }

    /** The addresses of all forms that leave the page from now on. */
    private static List<String> sentBy(Page page) {
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.method().equals("POST")) {
                sent.add(java.net.URI.create(request.url()).getPath());
            }
        });
        return sent;
    }

    /** A file of so many bytes, which takes no room. */
    private static Path file(String name, long bytes) throws IOException {
        Path path = TestFolder.of("journeys", "large", name);
        Files.createDirectories(path.getParent());
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.setLength(bytes);
        }
        return path;
    }
}
