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
        publish(first, second, third);
    }

    private void publish(String... editions) {
        for (String edition : editions) {
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
                .contains("<del>All </del>", "<ins>A certain number of </ins>criteria must be met")
                .doesNotContain("two </ins>");
        assertThat(get("/editions/3/changes?since=1"))
                .contains("two </ins>", "Part 2: After the lesson")
                .contains("<option value=\"1\" selected");
    }

    @Test
    void whatThereIsToChooseIsSaidAsTheFormSaysIt() {
        String program = "yaks-" + UUID.randomUUID();
        String first = program(program);
        String second =
                first.replace(
                                "parts:\n",
                                """
                                    - { id: course-3, title: Selling yaks, hours: { online: 1 } }
                                assessment: { anonymity: open }
                                parts:
                                """)
                        .replace("[ course-1, course-2 ]", "[ course-1, course-2, course-3 ]")
                        .replace("role: part", "role: capstone")
                        .replace("rule: limit", "rule: guide")
                        .replace("paths: [ on-demand ]", "paths: [ on-demand, cohort ]")
                        .replace(
                                "{ id: demonstrated, says: S",
                                "{ id: strong, name: Strong, says: S")
                        .replace("{ id: not-met, says: O", "{ id: weak, name: Weak, says: O")
                        .replace("thinking\n", "thinking\n          meets: strong\n");
        publish(first, second);
        String html = get(program, "/editions/2/changes", "en");
        assertThat(html)
                .containsPattern("Why yaks\\s+Keeping yaks\\s+<ins>Selling yaks</ins>")
                .contains("<del>A part of its own</del>")
                .contains("<ins>The capstone, which enacts one EOLA</ins>")
                .contains("<ins>guide: more or fewer words are fine</ins>")
                .contains("<ins>With a cohort</ins>")
                .contains("Assessment", "Who sees names", "<ins>Both see each other’s names</ins>")
                .contains("<del>Nobody: neither the assessor nor the educator</del>")
                .contains("<del>Demonstrated</del><ins>Strong</ins>")
                .doesNotContain("course-1", "course-3", "Hours an assessor holds work");
        assertThat(get(program, "/editions/2/changes", "es"))
                .contains("<del>Una parte independiente</del>")
                .contains("<ins>El proyecto final, que pone en práctica una EOLA</ins>")
                .contains("<ins>Ambos ven sus nombres</ins>", "Quién ve los nombres");
    }

    private static String program(String slug) {
        return small(slug, "Yak Program")
                .replace("kind: micro-credential", "kind: program")
                .replace(
                        "parts:\n",
                        """
                        hours:
                          modes: [ { id: online, name: Online } ]
                          courses:
                            - { id: course-1, title: Why yaks, hours: { online: 2 } }
                            - { id: course-2, title: Keeping yaks, hours: { online: 1.5 } }
                        parts:
                        """)
                .replace(
                        "    prompts:\n",
                        "    role: eola\n    courses: [ course-1, course-2 ]\n    prompts:\n")
                .replace(
                        "rubric:\n",
                        """
                          - id: after
                            title: "Part 2: After the lesson"
                            role: part
                            prompts:
                              - { id: next, label: Next time, ask: What will you change? }
                            criteria: [ wait ]
                        rubric:
                        """);
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
        return get(slug, path, "en");
    }

    private String get(String of, String path, String language) {
        Http.Got page = web.get("/catalog/" + of + path, "Accept-Language", language);
        assertThat(page.status()).isEqualTo(200);
        return page.text();
    }
}
