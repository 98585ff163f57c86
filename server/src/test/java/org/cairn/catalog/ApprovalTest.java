package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cairn.catalog.Definitions.bytes;
import static org.cairn.catalog.Definitions.small;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.notices.Notices;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;

/** A draft is published only when somebody else has approved its very words. */
@CairnTest
class ApprovalTest {

    private final Catalog catalog;
    private final Drafts drafts;
    private final Approvals approvals;
    private final People people;
    private final SignedInBrowsers browsers;
    private final Notices notices;
    private final Organizations organizations;
    private final Town town;
    private final String slug = "approval-" + UUID.randomUUID();
    private final Desk grace;
    private final Desk tomas;
    private final Desk ruth;

    ApprovalTest(
            Catalog catalog,
            Drafts drafts,
            Approvals approvals,
            People people,
            SignedInBrowsers browsers,
            Notices notices,
            Organizations organizations) {
        this.catalog = catalog;
        this.drafts = drafts;
        this.approvals = approvals;
        this.people = people;
        this.browsers = browsers;
        this.notices = notices;
        this.organizations = organizations;
        this.town = Towns.build(organizations);
        this.grace = deskOf(Optional.of(Role.DESIGNER));
        this.tomas = deskOf(Optional.of(Role.APPROVER));
        this.ruth = deskOf(Optional.of(Role.ADMINISTRATOR));
        catalog.publish(town.district().id(), "a", bytes(small(slug, "Asking")), PersonId.next());
        approvals.require(town.district().id(), new ApprovalRule(1, false), "test");
    }

    @Test
    void somebodyElseReadsApprovesAndOnlyThenIsItPublished() {
        String draft = grace.next(slug);
        grace.write(draft + "/basics", "title", "Asking Better");
        Shown page = grace.open(draft + "/publication");
        assertThat(page.html())
                .contains("One person who did not write the last words approves", "0 of 1 so far")
                .doesNotContain("Publish edition 2");
        assertThat(tomas.open(draft + "/publication").status()).isEqualTo(404);
        ask(draft, tomas, "Please look at the title.");
        assertThat(drafts.publish(editor(grace), id(draft), seen(draft), 1))
                .isInstanceOf(DraftPublication.Unapproved.class);
        Shown asked = tomas.open(draft + "/publication");
        assertThat(asked.html())
                .contains("Please look at the title.", "Better</ins>", "Approve these words")
                .doesNotContain("Publish edition");
        assertThat(tomas.open(draft + "/preview").html()).contains("Asking Better");
        assertThat(tomas.open(draft).location()).contains(draft + "/publication");
        assertThat(tomas.open("/home").html())
                .contains("Drafts that wait for your approval", "Say whether “");
        assertThat(approve(tomas, draft, asked).status()).isEqualTo(303);
        assertThat(approve(tomas, draft, asked).status()).isEqualTo(303);
        assertThat(tomas.open("/home").html()).doesNotContain("Drafts that wait for your approval");
        page = grace.open(draft + "/publication");
        assertThat(page.html()).contains("approves these words", "Publish edition 2");
        assertThat(
                        tomas.browser()
                                .send("/home", draft + "/publication", Map.of("seen", seen(draft)))
                                .status())
                .isEqualTo(404);
        assertThat(grace.publish(draft, page).location()).contains("/catalog/" + slug);
        assertThat(tomas.open(draft).location()).contains("/catalog/" + slug);
        assertThat(catalog.current(slug).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void whoeverIsAskedFindsTheDraftAtHomeWhateverTheyDo() {
        Desk hal = deskOf(Optional.of(Role.DESIGNER));
        String waits = "Drafts that wait for your approval";
        String draft = grace.next(slug);
        grace.write(draft + "/basics", "title", "Asking Better");
        for (Desk desk : List.of(tomas, hal, ruth)) {
            assertThat(desk.open("/home").html()).doesNotContain(waits);
        }
        ask(editor(grace), draft, Set.of(tomas.person(), hal.person(), ruth.person()));
        for (Desk desk : List.of(tomas, hal, ruth)) {
            assertThat(desk.open("/home").html())
                    .contains(waits, "href=\"" + draft + "/publication\"", "Asking Better</b>");
        }
        assertThat(grace.open("/home").html()).as("who asks").doesNotContain(waits);
        assertThat(hal.open("/home?lang=es").html())
                .contains("Borradores que esperan su aprobación");
        for (Desk desk : List.of(hal, ruth)) {
            assertThat(approve(desk, draft, desk.open(draft + "/publication")).status())
                    .isEqualTo(303);
            assertThat(desk.open("/home?lang=en").html()).doesNotContain(waits);
        }
        assertThat(tomas.open("/home").html()).contains(waits);
    }

    @Test
    void anApprovalIsForTheVeryWordsAndCountsAgainOnlyForThem() {
        String draft = grace.next(slug);
        grace.write(draft + "/basics", "title", "Asking Better");
        ask(draft, tomas, "");
        Shown looked = tomas.open(draft + "/publication");
        approve(tomas, draft, looked);
        assertThat(approval(draft).stage()).isEqualTo(Approval.Stage.APPROVED);
        grace.write(draft + "/basics", "title", "Asking Worse");
        assertThat(approval(draft).stage()).isEqualTo(Approval.Stage.IN_REVIEW);
        assertThat(grace.open(draft + "/publication").html())
                .contains("approved other words than these")
                .doesNotContain("Publish edition");
        Shown late = approve(tomas, draft, looked);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html()).contains("changed since you opened this page");
        grace.write(draft + "/basics", "title", "Asking Better");
        assertThat(approval(draft).isEnough()).isTrue();
    }

    @Test
    void nobodyApprovesTheWordsTheyWroteLast() {
        String draft = grace.next(slug);
        grace.write(draft + "/basics", "title", "Asking Better");
        Desk hal = deskOf(Optional.of(Role.DESIGNER));
        assertThatThrownBy(() -> ask(editor(grace), draft, Set.of(grace.person())))
                .isInstanceOf(UserProblem.class);
        ask(editor(grace), draft, Set.of(hal.person(), tomas.person()));
        approvals.approve(hal.person(), id(draft), seen(draft));
        assertThat(approval(draft).isEnough()).isTrue();
        hal.write(draft + "/basics", "title", "Asking Best");
        assertThat(hal.open(draft + "/publication").html())
                .contains("Whoever wrote the last words of a draft cannot approve it");
        String words = seen(draft);
        assertThatThrownBy(() -> approvals.approve(hal.person(), id(draft), words))
                .isInstanceOf(UserProblem.class);
        hal.write(draft + "/basics", "title", "Asking Better");
        assertThat(approval(draft).isEnough())
                .as("the words that Hal approved, but by now Hal wrote them last")
                .isFalse();
        approvals.approve(tomas.person(), id(draft), seen(draft));
        assertThat(approval(draft).isEnough()).isTrue();
    }

    @Test
    void changesThatSomebodyAsksForAreInTheWayUntilTheWordsChange() {
        String draft = grace.next(slug);
        grace.write(draft + "/basics", "title", "Asking Better");
        ask(editor(grace), draft, Set.of(tomas.person(), ruth.person()));
        approvals.approve(ruth.person(), id(draft), seen(draft));
        Shown page = tomas.open(draft + "/publication");
        assertThat(answer(tomas, draft + "/changes-asked", page, Map.of("reason", " ")).html())
                .contains("Say what should change");
        Map<String, String> reason = Map.of("reason", "Say <b>better</b> than what.");
        answer(tomas, draft + "/changes-asked", page, reason);
        assertThat(approval(draft).stage()).isEqualTo(Approval.Stage.CHANGES);
        assertThat(grace.open(draft + "/publication").html())
                .contains("changes asked for", "Say &lt;b&gt;better&lt;/b&gt; than what.")
                .doesNotContain("Publish edition");
        assertTold(grace, "notices.changes-asked");
        grace.write(draft + "/basics", "title", "Asking Better Than Before");
        assertThat(approval(draft).stage()).isEqualTo(Approval.Stage.IN_REVIEW);
        approvals.approve(ruth.person(), id(draft), seen(draft));
        assertThat(approval(draft).isEnough()).isTrue();
    }

    @Test
    void whoIsNotAskedOrLosesTheRoleHasNoSayAndSeesNothing() {
        String draft = grace.next(slug);
        grace.write(draft + "/basics", "title", "Asking Better");
        Desk stranger = deskOf(Optional.empty());
        assertThatThrownBy(() -> ask(editor(grace), draft, Set.of(stranger.person())))
                .isInstanceOf(NotThere.class);
        Desk other = deskOf(Optional.of(Role.APPROVER));
        ask(draft, tomas, "");
        for (String page : List.of("", "/publication", "/preview", "/badge.svg")) {
            assertThat(other.open(draft + page).status()).as(page).isEqualTo(404);
            assertThat(stranger.open(draft + page).status()).as(page).isEqualTo(404);
        }
        assertThat(tomas.open(draft + "/file").status()).isEqualTo(404);
        assertThat(tomas.open(draft + "/basics").status()).isEqualTo(404);
        assertThatThrownBy(() -> approvals.approve(other.person(), id(draft), seen(draft)))
                .isInstanceOf(NotThere.class);
        approvals.approve(tomas.person(), id(draft), seen(draft));
        people.withdraw(
                tomas.person(),
                new org.cairn.people.Grant(Role.APPROVER, town.district().id()),
                "test");
        assertThat(approval(draft).isEnough()).isFalse();
        assertThat(tomas.open(draft + "/publication").status()).isEqualTo(404);
        grace.browser()
                .send(draft + "/publication", draft + "/approval-request/withdrawal", Map.of());
        assertThat(approval(draft).stage()).isEqualTo(Approval.Stage.WRITING);
    }

    @Test
    void aFileGoesNoWayAroundApprovalAndTheRuleReachesDown() {
        byte[] file = bytes(small(slug, "Around"));
        assertThatThrownBy(() -> catalog.publish(town.district().id(), "a", file, grace.person()))
                .isInstanceOf(UserProblem.class);
        assertThatThrownBy(() -> catalog.publish(town.school().id(), "a", file, grace.person()))
                .isInstanceOf(UserProblem.class);
        Map<String, String> rule =
                Map.of("organization", town.district().id().toString(), "needed", "0");
        assertThat(grace.browser().send("/catalog/manage", "/catalog/approval-rule", rule).status())
                .isEqualTo(404);
        Desk elsewhere =
                Desk.of(
                        people,
                        browsers,
                        Towns.build(organizations),
                        Optional.of(Role.ADMINISTRATOR));
        assertThat(
                        elsewhere
                                .browser()
                                .send("/catalog/manage", "/catalog/approval-rule", rule)
                                .status())
                .isEqualTo(404);
        assertThat(approvals.rule(town.school().id()).needed()).isEqualTo(1);
        ruth.browser().send("/catalog/manage", "/catalog/approval-rule", rule);
        assertThat(ruth.open("/catalog/manage").html())
                .contains("Nobody else has to approve before publishing.");
        assertThat(approvals.rule(town.school().id()).needed()).isZero();
        assertThat(catalog.publish(town.district().id(), "a", file, grace.person()))
                .isInstanceOf(Publication.Published.class);
    }

    @Test
    void twoWhoPublishAtTheSameMomentPublishOnce() throws Exception {
        String draft = grace.next(slug);
        grace.write(draft + "/basics", "title", "Asking Better");
        ask(draft, tomas, "");
        approvals.approve(tomas.person(), id(draft), seen(draft));
        String words = seen(draft);
        Callable<DraftPublication> press = () -> drafts.publish(editor(grace), id(draft), words, 1);
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (Future<DraftPublication> done : pool.invokeAll(List.of(press, press))) {
                assertThat(done.get()).isInstanceOf(DraftPublication.Published.class);
            }
        }
        assertThat(catalog.history(catalog.current(slug).orElseThrow().microCredential()))
                .hasSize(2);
    }

    @Test
    void draftsOfManyIssuersMakeNoMoreQuestionsThanThoseOfOne() {
        Town elsewhere = Towns.build(organizations);
        List<Draft> one = List.of(begun(town.district()));
        List<Draft> many =
                Stream.of(town.district(), town.school(), elsewhere.district(), elsewhere.school())
                        .map(this::begun)
                        .toList();
        int questions = questions(one);
        assertThat(questions).isPositive();
        assertThat(questions(many)).isEqualTo(questions);
        Map<DraftId, Approval> found = approvals.of(many);
        assertThat(able(found, many.get(0)))
                .as("before anybody is asked")
                .isEqualTo(able(found, many.get(1)))
                .contains(grace.person(), tomas.person(), ruth.person());
        assertThat(able(found, many.get(2))).isEmpty();
    }

    private Draft begun(Organization issuer) {
        return drafts.begin(issuer.id(), grace.person(), Locale.ENGLISH);
    }

    private int questions(List<Draft> of) {
        String here = Thread.currentThread().getName();
        return Statements.during(here::equals, () -> approvals.of(of));
    }

    private static Set<PersonId> able(Map<DraftId, Approval> found, Draft draft) {
        return Optional.ofNullable(found.get(draft.id())).orElseThrow().able();
    }

    @Test
    void thePagesSpeakSpanish() {
        String draft = grace.next(slug);
        assertThat(grace.open(draft + "/publication?lang=es").html())
                .contains("Pedir la aprobación", "¿A quién se la pide?");
    }

    private void ask(String draft, Desk whom, String note) {
        Shown sent =
                grace.browser()
                        .send(
                                draft + "/publication",
                                draft + "/approval-request",
                                Map.of("person", whom.person().toString(), "note", note));
        assertThat(sent.status()).isEqualTo(303);
        assertTold(whom, "notices.approval-asked");
    }

    private void ask(Editor editor, String draft, Set<PersonId> asked) {
        approvals.ask(editor, id(draft), new Approvals.Wish(asked, "", Optional.empty()));
    }

    /** News arrives after the commit, a moment later. */
    private void assertTold(Desk whom, String key) {
        Instant end = Instant.now().plusSeconds(20);
        while (!titles(whom).contains(key) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(titles(whom)).contains(key);
    }

    private List<String> titles(Desk of) {
        return notices.of(of.person(), 1).notices().stream()
                .map(notice -> notice.wording().key())
                .toList();
    }

    private static Shown approve(Desk desk, String draft, Shown page) {
        return answer(desk, draft + "/approvals", page, Map.of());
    }

    private static Shown answer(Desk desk, String action, Shown page, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("seen", Desk.hidden(page, "seen"));
        return desk.browser().post(action, Desk.hidden(page, "_csrf"), all);
    }

    private Approval approval(String draft) {
        return approvals.of(drafts.open(editor(grace), id(draft)));
    }

    private String seen(String draft) {
        return drafts.open(editor(grace), id(draft)).seen();
    }

    private Editor editor(Desk desk) {
        return new Editor(desk.person(), Set.of(town.district().id()));
    }

    private static DraftId id(String draft) {
        return DraftId.of(draft.replace("/catalog/drafts/", ""));
    }

    private Desk deskOf(Optional<Role> role) {
        return Desk.of(people, browsers, town, role);
    }
}
