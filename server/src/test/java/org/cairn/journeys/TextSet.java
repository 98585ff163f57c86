package org.cairn.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One educator's work on the single-skill micro-credential of the demo, from start to hand-in. */
final class TextSet {

    private static final Pattern ADDRESS = Pattern.compile("^.*/submissions/(\\d+)");

    private final Page page;
    private final String submission;
    private final String number;

    private TextSet(Page page, Matcher address) {
        this.page = page;
        this.submission = address.group();
        this.number = address.group(1);
    }

    static TextSet started(Demo demo, Page page) {
        page.navigate(demo.url("/catalog/curating-text-sets-for-inquiry"));
        page.locator("form[action='/submissions'] button").first().click();
        page.waitForURL(Pattern.compile(".*/submissions/\\d+.*"));
        Matcher address = ADDRESS.matcher(page.url());
        if (!address.find()) {
            throw new AssertionError(page.url());
        }
        return new TextSet(page, address);
    }

    String number() {
        return number;
    }

    /** Goes from part to part with the button at the end of each. */
    void write(String words) {
        page.navigate(submission + "/parts/context");
        for (int part = 0; part < 4; part++) {
            for (Locator answer : page.locator("textarea[data-answer]").all()) {
                answer.fill(words);
            }
            goOn(page);
        }
        page.navigate(submission + "/parts/context");
        assertThat(page.locator("textarea[data-answer]").first()).hasValue(words);
    }

    /** Presses the button at the end of a part; the next page comes when every word is kept. */
    static void goOn(Page page) {
        String here = page.url();
        page.locator(".c-donebar button.c-btn-go").click();
        page.waitForURL(address -> !address.equals(here));
    }

    void attach(String demand, Path file, String title, String note) {
        page.navigate(submission + "/parts/text-set");
        page.locator("#" + demand + " button[name=go]").click();
        page.locator("a[href^='/portfolio/new']").first().click();
        page.fill("#title", title);
        page.fill("#note", note);
        page.setInputFiles("#file", file);
        page.locator("form[data-upload] button.c-btn-go").click();
        page.locator("#" + demand + " button[name=artifact]").click();
        assertThat(page.locator("#" + demand + " button[name=detach]")).isVisible();
        assertThat(page.locator("#" + demand)).containsText(title);
    }

    void handIn(String tool) {
        page.navigate(submission + "/hand-in");
        page.locator("[name=ownWork]").check();
        page.locator("[name=privacy]").check();
        page.locator("[name=ai][value=" + (tool.isEmpty() ? "none" : "editing") + "]").check();
        page.fill("[name=tool]", tool);
        page.locator(".c-donebar button.c-btn-go").click();
        page.waitForURL(Pattern.compile(".*/receipt.*"));
    }
}
