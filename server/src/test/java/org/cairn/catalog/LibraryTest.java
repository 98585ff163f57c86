package org.cairn.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.catalog.Definitions.bytes;
import static org.cairn.catalog.Definitions.small;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.CairnTest;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.junit.jupiter.api.Test;

/**
 * Parts and criteria are kept once and taken into many drafts, each of which remembers where from.
 */
@CairnTest
class LibraryTest {

    private final Drafts drafts;
    private final Town town;
    private final Desk grace;
    private final Desk other;
    private final String source;
    private final String word = "w" + UUID.randomUUID();

    LibraryTest(
            Catalog catalog,
            Drafts drafts,
            TemplateFiles files,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations) {
        this.drafts = drafts;
        this.town = Towns.build(organizations);
        this.grace = Desk.of(people, browsers, town, Optional.of(Role.DESIGNER));
        this.other =
                Desk.of(people, browsers, Towns.build(organizations), Optional.of(Role.DESIGNER));
        String slug = "library-" + UUID.randomUUID();
        catalog.publish(
                town.district().id(), "a", bytes(small(slug, "The Source")), PersonId.next());
        this.source = grace.next(slug);
        grace.write(source + "/parts/lesson", "guide", "Bring the " + word + " along.");
        files.add(
                editor(),
                id(source),
                "lesson",
                new ByteArrayInputStream("Fill me in".getBytes(UTF_8)),
                "plan.txt");
    }

    @Test
    void aPartGoesIntoAnotherDraftWithItsFilesItsQuestionsAndItsCriteria() {
        String piece = kept("The lesson", "");
        assertThat(grace.open(piece).html())
                .contains("Bring the " + word, "The question opens thinking", "version 1");
        assertThat(grace.open("/catalog/library?q=" + word).html()).contains("The lesson");
        assertThat(grace.open("/catalog/library?q=nothing-like-it").html())
                .contains("Nothing in the library has these words");

        String draft = grace.begin();
        assertThat(grace.open(draft + "/parts").html()).contains("Take a part from the library");
        Shown list = grace.open("/catalog/library?into=" + id(draft));
        String taken = take(piece, draft, list).location().orElseThrow();
        assertThat(taken).isEqualTo(draft + "/parts/lesson");
        assertThat(take(piece, draft, list).location()).as("pressed twice").hasValue(taken);
        Definition definition = drafts.asItStands(opened(draft));
        assertThat(definition.parts()).as("the blank part made room").hasSize(1);
        Part part = definition.parts().getFirst();
        assertThat(part.templates()).extracting(Template::name).containsExactly("plan.txt");
        assertThat(part.criteria()).containsExactly("question", "wait");
        assertThat(definition.rubric().criteria())
                .extracting(Criterion::title)
                .containsExactly("The question opens thinking", "Students get time");
        assertThat(drafts.toMend(opened(draft)))
                .as("levels of another rubric come along by name")
                .noneMatch(one -> one.sheet().kind() == Sheet.Kind.CRITERION);
        assertThat(grace.open(taken).html())
                .contains("TXT, 1 KB", "From the library: The lesson, version 1");
    }

    @Test
    void aNewerVersionIsOfferedAndNeverTakenByItself() {
        String piece = kept("Versions", "");
        String draft = grace.begin();
        take(piece, draft, grace.open("/catalog/library?into=" + id(draft)));
        grace.write(draft + "/parts/lesson", "about", "Ours alone.");
        assertThat(grace.open(draft).html()).doesNotContain("Version 2 is there");

        grace.write(source + "/parts/lesson", "guide", "Bring two of them.");
        String form = source + "/library/keep/parts/lesson";
        Shown open = grace.open(form);
        Matcher over = Pattern.compile("value=\"([0-9a-f-]{36} 1)\" selected").matcher(open.html());
        assertThat(over.find()).as("it came from there").isTrue();
        assertThat(keep(form, open, "Versions", over.group(1)).location()).hasValue(piece);
        assertThat(keep(form, open, "Versions", over.group(1)).location())
                .as("pressed twice")
                .hasValue(piece);
        assertThat(grace.open(piece).html()).contains("version 2", piece + "?version=1");
        assertThat(grace.open(piece + "?version=1").html())
                .contains("This is an older version", "Bring the " + word);

        String page = draft + "/parts/lesson";
        assertThat(grace.open(page).html())
                .contains("Version 2 is there", "Bring the " + word, "Ours alone.");
        assertThat(grace.open(draft).html()).contains("Version 2 is there");
        String newer = draft + "/library/newer/parts/lesson";
        Shown look = grace.open(newer);
        assertThat(look.html())
                .contains("Bring two of them.", "What you changed in it here is lost.");
        grace.write(page, "about", "Changed once more.");
        Shown moved = renew(newer, look);
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.html()).contains("has changed since you opened this page");
        assertThat(renew(newer, grace.open(newer)).location()).hasValue(page);
        assertThat(grace.open(page).html())
                .contains("Bring two of them.", "version 2")
                .doesNotContain("Version 2 is there", "Changed once more.");
        assertThat(drafts.asItStands(opened(draft)).parts().getFirst().criteria())
                .as("its criteria stay")
                .containsExactly("question", "wait");
    }

    @Test
    void aCriterionIsKeptAndTakenAlone() {
        String form = source + "/library/keep/rubric/wait";
        String piece = keep(form, grace.open(form), "Waiting", "").location().orElseThrow();
        String draft = grace.begin();
        String taken =
                take(piece, draft, grace.open("/catalog/library?into=" + id(draft)))
                        .location()
                        .orElseThrow();
        assertThat(taken).isEqualTo(draft + "/rubric/wait");
        assertThat(grace.open(taken).html())
                .contains("Everybody has time to think.", "From the library: Waiting");
        assertThat(drafts.asItStands(opened(draft)).rubric().criteria()).hasSize(1);
    }

    @Test
    void otherOrganizationsSeeNothingOfIt() {
        String piece = kept("Only ours", "");
        assertThat(other.open(piece).status()).isEqualTo(404);
        assertThat(other.open("/catalog/library").html()).doesNotContain("Only ours");
        assertThat(other.open(source + "/library/keep/parts/lesson").status()).isEqualTo(404);
        assertThat(other.browser().send("/home", piece + "/retirement", Map.of()).status())
                .isEqualTo(404);
        String theirs = other.begin();
        assertThat(
                        other.browser()
                                .send(
                                        "/home",
                                        piece + "/taking",
                                        Map.of("draft", id(theirs).toString(), "form", "x"))
                                .status())
                .isEqualTo(404);
        assertThat(
                        grace.browser()
                                .send(
                                        "/home",
                                        piece + "/taking",
                                        Map.of("draft", id(theirs).toString(), "form", "x"))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeKeptIsSaidAndTheSameFormTwiceIsOnePiece() {
        String form = source + "/library/keep/parts/lesson";
        Shown open = grace.open(form);
        Shown nameless = keep(form, open, "", "");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.html()).contains("Give it a name.", "For many");
        String first = keep(form, open, "Once", "").location().orElseThrow();
        assertThat(keep(form, open, "Once", "").location()).hasValue(first);
        assertThat(grace.open("/catalog/library").html()).containsOnlyOnce("<b>Once</b>");
        assertThat(grace.open(source + "/library/keep/parts/nothing").status()).isEqualTo(404);
    }

    @Test
    void whatIsRetiredStaysWhereItIsAndIsTakenNoMore() {
        String piece = kept("Retired", "");
        String draft = grace.begin();
        Shown list = grace.open("/catalog/library?into=" + id(draft));
        grace.browser().send(piece, piece + "/retirement", Map.of());
        Shown refused = take(piece, draft, list);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("no longer offered in the library");
        assertThat(opened(draft).sheets()).doesNotContain(Sheet.part("lesson"));
        grace.browser().send(piece, piece + "/return", Map.of());
        assertThat(take(piece, draft, list).location()).hasValue(draft + "/parts/lesson");
    }

    private String kept(String title, String over) {
        String form = source + "/library/keep/parts/lesson";
        return keep(form, grace.open(form), title, over).location().orElseThrow();
    }

    private Shown keep(String form, Shown open, String title, String over) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("form", Desk.hidden(open, "form"));
        fields.put("title", title);
        fields.put("note", "For many");
        fields.put("criteria", "true");
        fields.put("over", over);
        return grace.browser().post(form, Desk.hidden(open, "_csrf"), fields);
    }

    private Shown take(String piece, String draft, Shown list) {
        return grace.browser()
                .post(
                        piece + "/taking",
                        Desk.hidden(list, "_csrf"),
                        Map.of("draft", id(draft).toString(), "form", Desk.hidden(list, "form")));
    }

    private Shown renew(String newer, Shown look) {
        return grace.browser()
                .post(
                        newer,
                        Desk.hidden(look, "_csrf"),
                        Map.of(
                                "seen",
                                Desk.hidden(look, "seen"),
                                "version",
                                Desk.hidden(look, "version")));
    }

    private Draft opened(String draft) {
        return drafts.open(editor(), id(draft));
    }

    private Editor editor() {
        return new Editor(grace.person(), Set.of(town.district().id()));
    }

    private static DraftId id(String draft) {
        return DraftId.of(draft.replaceAll(".*/", ""));
    }
}
