package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.catalog.Definitions.bytes;
import static org.cairn.catalog.Definitions.small;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.CairnTest;
import org.cairn.people.Browser;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.Test;

/** A designer writes a micro-credential in the browser, and publishes it. */
@CairnTest
class StudioTest {

    private final Catalog catalog;
    private final People people;
    private final SignedInBrowsers browsers;
    private final Organizations organizations;
    private final Settings settings;
    private final Town town;
    private final String slug = "studio-" + UUID.randomUUID();
    private final Desk desk;

    StudioTest(
            Catalog catalog,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations,
            Settings settings) {
        this.catalog = catalog;
        this.people = people;
        this.browsers = browsers;
        this.organizations = organizations;
        this.settings = settings;
        this.town = Towns.build(organizations);
        this.desk = deskOf(town, Optional.of(Role.DESIGNER));
    }

    @Test
    void aMicroCredentialIsWrittenPageByPageAndPublished() {
        String draft = desk.begin();
        assertThat(desk.open(draft + "/publication").html())
                .contains("things are in the way")
                .doesNotContain("Publish edition");
        String basics = draft + "/basics";
        desk.write(basics, "title", "Wait Time", "short", "Wait", "slug", slug);
        desk.write(basics, "summary", "Wait, and they think.", "audience", "Elementary");
        desk.write(basics, "stack.name", "Classroom Talk", "stack.level", "1", "topics", "a\nb");
        String skill = draft + "/skill";
        desk.write(skill, "competency", "The educator waits.", "components", "Ask\nCount to five");
        desk.write(skill, "keyMethod", "Ask, **wait**, listen.");
        desk.write(draft + "/terms", "effort.hours", "4.5", "decision.businessDays", "10");
        desk.write(draft + "/rubric", "sections[0].title", "Waiting");
        String criterion = draft + "/rubric/criterion-1";
        desk.write(criterion, "title", "There is silence", "levels[0].says", "None.");
        desk.write(criterion, "levels[1].says", "Some.", "levels[2].says", "Five seconds.");
        desk.write(
                draft + "/parts/part-1",
                "title",
                "Part 1: The lesson",
                "prompts[0].label",
                "Your question",
                "prompts[0].ask",
                "Which question?",
                "prompts[0].words.max",
                "200",
                "criteria",
                "criterion-1");
        Shown added = desk.write(draft + "/parts/part-1", "step", "add evidence");
        assertThat(added.location()).contains(draft + "/parts/part-1#f-evidence-0-");
        assertThat(desk.open(draft + "/publication").html())
                .contains("things are in the way", "Piece of evidence 1 · Way 1 · Kinds");
        desk.write(
                draft + "/parts/part-1",
                "evidence[0].title",
                "Recording",
                "evidence[0].ask",
                "Two minutes.",
                "evidence[0].choices[0].kinds",
                "video\naudio");
        assertThat(desk.open(draft).html()).contains("Everything is written");
        assertThat(desk.open(draft + "/preview").html())
                .contains("Wait Time", "Five seconds.", "<strong>wait</strong>", "up to 200 words");
        Shown page = desk.open(draft + "/publication");
        assertThat(page.html())
                .contains("This would be a new micro-credential", "Publish edition 1");
        assertThat(desk.publish(draft, page).location()).contains("/catalog/" + slug);
        Definition published = catalog.current(slug).orElseThrow().definition();
        assertThat(published.title()).isEqualTo("Wait Time");
        assertThat(published.parts().getFirst().evidence().getFirst().choices().getFirst().kinds())
                .containsExactly(EvidenceKind.VIDEO, EvidenceKind.AUDIO);
        assertThat(desk.open("/catalog/" + slug).html())
                .contains("Edition 1 is published", "action=\"/submissions\"");
        assertThat(desk.open(draft).location()).contains("/catalog/" + slug);
        assertThat(desk.publish(draft, page).location()).contains("/catalog/" + slug);
        assertThat(catalog.history(catalog.current(slug).orElseThrow().microCredential()))
                .hasSize(1);
    }

    @Test
    void theNextEditionShowsWhatItChangesAndWhoeverComesSecondFindsTheSameDraft() {
        publishSmall();
        String draft = next();
        assertThat(next()).isEqualTo(draft);
        assertThat(desk.open("/catalog/manage").html()).contains("Being written", draft);
        assertThat(desk.open(draft).html())
                .contains("href=\"/catalog/manage\" aria-current=\"page\"")
                .doesNotContain("href=\"/catalog\" aria-current=\"page\"");
        assertThat(desk.open(draft + "/publication").html()).contains("nothing to publish");
        desk.write(
                draft + "/basics",
                "title",
                "Asking Much Better Questions",
                "slug",
                "forged-" + slug);
        Shown page = desk.open(draft + "/publication");
        assertThat(page.html())
                .contains("this would be edition 2, with 1 change", "<ins>Much </ins>")
                .doesNotContain("forged-");
        desk.publish(draft, page);
        assertThat(catalog.current(slug).orElseThrow().number()).isEqualTo(2);
        assertThat(next()).isNotEqualTo(draft);
    }

    @Test
    void aDraftOverAnEditionThatMovedOnSaysSoAndPublishesNothingUnseen() {
        publishSmall();
        String draft = next();
        desk.write(draft + "/basics", "title", "Mine");
        Shown looked = desk.open(draft + "/publication");
        catalog.publish(town.district().id(), "a", bytes(small(slug, "Theirs")), PersonId.next());
        Shown refused = desk.publish(draft, looked);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html())
                .contains(
                        "Nothing was published",
                        "Edition 2 is public by now",
                        "begun from edition 1");
        assertThat(catalog.current(slug).orElseThrow().definition().title()).isEqualTo("Theirs");
        desk.write(draft + "/basics", "title", "Mine too");
        assertThat(desk.publish(draft, refused).status()).isEqualTo(409);
        desk.publish(draft, desk.open(draft + "/publication"));
        assertThat(catalog.current(slug).orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void twoTabsNeverOverwriteEachOther() {
        String draft = desk.begin();
        Shown tab = desk.open(draft + "/basics");
        desk.write(draft + "/basics", "title", "From the other tab");
        desk.write(draft + "/skill", "competency", "Elsewhere in the same draft");
        Shown late = desk.send(draft + "/basics", tab, Map.of("title", "From this tab"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html())
                .contains("This page was changed elsewhere", "Dee Signer saved it")
                .contains("<blockquote class=\"m-prewrap\">From the other tab</blockquote>")
                .contains("value=\"From this tab\"");
        assertThat(desk.open(draft + "/basics").html()).contains("value=\"From the other tab\"");
        Shown autosave = desk.send(draft + "/kept/basics", tab, Map.of("title", "From this tab"));
        assertThat(autosave.status()).isEqualTo(409);
        assertThat(desk.send(draft + "/basics", late, Map.of("title", "From this tab")).status())
                .isEqualTo(303);
        assertThat(desk.open(draft + "/basics").html()).contains("value=\"From this tab\"");
    }

    @Test
    void wordsForAPageWhoseListsHaveChangedAreShownToBeCopied() {
        String draft = desk.begin();
        Shown tab = desk.open(draft + "/parts/part-1");
        desk.write(draft + "/parts/part-1", "step", "add prompts");
        desk.write(draft + "/parts/part-1", "step", "up prompts[1]");
        Shown late =
                desk.send(
                        draft + "/parts/part-1", tab, Map.of("prompts[0].ask", "Which question?"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html())
                .contains("<blockquote class=\"m-prewrap\">Which question?</blockquote>")
                .contains("Question 1 · What is asked");
        assertThat(desk.open(draft + "/parts/part-1").html()).doesNotContain("Which question?");
    }

    @Test
    void autosaveAnswersWithWhatIsWrongAtWhichField() {
        String draft = desk.begin();
        Shown saved =
                desk.send(
                        draft + "/kept/terms",
                        desk.open(draft + "/terms"),
                        Map.of("effort.hours", "a week", "validYears", "3"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.html())
                .contains("\"wrong\":{\"effort.hours\":\"Write a number here, in digits.\"}")
                .contains("\"saved\":\"Saved ");
        assertThat(desk.open(draft + "/terms").html())
                .contains("value=\"a week\"", "Write a number here, in digits.", "value=\"3\"");
    }

    @Test
    void whoeverSendsTheSameAgainIsNotInConflictWithThemselves() {
        String draft = desk.begin();
        Shown page = desk.open(draft + "/terms");
        Map<String, String> typed = Map.of("effort.hours", "4.5", "effort.note", "two evenings ");
        Shown saved = desk.send(draft + "/kept/terms", page, typed);
        Shown again = desk.send(draft + "/kept/terms", page, typed);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.html()).isEqualTo(saved.html());
        assertThat(desk.send(draft + "/terms", page, typed).status()).isEqualTo(303);
        Map<String, String> other = Map.of("effort.hours", "5", "effort.note", "two evenings");
        assertThat(desk.send(draft + "/kept/terms", page, other).status()).isEqualTo(409);
        assertThat(desk.open(draft + "/terms").html()).contains("value=\"4.5\"");
        Shown rubric = desk.open(draft + "/rubric");
        Map<String, String> step = Map.of("step", "add levels");
        assertThat(desk.send(draft + "/rubric", rubric, step).status()).isEqualTo(303);
        assertThat(desk.send(draft + "/rubric", rubric, step).status()).isEqualTo(409);
    }

    @Test
    void everyKindOfRuleIsTriedWithSampleRatings() {
        publishSmall();
        String rubric = next() + "/rubric";
        Map<String, String> mixed =
                Map.of("go", "try", "sample.question", "demonstrated", "sample.wait", "not-met");
        assertThat(tried(rubric, mixed, "rule.type", "all"))
                .contains("the whole is not yet met", "1 of the 2 criteria that apply are met");
        assertThat(tried(rubric, mixed, "rule.type", "n-of-m", "rule.n", "1"))
                .contains("With these ratings the whole meets");
        assertThat(tried(rubric, mixed, "rule.type", "weighted", "rule.atLeast", "60"))
                .contains("which is 50 percent; 60 percent");
        assertThat(tried(rubric, mixed, "sections[0].criteria[0].weight", "3"))
                .contains("carry 3 of 4 points of weight", "the whole meets");
        assertThat(tried(rubric, mixed, "rule.type", "holistic", "rule.criterion", "wait"))
                .contains("“Students get time” is not met");
        assertThat(tried(rubric, mixed, "rule.type", "n-of-m", "rule.n", "9"))
                .contains("There are only 2 criteria. Write at most that number.");
    }

    private String tried(String rubric, Map<String, String> sample, String... rule) {
        Map<String, String> fields = new LinkedHashMap<>(sample);
        fields.putAll(Desk.fields(rule));
        Shown sent = desk.send(rubric, desk.open(rubric), fields);
        return desk.open(sent.location().orElseThrow().replace("#bench", "")).html();
    }

    @Test
    void hostileWordsAreShownAsTextAndHugeOnesStayInTheirField() {
        String draft = desk.begin();
        String hostile = "<script>alert(1)</script> [x](javascript:alert(1)) </textarea>";
        desk.write(draft + "/basics", "title", hostile, "summary", hostile);
        desk.write(
                draft + "/skill",
                "competency",
                hostile,
                "keyMethod",
                hostile,
                "components",
                hostile);
        for (String page :
                List.of("", "/basics", "/skill", "/preview", "/publication", "/rubric", "/parts")) {
            assertThat(desk.open(draft + page).html())
                    .as(page)
                    .doesNotContain(
                            "<script>alert",
                            "href=\"javascript",
                            "[x](javascript:alert(1)) </textarea>");
        }
        Shown huge =
                desk.send(
                        draft + "/skill",
                        desk.open(draft + "/skill"),
                        Map.of("keyMethod", "a".repeat(1_200_000)));
        assertThat(huge.status()).isEqualTo(422);
        assertThat(huge.html()).contains("larger than 1 MB", "a".repeat(1_200_000));
        desk.write(draft + "/skill", "keyMethod", "b".repeat(5_000));
        assertThat(desk.open(draft + "/skill").html())
                .contains("This is too long: 5,000 characters", "b".repeat(5_000));
    }

    @Test
    void aDraftIsNotThereForOthers() {
        String draft = desk.begin();
        Browser neighbor = deskOf(Towns.build(organizations), Optional.of(Role.DESIGNER)).browser();
        Browser educator = deskOf(town, Optional.empty()).browser();
        String pages = "|/basics|/rubric|/preview|/publication|/file|/badge.svg";
        for (String page : pages.split("\\|")) {
            assertThat(neighbor.open(draft + page).status()).as(page).isEqualTo(404);
            assertThat(educator.open(draft + page).status()).as(page).isEqualTo(404);
            assertThat(new Browser(base()).open(draft + page).status()).isEqualTo(303);
        }
        for (String door : List.of("/basics", "/kept/basics", "/publication", "/removal")) {
            assertThat(neighbor.send("/catalog/manage", draft + door, Map.of()).status())
                    .as(door)
                    .isEqualTo(404);
        }
        publishSmall();
        Shown next = neighbor.send("/catalog/manage", "/catalog/" + slug + "/draft", Map.of());
        assertThat(next.status()).isEqualTo(404);
        Map<String, String> like = Map.of("like", slug);
        assertThat(neighbor.send("/catalog/drafts/new", "/catalog/drafts", like).status())
                .isEqualTo(404);
        for (String absent :
                List.of("/nothing", "/basics/x", "/parts/x", "/rubric/x", "/parts/part-1/x")) {
            assertThat(desk.open(draft + absent).status()).as(absent).isEqualTo(404);
        }
        assertThat(desk.open("/catalog/drafts/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    @Test
    void aDraftComesBackFromItsFileAndAFileThatNoPageCanMendIsRefused() {
        String draft = desk.begin();
        desk.write(draft + "/basics", "title", "Half written " + slug);
        String file = desk.open(draft + "/file").html();
        Shown back = desk.browser().bring("/catalog/drafts/new", "/catalog/drafts", file);
        assertThat(back.status()).isEqualTo(303);
        assertThat(desk.open(back.location().orElseThrow() + "/basics").html())
                .contains("value=\"Half written " + slug);
        Shown odd =
                desk.browser()
                        .bring(
                                "/catalog/drafts/new",
                                "/catalog/drafts",
                                small(slug, "Odd")
                                        .replace("title: Odd", "title: Odd\ncolour: red"));
        assertThat(odd.status()).isEqualTo(422);
        assertThat(odd.html()).contains("nothing called “colour”", "Line 6");
    }

    @Test
    void aFileWithoutAnAddressBecomesTheNextEditionAtTheAddressThatItsTitleSuggests() {
        publishSmall();
        String file = small(slug, slug).replace("slug: " + slug + "\n", "");
        assertThat(file).doesNotContain("slug:");
        Shown begun = desk.browser().bring("/catalog/drafts/new", "/catalog/drafts", file);
        String draft = begun.location().orElseThrow();
        desk.write(draft + "/basics", "title", "Another Title");
        Shown page = desk.open(draft + "/publication");
        assertThat(page.html()).contains("this would be edition 2");
        desk.publish(draft, page);
        Edition edition = catalog.current(slug).orElseThrow();
        assertThat(edition.number()).isEqualTo(2);
        assertThat(edition.definition().title()).isEqualTo("Another Title");
    }

    @Test
    void aDraftThatIsThrownAwayIsGoneAndNothingElseIs() {
        publishSmall();
        String draft = next();
        desk.browser().send(draft, draft + "/removal", Map.of());
        assertThat(desk.open(draft).status()).isEqualTo(404);
        assertThat(catalog.current(slug)).isPresent();
    }

    @Test
    void thePagesSpeakSpanish() {
        String draft = desk.begin();
        assertThat(desk.open(draft + "/basics?lang=es").html())
                .contains("Lo básico", "Título", ">falta</small>");
        assertThat(desk.open(draft + "/rubric").html()).contains("La regla para el conjunto");
    }

    private void publishSmall() {
        catalog.publish(
                town.district().id(),
                "a",
                bytes(small(slug, "Asking Better Questions")),
                PersonId.next());
    }

    private String next() {
        return desk.next(slug);
    }

    private Desk deskOf(Town where, Optional<Role> role) {
        return Desk.of(people, browsers, where, role);
    }

    private String base() {
        return "http://localhost:" + settings.port();
    }
}
