package org.cairn.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Markdown from strangers becomes HTML that can do nothing but be read. */
class MarkdownTest {

    @Test
    void commonMarksBecomeHtml() {
        assertThat(Markdown.html("A **strong** word\n\n- one\n- two\n\n3. three"))
                .isEqualToIgnoringWhitespace(
                        "<p>A <strong>strong</strong> word</p><ul><li>one</li><li>two</li></ul><ol start=\"3\"><li>three</li></ol>");
        assertThat(Markdown.html("# Title")).contains("<p class=\"m-line\">Title</p>");
    }

    @Test
    void linksGoToTheWebAndToMailOnly() {
        assertThat(Markdown.html("[a](https://example.org/x)"))
                .contains("href=\"https://example.org/x\"")
                .contains("nofollow");
        assertThat(
                        Markdown.html(
                                "[a](javascript:alert(1)) [b](data:text/html,x) <javascript:alert(1)>"))
                .doesNotContain("href");
    }

    @Test
    void htmlScriptsAndPicturesAreNeverMarkup() {
        String hostile =
                "<script>alert(1)</script> <img src=x onerror=alert(1)> ![p](https://example.org/p.png)"
                        + " <svg onload=alert(1)> <a href='x' onclick='y'>z</a> <style>*{}</style> <iframe src=//x>";
        assertThat(Markdown.html(hostile))
                .doesNotContainIgnoringCase("<script")
                .doesNotContainIgnoringCase("<img")
                .doesNotContainIgnoringCase("<svg")
                .doesNotContainIgnoringCase("<a ")
                .doesNotContainIgnoringCase("<style")
                .doesNotContainIgnoringCase("<iframe")
                .contains("&lt;script");
    }

    @Test
    void nestingWithoutEndNeitherFailsNorLosesText() {
        assertThat(Markdown.html("> ".repeat(10_000) + "deep")).contains("deep");
        assertThat(Markdown.html("- ".repeat(10_000) + "deep")).contains("deep");
        assertThat(Markdown.html("[".repeat(50_000) + "deep")).contains("deep");
        assertThat(Markdown.html("*a **b ".repeat(5_000) + "deep" + "** *".repeat(5_000)))
                .contains("deep");
    }

    @Test
    void aListIsNotProse() {
        assertThat(Markdown.isProse("One **thing**.\n\nAnother.")).isTrue();
        assertThat(Markdown.isProse("One:\n\n- a\n- b")).isFalse();
    }

    @Test
    void wordsAreWhatStandsBetweenSpaces() {
        assertThat(Words.count("")).isZero();
        assertThat(Words.count("  It’s a well-known fact — 3.5 of 10.\n* item")).isEqualTo(8);
        assertThat(Words.count("Niños pequeños\u00a0y mayores")).isEqualTo(4);
        assertThat(Words.count("学生の声 and более")).isEqualTo(6);
        assertThat(Words.count("🙂 🙂")).isZero();
    }
}
