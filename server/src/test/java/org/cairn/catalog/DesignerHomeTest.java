package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.catalog.Definitions.bytes;
import static org.cairn.catalog.Definitions.small;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

/** A designer finds at home what is late or asked of them, and on a draft what is in the way. */
@CairnTest
class DesignerHomeTest {

    private static final String NEW = "href=\"/catalog/drafts/new\"";

    private final Catalog catalog;
    private final Drafts drafts;
    private final Planning planning;
    private final Approvals approvals;
    private final Comments comments;
    private final Town town;
    private final Desk grace;
    private final Desk hal;
    private final Desk tomas;

    DesignerHomeTest(
            Catalog catalog,
            Drafts drafts,
            Planning planning,
            Approvals approvals,
            Comments comments,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.planning = planning;
        this.approvals = approvals;
        this.comments = comments;
        this.town = Towns.build(organizations);
        this.grace = Desk.of(people, browsers, town, Optional.of(Role.DESIGNER));
        this.hal = Desk.of(people, browsers, town, Optional.of(Role.DESIGNER));
        this.tomas = Desk.of(people, browsers, town, Optional.of(Role.APPROVER));
        approvals.require(town.district().id(), new ApprovalRule(1, true), "test");
    }

    @Test
    void whoHasWrittenNothingBegins() {
        assertThat(grace.open("/home").html())
                .contains("Begin a micro-credential", NEW)
                .doesNotContain("/catalog/import", "Being written");
        assertThat(grace.open("/home?lang=es").html()).contains("Empiece una microcredencial");
    }

    @Test
    void aStepOfTheirsThatIsLateComesFirstAndIsInTheWayOfPublishing() {
        String draft = Programs.begin(grace, "late-" + UUID.randomUUID());
        Programs.course(grace, draft + "/hours", 0, "All of it", "1", "2", "3", "");
        grace.write(draft + "/plan", "plan.goals", "Every school leads STEAM");
        assertThat(grace.open(draft).html())
                .contains("Step 1 is not approved yet: Professional Learning Plan");
        LocalDate day = planning.today(ZoneId.of("UTC")).minusDays(7);
        planning.assign(
                editor(),
                id(draft),
                PlanningStep.Kind.PLAN,
                new PlanningStep.Assignment(
                        Optional.of(grace.person()), Optional.of(tomas.person()), Optional.of(day)),
                "//");
        grace.begin();
        assertThat(grace.open("/home").html())
                .contains("Finish step 1 of “STEAM of", "Was due", "7 days ago", "Step 1 is late")
                .contains("href=\"" + draft + "/planning/plan\"", "Draft without a title");
        assertThat(grace.open("/home?lang=es").html())
                .contains("Termine el paso 1 de «STEAM of", "El paso 1 tiene retraso");
        assertThat(grace.open(draft + "?lang=en").html())
                .contains("Step 1 is late: Professional Learning Plan", "Was due")
                .doesNotContain("Everything is written");
        assertThat(hal.open("/home").html())
                .as("the step of a colleague")
                .contains("Step 1 is late", "Begin a micro-credential");
        String seen = planning.of(drafts.open(editor(), id(draft))).seen(PlanningStep.Kind.PLAN);
        planning.finish(editor(), id(draft), PlanningStep.Kind.PLAN, seen);
        assertThat(grace.open(draft).html()).contains("Step 1 waits for Dee Signer");
        assertThat(grace.open("/home").html()).doesNotContain("Finish step 1");
    }

    @Test
    void nobodyIsAskedForApprovalOfWhatIsNotWritten() {
        String draft = grace.begin();
        grace.write(draft + "/basics", "title", "Math Talk");
        assertThat(grace.open("/home").html())
                .contains("Go on writing “Math Talk”", "things are still missing");
        assertThat(grace.open(draft + "/publication").html())
                .contains(
                        "ask for it once nothing is missing", "No part shows the criterion without")
                .doesNotContain("/approval-request\"");
        Shown refused =
                grace.browser()
                        .send(
                                draft + "/publication",
                                draft + "/approval-request",
                                Map.of("person", tomas.person().toString(), "note", "Please"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.html())
                .contains("so ask for it once nothing is missing", ">\nPlease</textarea>")
                .contains("value=\"" + tomas.person() + "\" checked");
        assertThat(approvals.of(drafts.open(editor(), id(draft))).request()).isEmpty();
        assertThat(grace.open(draft + "/publication?lang=es").html())
                .contains("pida la aprobación cuando no falte nada");
    }

    @Test
    void whatOthersSaidOfADraftIsNextAndTheDraftSaysForWhomItWaits() {
        String draft = next();
        assertThat(grace.open("/home").html()).contains("Ask for approval of “Asking Better”");
        assertThat(grace.open(draft).html())
                .contains("Everything is written. Ask for approval")
                .contains(draft + "/publication#h-approval");
        ask(draft);
        assertThat(grace.open(draft).html())
                .contains("Waits for Dee Signer", "Asked for approval on")
                .doesNotContain("Everything is written");
        assertThat(grace.open(draft + "?lang=es").html()).contains("Espera a Dee Signer");
        assertThat(grace.open("/home?lang=en").html()).contains("in review", NEW);
        Editor reader = new Editor(tomas.person(), Set.of());
        CommentId said =
                comments.add(reader, id(draft), Sheet.of(Sheet.Kind.BASICS), "title", "Than?");
        assertThat(grace.open("/home").html())
                .contains("Answer an open comment on “Asking Better”", "Since", "today")
                .contains(draft + "/publication#h-comments", "One open comment");
        comments.settle(editor(), id(draft), said, true);
        approvals.approve(tomas.person(), id(draft), seen(draft));
        assertThat(grace.open(draft).html()).contains("Everything is written");
        assertThat(grace.open("/home").html()).contains("Publish “Asking Better”");
        grace.write(draft + "/basics", "title", "Asking Worse");
        assertThat(grace.open("/home").html())
                .contains("Have “Asking Worse” approved anew", "changed since it was approved");
        approvals.askForChanges(tomas.person(), id(draft), seen(draft), "Better was better.");
        assertThat(grace.open("/home").html()).contains("Change “Asking Worse” as somebody asks");
        assertThat(grace.open(draft).html()).contains("Dee Signer asks for changes");
        assertThat(grace.open("/home").html().split("c-btn-go", -1)).hasSize(2);
    }

    @Test
    void aDraftOfAColleagueIsListedButTheirsToGoOnWith() {
        String draft = next();
        assertThat(hal.open("/home").html()).contains(draft, "Begin a micro-credential");
        assertThat(tomas.open("/home").html()).doesNotContain(draft);
    }

    private String next() {
        String slug = "home-" + UUID.randomUUID();
        approvals.require(town.district().id(), ApprovalRule.NONE, "test");
        catalog.publish(town.district().id(), "a", bytes(small(slug, "Asking")), PersonId.next());
        approvals.require(town.district().id(), new ApprovalRule(1, true), "test");
        String draft = grace.next(slug);
        grace.write(draft + "/basics", "title", "Asking Better");
        return draft;
    }

    private void ask(String draft) {
        approvals.ask(
                editor(),
                id(draft),
                new Approvals.Wish(Set.of(tomas.person()), "", Optional.empty()));
    }

    private Editor editor() {
        return new Editor(grace.person(), Set.of(town.district().id()));
    }

    private String seen(String draft) {
        return drafts.open(editor(), id(draft)).seen();
    }

    private static DraftId id(String draft) {
        return DraftId.of(draft.replace("/catalog/drafts/", ""));
    }
}
