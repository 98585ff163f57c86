package org.cairn.stacks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.stacks.Masonry.fields;
import static org.cairn.stacks.Masonry.name;
import static org.cairn.stacks.Masonry.slug;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.StackForm;
import org.cairn.catalog.StackRights;
import org.cairn.people.Browser;
import org.cairn.people.Organizations;
import org.cairn.people.Towns;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** A stack on paper says what its page says, and what its members are about. */
@CairnTest
class StackPaperTest {

    private final Masonry masonry;
    private final Catalog catalog;
    private final Http http;
    private final Browser stranger;
    private final Edition goals;
    private final Edition feedback;
    private final Edition judgment;

    StackPaperTest(
            BeanFactory beans, Organizations organizations, Catalog catalog, Settings settings) {
        this.masonry = new Masonry(beans, Towns.build(organizations).district());
        this.catalog = catalog;
        this.http = new Http(settings);
        this.stranger = new Browser(settings.baseUrl().toString());
        this.goals = masonry.stone("Clear Goals");
        this.feedback = masonry.stone("Useful Feedback");
        this.judgment = masonry.stone("Own Judgment");
    }

    @Test
    void itSaysTheRuleTheMembersTheLastTaskAndTheTerms() throws IOException {
        Map<String, String> fields = fields(name("Printed"), "some", goals, feedback);
        fields.put(StackForm.COUNT, "1");
        fields.put(StackForm.LAST, slug(judgment));
        fields.put(StackForm.PROVES, "They listen to *their* students.");
        fields.put(StackRights.TERMS, "CC-BY-SA-4.0");
        Edition stack = masonry.stack(fields);
        assertThat(stranger.open("/stacks/" + slug(stack)).html())
                .contains("/editions/1.pdf", "CC BY-SA 4.0", "under these same terms");
        String text = text("/catalog/" + slug(stack) + ".pdf");
        assertThat(text)
                .contains(
                        stack.definition().title(),
                        "Several stones, one on the other.",
                        "They listen to",
                        "Earn one of these 2.",
                        "Clear Goals",
                        "Useful Feedback",
                        "The last task",
                        "Own Judgment",
                        "Micro-credential",
                        "CC BY-SA 4.0",
                        "under these same terms",
                        masonry.district().name(),
                        stack.id().value().substring(0, 20));
        String competency = goals.definition().competency().strip().replaceAll("\\s+", " ");
        assertThat(text).contains(competency.substring(0, 40));
        assertThat(text(stack, 1)).isEqualTo(text);
    }

    @Test
    void aMemberThatChangedIsPrintedAsItIsAndAnotherVersionHasItsOwnPaper() throws IOException {
        String title = name("Changing");
        Map<String, String> fields = fields(title, "ordered", goals, feedback);
        Edition stack = masonry.stack(fields);
        assertThat(text(stack, 1)).contains("one after the other", "Clear Goals");
        byte[] next = Masonry.file(slug(goals), "Clearer Goals");
        catalog.publish(masonry.district().id(), "next.yaml", next, masonry.designer());
        assertThat(text(stack, 1)).contains("Clearer Goals");
        Map<String, String> other = fields(title, "all", goals, judgment);
        masonry.next(stack, other);
        assertThat(text(stack, 2)).contains("Own Judgment").doesNotContain("Useful Feedback");
        assertThat(text(stack, 1)).contains("Useful Feedback").doesNotContain("Own Judgment");
        assertThat(http.get("/catalog/" + slug(stack) + "/editions/3.pdf").status()).isEqualTo(404);
    }

    private String text(Edition stack, int number) throws IOException {
        return text("/catalog/" + slug(stack) + "/editions/" + number + ".pdf");
    }

    private String text(String path) throws IOException {
        byte[] pdf = http.get(path).bytes();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
