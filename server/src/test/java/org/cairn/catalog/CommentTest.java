package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.catalog.Definitions.bytes;
import static org.cairn.catalog.Definitions.small;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cairn.CairnTest;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.cairn.platform.web.NotThere;
import org.junit.jupiter.api.Test;

/** Whoever was asked about a draft reads it field by field and says what they think where it is. */
@CairnTest
class CommentTest {

    private final Drafts drafts;
    private final Comments comments;
    private final People people;
    private final SignedInBrowsers browsers;
    private final Town town;
    private final Desk grace;
    private final Desk tomas;
    private final String draft;

    CommentTest(
            Catalog catalog,
            Drafts drafts,
            Approvals approvals,
            Comments comments,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations) {
        this.drafts = drafts;
        this.comments = comments;
        this.people = people;
        this.browsers = browsers;
        this.town = Towns.build(organizations);
        this.grace = deskOf(Optional.of(Role.DESIGNER));
        this.tomas = deskOf(Optional.of(Role.APPROVER));
        String slug = "comment-" + UUID.randomUUID();
        catalog.publish(town.district().id(), "a", bytes(small(slug, "Asking")), PersonId.next());
        this.draft = grace.next(slug);
        approvals.ask(
                editor(grace),
                id(),
                new Approvals.Wish(Set.of(tomas.person()), "", Optional.empty()));
    }

    @Test
    void aCommentStandsBesideItsFieldIsAnsweredAndSettled() {
        Shown page = tomas.open(draft + "/read/basics");
        assertThat(page.html())
                .contains("data-line=\"title\"", "Asking", "data-line=\"summary\"")
                .contains("A micro-credential: one skill");
        Shown said = say("basics", "title", "Better than <i>what</i>?");
        assertThat(said.location().orElseThrow()).startsWith(draft + "/read/basics#c-");
        assertThat(grace.open(draft + "/basics").html())
                .contains("One open comment on this page", "Better than &lt;i&gt;what&lt;/i&gt;?")
                .contains("m-remark");
        assertThat(grace.open(draft + "/publication").html()).contains("The basics · Title");
        String comment = draft + "/comments/" + only().id();
        Map<String, String> answer = Map.of("words", "Than before.", "from", "writing");
        Shown answered = grace.browser().send(draft + "/basics", comment + "/answers", answer);
        assertThat(answered.location().orElseThrow()).startsWith(draft + "/basics#c-");
        grace.write(draft + "/basics", "title", "Asking Better Than Before");
        assertThat(tomas.open(draft + "/read/basics").html())
                .contains("Than before.", "Then it said:", "<q class=\"m-prewrap\">Asking</q>");
        tomas.browser().send(draft + "/read/basics", comment + "/settlement", Map.of());
        assertThat(only().settledBy()).contains(tomas.person());
        assertThat(grace.open(draft + "/basics").html())
                .contains("all settled")
                .doesNotContain("m-remark");
        grace.browser().send(draft + "/basics", comment + "/reopening", Map.of());
        assertThat(only().isOpen()).isTrue();
    }

    @Test
    void whatIsSentTwiceIsSaidOnce() throws Exception {
        Sheet basics = Sheet.named("basics", "").orElseThrow();
        try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
            Callable<CommentId> press =
                    () -> comments.add(editor(tomas), id(), basics, "title", "Too long?");
            for (Future<CommentId> each : hands.invokeAll(List.of(press, press, press, press))) {
                assertThat(each.get()).isEqualTo(only().id());
            }
            CommentId one = only().id();
            Callable<Comment> answer = () -> comments.answer(editor(grace), id(), one, "No.");
            for (Future<Comment> each : hands.invokeAll(List.of(answer, answer, answer))) {
                each.get();
            }
            assertThat(only().answers()).hasSize(1);
        }
        say("basics", "title", "Too long?");
        assertThat(only().answers()).as("a form that is sent again later").hasSize(1);
        comments.answer(editor(tomas), id(), only().id(), "Then leave it.");
        comments.answer(editor(grace), id(), only().id(), "No.");
        assertThat(only().answers()).as("it is no repetition any more").hasSize(3);
        comments.settle(editor(tomas), id(), only().id(), true);
        say("basics", "title", "Too long?");
        assertThat(comments.of(drafts.open(editor(grace), id()))).hasSize(2);
    }

    @Test
    void everyPageIsReadAndACriterionIsCommentedOnToo() {
        Draft open = drafts.open(editor(grace), id());
        for (Sheet sheet : open.sheets()) {
            Shown page = tomas.open(draft + "/read/" + sheet.address());
            assertThat(page.status()).as(sheet.address()).isEqualTo(200);
            assertThat(drafts.view(open, sheet).lines())
                    .as(sheet.address())
                    .noneMatch(line -> line.field().endsWith(".id"));
        }
        assertThat(tomas.open(draft + "/read/parts/lesson").html())
                .contains("\nStudents get time</p>", "a limit: other lengths");
        String criterion =
                open.sheets().stream()
                        .filter(sheet -> sheet.kind() == Sheet.Kind.CRITERION)
                        .findFirst()
                        .orElseThrow()
                        .address();
        assertThat(say(criterion, "levels[1].says", "Too long.").status()).isEqualTo(303);
        assertThat(say(criterion, "", "A good one.").status()).isEqualTo(303);
        assertThat(tomas.open(draft + "/read/" + criterion).html())
                .contains("Too long.", "A good one.");
    }

    @Test
    void aCommentStandsBesideChoicesAndBoxesToo() {
        say("terms", "paths", "Why not with a cohort?");
        say("terms", "needsStudents", "Whose?");
        say("parts/lesson", "criteria", "Both of them?");
        assertThat(grace.open(draft + "/terms").html().split("m-remark", -1)).hasSize(3);
        assertThat(grace.open(draft + "/parts/lesson").html()).contains("m-remark");
    }

    @Test
    void whatCannotBeSaidIsRefusedAndNotLost() {
        Shown empty = say("basics", "title", "  ");
        assertThat(empty.status()).isEqualTo(422);
        Shown large = say("basics", "title", "a".repeat(2_001));
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.html()).contains("a".repeat(2_001), "at most 2,000 characters");
        assertThat(say("basics", "forged", "x").status()).isEqualTo(404);
        assertThat(say("nothing", "", "x").status()).isEqualTo(404);
        assertThat(comments.of(drafts.open(editor(grace), id()))).isEmpty();
    }

    @Test
    void anAnswerThatCannotBeSaidIsRefusedAtItsCommentAndNotLost() {
        say("basics", "title", "Better than what?");
        Comment first = only();
        say("basics", "title", "And for whom?");
        String answers = draft + "/comments/" + first.id() + "/answers";
        String large = "a".repeat(2_001);
        Map<String, String> words = Map.of("words", large, "from", "writing");
        Shown refused = grace.browser().send(draft + "/basics", answers, words);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("at most 2,000 characters", "data-line=\"title\"", "And for whom?")
                .containsPattern("id=\"a-" + first.id() + "\"[^>]*>\\s*" + large + "</textarea>")
                .containsOnlyOnce(large)
                .containsOnlyOnce("<details class=\"m-fold\" open");
        Map<String, String> nothing = Map.of("words", " ");
        Shown empty = tomas.browser().send(draft + "/read/basics", answers, nothing);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(only().answers()).isEmpty();
        String settlement = answers.replace("/answers", "/settlement");
        tomas.browser().send(draft + "/read/basics", settlement, Map.of());
        assertThat(grace.browser().send(draft + "/basics", answers, words).html())
                .as("settled meanwhile")
                .containsOnlyOnce(large);
        String forged = draft + "/comments/" + CommentId.next() + "/answers";
        assertThat(grace.browser().send(draft + "/basics", forged, words).status()).isEqualTo(404);
    }

    @Test
    void othersNeitherReadNorSpeak() {
        say("basics", "title", "Between us.");
        Desk other = deskOf(Optional.of(Role.APPROVER));
        assertThat(other.open(draft + "/read/basics").status()).isEqualTo(404);
        Map<String, String> words = Map.of("sheet", "basics", "field", "title", "words", "x");
        assertThat(other.browser().send("/home", draft + "/comments", words).status())
                .isEqualTo(404);
        String comment = draft + "/comments/" + only().id();
        for (String door : java.util.List.of("/answers", "/settlement", "/reopening")) {
            assertThat(other.browser().send("/home", comment + door, words).status())
                    .as(door)
                    .isEqualTo(404);
        }
        Editor stranger = new Editor(PersonId.next(), Set.of());
        assertThatThrownBy(() -> comments.settle(stranger, id(), only().id(), true))
                .isInstanceOf(NotThere.class);
        Shown spanish = tomas.open(draft + "/read/basics?lang=es");
        assertThat(spanish.html()).contains("Está resuelto", "Comentar: Título");
    }

    private Shown say(String sheet, String field, String words) {
        return tomas.browser()
                .send(
                        draft + "/read/basics",
                        draft + "/comments",
                        Map.of("sheet", sheet, "field", field, "words", words));
    }

    private Comment only() {
        return comments.of(drafts.open(editor(grace), id())).getFirst();
    }

    private Editor editor(Desk desk) {
        return new Editor(desk.person(), Set.of(town.district().id()));
    }

    private DraftId id() {
        return DraftId.of(draft.replace("/catalog/drafts/", ""));
    }

    private Desk deskOf(Optional<Role> role) {
        return Desk.of(people, browsers, town, role);
    }
}
