package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.cairn.CairnTest;
import org.cairn.notices.Notices;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Grant;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.junit.jupiter.api.Test;

/** Each step of planning is commented on, finished by its owner and approved by somebody else. */
@CairnTest
class PlanningApprovalTest {

    private static final String WAITS = "Steps of planning that wait for your approval";

    private final People people;
    private final SignedInBrowsers browsers;
    private final Notices notices;
    private final Organizations organizations;
    private final Town town;
    private final Desk grace;
    private final Desk tomas;
    private final Desk ruth;
    private final String draft;

    PlanningApprovalTest(
            People people,
            SignedInBrowsers browsers,
            Notices notices,
            Organizations organizations) {
        this.people = people;
        this.browsers = browsers;
        this.notices = notices;
        this.organizations = organizations;
        this.town = Towns.build(organizations);
        this.grace = desk(Role.DESIGNER);
        this.tomas = desk(Role.APPROVER);
        this.ruth = desk(Role.ADMINISTRATOR);
        this.draft = Programs.begin(grace, "steps-" + UUID.randomUUID());
        Programs.course(grace, draft + "/hours", 0, "All of it", "1", "2", "3", "");
        grace.write(draft + "/plan", "plan.goals", "Every school leads STEAM");
    }

    @Test
    void theOwnerFinishesTheApproverIsToldReadsTheWordsAndApproves() {
        assertThat(tomas.open(draft + "/planning/plan").status()).isEqualTo(404);
        name("plan");
        assertThat(tomas.open("/home").html()).doesNotContain(WAITS);
        assertThat(tomas.open(draft + "/planning/plan").html())
                .contains("Every school leads STEAM")
                .doesNotContain("Approve this step", "Who does it, who approves it");
        assertThat(send(tomas, "plan/approval").status()).isEqualTo(409);
        assertThat(send(ruth, "plan/end").html()).contains("Only the person who does this step");
        Shown mine = grace.open(draft + "/planning/plan");
        assertThat(send(grace, mine, "plan/end").status()).isEqualTo(303);
        assertThat(send(grace, mine, "plan/end").status()).as("pressed twice").isEqualTo(303);
        assertTold(tomas, "notices.step-asked", 1);
        assertThat(tomas.open("/home").html())
                .contains(WAITS, "href=\"" + draft + "/planning/plan\"");
        assertThat(tomas.open("/home?lang=es").html())
                .contains("Pasos de planificación que esperan su aprobación");
        tomas.open("/home?lang=en");
        assertThat(grace.open(draft).html())
                .contains("is asked to approve it", "waits for approval");
        assertThat(grace.open("/home").html()).doesNotContain(WAITS);
        Shown page = tomas.open(draft + "/planning/plan");
        assertThat(page.html()).contains("Approve this step", "Every school leads STEAM");
        assertThat(send(tomas, page, "plan/approval").status()).isEqualTo(303);
        assertThat(send(tomas, page, "plan/approval").status()).as("pressed twice").isEqualTo(303);
        assertTold(grace, "notices.step-approved", 1);
        assertThat(grace.open(draft).html()).contains("Approved by Dee Signer on");
        assertThat(grace.open(draft + "?lang=es").html()).contains("Aprobado por Dee Signer el");
        assertThat(tomas.open("/home").html()).doesNotContain(WAITS);
    }

    @Test
    void anApprovalIsOfTheWordsOfTheStepAndOfNoOthers() {
        name("plan");
        send(grace, "plan/end");
        send(tomas, "plan/approval");
        grace.write(draft + "/rubric/criterion-1", "title", "It works well");
        assertThat(grace.open(draft).html()).as("words of another step").contains("approved");
        Shown looked = tomas.open(draft + "/planning/plan");
        grace.write(draft + "/plan", "plan.goals", "Every school has STEAM");
        assertThat(grace.open(draft).html())
                .contains("changed since", "Its words have changed since")
                .doesNotContain("Approved by");
        assertThat(send(tomas, looked, "plan/approval").html())
                .contains("changed since you opened the page");
        grace.write(draft + "/plan", "plan.goals", "Every school leads STEAM");
        assertThat(grace.open(draft).html()).as("the words that were read").contains("Approved by");
        grace.write(draft + "/plan", "plan.goals", "Every school has STEAM");
        Shown before = grace.open(draft + "/planning/plan");
        grace.write(draft + "/plan", "plan.goals", "Every school has art");
        Shown late = send(grace, before, "plan/end");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html()).contains("Every school has art");
        send(grace, "plan/end");
        assertThat(grace.open(draft).html()).contains("waits for approval");
        assertThat(send(tomas, "plan/approval").status()).isEqualTo(303);
        assertThat(grace.open(draft).html()).contains("Approved by");
    }

    @Test
    void whoeverApprovesMaySendItBackWithASentence() {
        name("plan");
        send(grace, "plan/end");
        Shown page = tomas.open(draft + "/planning/plan");
        assertThat(send(tomas, page, "plan/return", "reason", " ").html())
                .contains("Say what should change");
        Shown tooLong = send(tomas, page, "plan/return", "reason", "long ".repeat(500));
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.html()).contains("long long");
        assertThat(send(tomas, page, "plan/return", "reason", "Whose <b>school</b>?").status())
                .isEqualTo(303);
        assertThat(send(tomas, page, "plan/return", "reason", "Whose <b>school</b>?").status())
                .as("pressed twice")
                .isEqualTo(303);
        assertTold(grace, "notices.step-sent-back", 1);
        assertThat(grace.open(draft + "/planning/plan").html())
                .contains("sent it back on", "Whose &lt;b&gt;school&lt;/b&gt;?");
        assertThat(send(tomas, page, "plan/approval").html()).contains("This step is open again");
        assertThat(tomas.open("/home").html()).doesNotContain(WAITS);
        send(grace, "plan/end");
        assertThat(tomas.open("/home").html()).contains(WAITS);
    }

    @Test
    void aLaterStepIsPreparedButNotApprovedBeforeTheEarlierOnes() {
        name("plan");
        name("schedule");
        send(grace, "schedule/end");
        assertThat(grace.open(draft).html()).contains("once the steps before it are approved");
        assertThat(tomas.open("/home").html()).doesNotContain(WAITS);
        assertThat(tomas.open(draft + "/planning/schedule").html())
                .doesNotContain("Approve this step");
        assertThat(send(tomas, "schedule/approval").html())
                .contains("A step before this one is not approved yet");
        send(grace, "plan/end");
        assertThat(tomas.open("/home").html()).contains("/planning/plan\"");
        Shown page = tomas.open(draft + "/planning/plan");
        send(tomas, page, "plan/approval");
        assertThat(tomas.open("/home").html())
                .as("its turn has come")
                .contains("/planning/schedule\"")
                .doesNotContain("/planning/plan\"");
        assertTold(tomas, "notices.step-asked", 2);
        send(tomas, "schedule/approval");
        Shown built = send(grace, "plan/reopening");
        assertThat(built.status()).isEqualTo(422);
        assertThat(built.html()).contains("A step after this one is approved already");
        assertThat(send(tomas, page, "plan/return", "reason", "Once more").status()).isEqualTo(422);
        assertThat(send(grace, "schedule/reopening").status()).isEqualTo(303);
        assertThat(send(grace, "plan/reopening").status()).isEqualTo(303);
    }

    @Test
    void nobodyApprovesTheirOwnStepAndOnlyThoseWhoMayAreNamed() {
        Shown page = grace.open(draft + "/planning/plan");
        String me = grace.person().toString();
        Shown both = send(grace, page, "plan", "owner", me, "approver", me, "due", "2031-05-30");
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.html())
                .contains("Whoever does a step cannot approve it", "value=\"2031-05-30\"");
        String stranger = desk(Role.EDUCATOR).person().toString();
        assertThat(send(grace, page, "plan", "approver", stranger).html())
                .contains("cannot approve for the issuer");
        String approver = tomas.person().toString();
        assertThat(send(grace, page, "plan", "owner", approver).html())
                .contains("does not design for the issuer");
        name("plan");
        send(grace, "plan/end");
        send(ruth, "plan", "owner", ruth.person().toString(), "approver", me);
        assertThat(send(grace, "plan/approval").status())
                .as("finished it before it had another owner")
                .isEqualTo(404);
    }

    @Test
    void twoTabsNeverOverwriteEachOther() {
        Shown first = grace.open(draft + "/planning/plan");
        Shown second = grace.open(draft + "/planning/plan");
        String me = grace.person().toString();
        send(grace, first, "plan", "owner", me, "due", "2031-05-30");
        assertThat(send(grace, first, "plan", "owner", me, "due", "2031-05-30").status())
                .as("pressed twice")
                .isEqualTo(303);
        Shown late = send(grace, second, "plan", "owner", me, "due", "2032-01-15");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.html()).contains("May 30, 2031", "value=\"2032-01-15\"");
        assertThat(grace.open(draft).html()).contains("May 30, 2031");
        for (String no : List.of("+20319-05-30", "+999999999-12-31", "0031-05-30")) {
            assertThat(send(grace, first, "plan", "owner", me, "due", no).status())
                    .as(no)
                    .isEqualTo(422);
        }
        assertThat(send(grace, late, "plan", "owner", me, "due", "2032-01-15").status())
                .isEqualTo(303);
        assertThat(grace.open(draft).html()).contains("January 15, 2032");
    }

    @Test
    void whoLosesTheRoleHasNoSayAnyMoreAndStrangersSeeNothing() {
        Desk neighbor =
                Desk.of(people, browsers, Towns.build(organizations), Optional.of(Role.DESIGNER));
        name("plan");
        send(grace, "plan/end");
        Shown page = tomas.open(draft + "/planning/plan");
        for (Desk desk : List.of(neighbor, desk(Role.APPROVER), desk(Role.EDUCATOR))) {
            assertThat(desk.open(draft + "/planning/plan").status()).isEqualTo(404);
            for (String what : List.of("plan", "plan/end", "plan/approval", "plan/return")) {
                assertThat(
                                desk.browser()
                                        .send("/home", draft + "/planning/" + what, Map.of())
                                        .status())
                        .isEqualTo(404);
            }
        }
        assertThat(send(ruth, "plan/approval").status()).as("not the one named").isEqualTo(404);
        send(tomas, page, "plan/approval");
        people.withdraw(tomas.person(), new Grant(Role.APPROVER, town.district().id()), "test");
        assertThat(tomas.open(draft + "/planning/plan").status()).isEqualTo(404);
        assertThat(send(tomas, page, "plan/approval").status()).isEqualTo(404);
        assertThat(grace.open(draft).html()).contains("cannot approve it any more");
        assertThat(tomas.open(draft + "/read/plan").status()).isEqualTo(404);
        Shown form = grace.open(draft + "/planning/plan");
        send(
                grace,
                form,
                "plan",
                "owner",
                grace.person().toString(),
                "approver",
                ruth.person().toString());
        assertThat(ruth.open("/home").html()).contains(WAITS);
        assertThat(send(ruth, "plan/approval").status()).isEqualTo(303);
        people.withdraw(grace.person(), new Grant(Role.DESIGNER, town.district().id()), "test");
        assertThat(send(grace, form, "plan/end").status()).isEqualTo(404);
        assertThat(ruth.open(draft).html()).contains("Approved by Dee Signer");
    }

    @Test
    void peopleSpeakAboutAStep() {
        name("schedule");
        Shown page = tomas.open(draft + "/planning/schedule");
        Map<String, String> words =
                Map.of("sheet", "planning/schedule", "words", "Is May <i>too</i> late?");
        Shown said = comment(tomas, page, words);
        assertThat(said.location().orElseThrow()).contains(draft + "/planning/schedule#c-");
        String id = said.location().orElseThrow().replaceAll(".*#c-", "");
        assertThat(grace.open(draft).html()).contains("1 open comment");
        Shown read = grace.open(draft + "/planning/schedule");
        assertThat(read.html()).contains("Is May &lt;i&gt;too&lt;/i&gt; late?");
        assertThat(grace.open(draft + "/publication").html())
                .contains("Schedule, templates and guides", "/planning/schedule#c-" + id);
        String there = draft + "/comments/" + id;
        assertThat(
                        grace.browser()
                                .post(
                                        there + "/answers",
                                        Desk.hidden(read, "_csrf"),
                                        Map.of("words", "April then."))
                                .location()
                                .orElseThrow())
                .contains("/planning/schedule#c-");
        grace.browser().post(there + "/settlement", Desk.hidden(read, "_csrf"), Map.of());
        assertThat(grace.open(draft).html()).doesNotContain("1 open comment");
        assertThat(tomas.open(draft + "/planning/schedule").html())
                .contains("April then.", "settled by");
        Shown empty = comment(tomas, page, Map.of("sheet", "planning/schedule", "words", "  "));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.html()).contains("Write something first.");
        assertThat(comment(tomas, page, Map.of("sheet", "planning/party", "words", "Hm")).status())
                .isEqualTo(404);
        String single = grace.begin();
        assertThat(grace.open(single + "/planning/plan").status()).isEqualTo(404);
        Shown other = grace.open(single + "/basics");
        assertThat(
                        grace.browser()
                                .post(
                                        single + "/comments",
                                        Desk.hidden(other, "_csrf"),
                                        Map.of("sheet", "planning/plan", "words", "Hm"))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void aPublishedOrDroppedDraftHasNoStepsAnyMore() {
        name("plan");
        send(grace, "plan/end");
        Shown page = tomas.open(draft + "/planning/plan");
        Programs.publish(grace, draft);
        assertThat(tomas.open("/home").html()).doesNotContain(WAITS);
        assertThat(send(tomas, page, "plan/approval").status()).isEqualTo(404);
        assertThat(grace.open(draft + "/planning/plan").location().orElseThrow())
                .contains("/catalog/drafts/");
    }

    private Shown comment(Desk desk, Shown page, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.put("field", "");
        return desk.browser().post(draft + "/comments", Desk.hidden(page, "_csrf"), all);
    }

    /** Grace does the step and Tomás approves it. */
    private void name(String step) {
        Map<String, String> to =
                Map.of("owner", grace.person().toString(), "approver", tomas.person().toString());
        assertThat(Programs.step(grace, draft, step, to).status()).isEqualTo(303);
    }

    private Shown send(Desk desk, String what, String... fields) {
        return Programs.step(desk, draft, what, Desk.fields(fields));
    }

    private Shown send(Desk desk, Shown page, String what, String... fields) {
        return Programs.step(desk, draft, page, what, Desk.fields(fields));
    }

    /** News arrives after the commit, a moment later. */
    private void assertTold(Desk whom, String key, long times) {
        Instant end = Instant.now().plusSeconds(20);
        while (found(whom, key) < times && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(50_000_000);
        }
        assertThat(found(whom, key)).isEqualTo(times);
    }

    private long found(Desk whom, String key) {
        return notices.of(whom.person(), 1).notices().stream()
                .filter(notice -> notice.wording().key().equals(key))
                .count();
    }

    private Desk desk(Role role) {
        return Desk.of(people, browsers, town, Optional.of(role));
    }
}
