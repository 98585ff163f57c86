package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.catalog.Definitions.bytes;
import static org.cairn.catalog.Definitions.small;

import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Towns;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Editions stay where they were published, and a stranger can read what changed between them. */
@CairnTest
class EditionsTest {

    private final Catalog catalog;
    private final Http web;
    private final OrganizationId issuer;
    private final String slug = "editions-" + UUID.randomUUID();

    EditionsTest(Catalog catalog, Organizations organizations, Settings settings) {
        this.catalog = catalog;
        this.web = new Http(settings);
        this.issuer = Towns.build(organizations).district().id();
    }

    @BeforeEach
    void publishThree() {
        String first = small(slug, "Yak Questions");
        String second =
                first.replace("Students give reasons.", "Students give two reasons.")
                        .replace("Which question did you plan", "Which one did you plan")
                        .replace("hours: 4.5", "hours: 6")
                        .replace("businessDays: 10", "businessDays: 15")
                        .replace("needsStudents: true", "needsStudents: false")
                        .replace("max: 100", "max: 150");
        String third =
                second.replace(
                                "rubric:\n",
                                """
                                  - id: after
                                    title: "Part 2: After the lesson"
                                    prompts:
                                      - { id: next, label: Next time, ask: What will you change? }
                                    criteria: [ wait ]
                                rubric:
                                """)
                        .replace("rule: { type: all }", "rule: { type: n-of-m, n: 1 }");
        for (String edition : new String[] {first, second, third}) {
            assertThat(catalog.publish(issuer, "a", bytes(edition), PersonId.next()))
                    .isInstanceOf(Publication.Published.class);
        }
    }

    @Test
    void twoEditionsStandSideBySideWordByWord() {
        String html = get("/editions/2/changes");
        assertThat(html)
                .contains("6 changes", "Edition 1 of ", "beside edition 2 of ")
                .contains("<ins>two </ins>")
                .contains("<del>question </del>", "<ins>one </ins>")
                .contains("The question opens thinking", "Demonstrated")
                .contains("Part 1: The lesson", "Your question: What is asked")
                .contains("Your question: Most words", "<ins>150</ins>")
                .contains("Business days", "<del>10</del>", "<ins>15</ins>")
                .contains("<del>yes</del>", "<ins>no</ins>")
                .contains("<del>4.5</del>", "<ins>6</ins>");
        catalog.history(catalog.current(slug).orElseThrow().microCredential()).stream()
                .filter(edition -> edition.number() < 3)
                .forEach(edition -> assertThat(html).contains(edition.id().value()));
    }

    @Test
    void aNewPartIsCalledNewAndTheRuleIsNamed() {
        assertThat(get("/editions/3/changes"))
                .contains("Part 2: After the lesson", "Next time: What is asked")
                .containsPattern("Part 2: After the lesson</span><span class=\"c-pill c-k-met\">")
                .contains("<del>all</del>", "<ins>n-of-m</ins>")
                .doesNotContain("two </ins>");
        assertThat(get("/editions/3/changes?since=1"))
                .contains("two </ins>", "Part 2: After the lesson")
                .contains("<option value=\"1\" selected");
    }

    @Test
    void whatCannotBeComparedIsNotThere() {
        for (String path :
                new String[] {
                    "/editions/1/changes",
                    "/editions/2/changes?since=2",
                    "/editions/2/changes?since=3",
                    "/editions/9/changes",
                    "/editions/3/changes?since=-1"
                }) {
            assertThat(web.get("/catalog/" + slug + path).status()).as(path).isEqualTo(404);
        }
        assertThat(web.get("/catalog/" + slug + "/editions/2/changes?since=x").status())
                .isEqualTo(400);
    }

    @Test
    void theHistoryLeadsToEveryEditionItsChangesAndItsPaper() {
        String html = get("");
        for (int number = 2; number <= 3; number++) {
            assertThat(html)
                    .contains("/catalog/" + slug + "/editions/" + number + "/changes")
                    .contains("/catalog/" + slug + "/editions/" + number + ".pdf");
        }
        assertThat(html).contains("href=\"/catalog/" + slug + "/editions/1\"");
        assertThat(get("/editions/1")).contains("/editions/3/changes?since=1");
    }

    @Test
    void thePaperOfAnEditionNamesItAndIsTagged() throws Exception {
        for (int number = 1; number <= 3; number++) {
            byte[] file = web.get("/catalog/" + slug + "/editions/" + number + ".pdf").bytes();
            try (var paper = Loader.loadPDF(file)) {
                assertThat(paper.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
                assertThat(paper.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
                assertThat(paper.getDocumentCatalog().getLanguage()).isEqualTo("en");
                assertThat(paper.getDocumentInformation().getTitle())
                        .isEqualTo("Yak Questions, Edition " + number);
                assertThat(new PDFTextStripper().getText(paper))
                        .contains(number + ", published")
                        .contains("/editions/" + number)
                        .contains(
                                number == 1
                                        ? "Students give reasons."
                                        : "Students give two reasons.");
            }
        }
    }

    private String get(String path) {
        Http.Got page = web.get("/catalog/" + slug + path, "Accept-Language", "en");
        assertThat(page.status()).isEqualTo(200);
        return page.text();
    }
}
