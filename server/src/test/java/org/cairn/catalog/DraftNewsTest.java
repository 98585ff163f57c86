package org.cairn.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.CairnTest;
import org.cairn.notices.Kind;
import org.cairn.notices.MailWishes;
import org.cairn.notices.Notice;
import org.cairn.notices.Waiting;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Grant;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.people.Towns.Town;
import org.cairn.platform.time.HouseClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** Who works on a draft hears what is said about it, what is to do, and what changed. */
@CairnTest
class DraftNewsTest {

    private static final String COMMENT = "notices.draft-comment";

    private final People people;
    private final SignedInBrowsers browsers;
    private final PlanningReminders reminders;
    private final MailWishes wishes;
    private final Waiting waiting;
    private final Town town;
    private final Desk grace;
    private final Desk ruth;
    private final Desk tomas;
    private final String draft;

    DraftNewsTest(
            People people,
            SignedInBrowsers browsers,
            PlanningReminders reminders,
            MailWishes wishes,
            BeanFactory beans,
            Organizations organizations) {
        this.people = people;
        this.browsers = browsers;
        this.reminders = reminders;
        this.wishes = wishes;
        this.waiting = new Waiting(beans);
        this.town = Towns.build(organizations);
        this.grace = desk(Role.DESIGNER);
        this.ruth = desk(Role.DESIGNER);
        this.tomas = desk(Role.APPROVER);
        this.draft = Programs.begin(grace, "news-" + UUID.randomUUID());
        grace.write(draft + "/plan", "plan.goals", "Every school leads STEAM");
    }

    @Test
    void aCommentReachesWhoWorksOnTheDraftAndLeadsToItsPlace() {
        name("plan", grace, Optional.empty());
        say(tomas, "plan", "plan.goals", "Every <b>school</b>?");
        Notice told = waiting.told(grace.person(), COMMENT, 1).getFirst();
        assertThat(told.path()).startsWith(draft + "/read/plan#c-");
        Shown list = grace.open("/notices");
        assertThat(list.html())
                .contains("comments on “STEAM of news-", "Every &lt;b&gt;school&lt;/b&gt;?");
        assertThat(grace.open("/notices?lang=es").html()).contains("comenta «STEAM of news-");
        Shown opened = grace.open("/notices/" + told.id());
        assertThat(opened.location().orElseThrow()).endsWith(told.path());
        say(ruth, "plan", "plan.goals", "I wondered, too.");
        assertThat(waiting.told(tomas.person(), COMMENT, 1))
                .as("spoke there before and approves the step")
                .hasSize(1);
        assertThat(waiting.told(ruth.person(), COMMENT, 0))
                .as("neither wrote nor was named, and never of own words")
                .isEmpty();
        String id = told.path().replaceAll(".*#c-", "");
        answer(ruth, "plan", id, "Both of us?");
        assertThat(waiting.told(tomas.person(), "notices.draft-answer", 1).getFirst().path())
                .isEqualTo(told.path());
    }

    @Test
    void severalCommentsAreOneLetterAndWhatWasReadIsLeftOut() {
        name("plan", grace, Optional.empty());
        for (String words : List.of("First word.", "Second word.", "Third word.")) {
            say(tomas, "plan", "plan.goals", words);
        }
        List<Notice> told = waiting.told(grace.person(), COMMENT, 3);
        assertThat(told).hasSize(3);
        assertThat(letters(grace, "comments on")).as("not at once").isEmpty();
        grace.open("/notices/" + told.getLast().id());
        waiting.over();
        waiting.over();
        List<String> letters = letters(grace, "comments on");
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst())
                .contains("and one more comment", "Second word.", "Third word.", "#c-")
                .doesNotContain("First word.");
        wishes.keep(people.me(grace.person(), Optional.empty()).orElseThrow(), Set.<Kind>of());
        say(tomas, "plan", "plan.goals", "Fourth word.");
        waiting.told(grace.person(), COMMENT, 4);
        waiting.over();
        assertThat(letters(grace, "comments on")).hasSize(1);
        assertThat(tomas.open("/settings/notices").html())
                .as("who approves chooses, too")
                .contains("Somebody comments on a draft that I work on");
    }

    @Test
    void whoMayNotReadTheDraftAnyMoreHearsNothing() {
        name("plan", grace, Optional.empty());
        ruth.write(draft + "/plan", "plan.goals", "Every school leads STEAM, and art");
        people.withdraw(ruth.person(), new Grant(Role.DESIGNER, town.district().id()), "test");
        say(tomas, "plan", "plan.goals", "Art, too?");
        waiting.told(grace.person(), COMMENT, 1);
        assertThat(waiting.told(ruth.person(), COMMENT, 0)).isEmpty();
        assertThat(waiting.told(tomas.person(), COMMENT, 0)).isEmpty();
    }

    @Test
    void whoeverIsGivenAStepHearsOfItAndOfItsDayOnce() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        name("plan", ruth, Optional.of(today.plusDays(9)));
        Notice given = waiting.told(ruth.person(), "notices.step-owned", 1).getFirst();
        assertThat(given.path()).isEqualTo(draft + "/planning/plan");
        assertThat(letters(ruth, "gives you step 1 of")).hasSize(1);
        name("schedule", grace, Optional.empty());
        assertThat(waiting.told(grace.person(), "notices.step-owned.open", 0))
                .as("gave it to herself")
                .isEmpty();
        lookAt(today.plusDays(4));
        assertThat(waiting.told(ruth.person(), "notices.step-due.soon", 0)).isEmpty();
        lookAt(today.plusDays(7));
        lookAt(today.plusDays(8));
        assertThat(waiting.told(ruth.person(), "notices.step-due.soon", 1)).hasSize(1);
        lookAt(today.plusDays(12));
        lookAt(today.plusDays(13));
        assertThat(waiting.told(ruth.person(), "notices.step-due.late", 1)).hasSize(1);
        assertThat(waiting.told(ruth.person(), "notices.step-due.soon", 1)).hasSize(1);
    }

    @Test
    void aStepThatIsFinishedIsNeitherDueNorLate() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        name("plan", ruth, Optional.of(today.plusDays(2)));
        assertThat(step(ruth, "plan/end").status()).isEqualTo(303);
        lookAt(today.plusDays(1));
        lookAt(today.plusDays(5));
        waiting.told(tomas.person(), "notices.step-asked", 1);
        assertThat(waiting.told(ruth.person(), "notices.step-due.soon", 0)).isEmpty();
        assertThat(waiting.told(ruth.person(), "notices.step-due.late", 0)).isEmpty();
    }

    @Test
    void whoeverApprovedHearsThatTheWordsHaveChanged() {
        name("plan", ruth, Optional.empty());
        step(ruth, "plan/end");
        step(tomas, "plan/approval");
        grace.write(draft + "/skill", "keyMethod", "Make and show.");
        grace.write(draft + "/plan", "plan.goals", "Some schools lead STEAM");
        grace.write(draft + "/plan", "plan.goals", "A few schools lead STEAM");
        String key = "notices.step-outdated";
        assertThat(waiting.told(tomas.person(), key, 1).getFirst().path())
                .isEqualTo(draft + "/planning/plan");
        assertThat(waiting.told(ruth.person(), key, 1)).as("its owner").hasSize(1);
        assertThat(waiting.told(tomas.person(), key, 1)).as("once").hasSize(1);
        assertThat(waiting.told(grace.person(), key, 0)).as("who did it").isEmpty();
        assertThat(letters(tomas, "after it was approved")).hasSize(1);
    }

    @Test
    void anApprovalOfTheWholeDraftThatCountsNoLongerIsToldToo() {
        Programs.course(grace, draft + "/hours", 0, "All of it", "1", "2", "3", "");
        Map<String, String> asked = Map.of("person", tomas.person().toString(), "note", "");
        String page = draft + "/publication";
        grace.browser().send(page, draft + "/approval-request", asked);
        Map<String, String> seen = Map.of("seen", Desk.hidden(tomas.open(page), "seen"));
        assertThat(tomas.browser().send(page, draft + "/approvals", seen).status()).isEqualTo(303);
        ruth.write(draft + "/skill", "keyMethod", "Make and show.");
        String key = "notices.approval-outdated";
        assertThat(waiting.told(tomas.person(), key, 1).getFirst().path()).isEqualTo(page);
        assertThat(waiting.told(grace.person(), key, 1)).as("who asked").hasSize(1);
        assertThat(waiting.told(ruth.person(), key, 0)).isEmpty();
    }

    private void lookAt(LocalDate day) {
        Instant noon = day.atTime(20, 0).toInstant(ZoneOffset.UTC);
        HouseClock.at(
                noon,
                () -> {
                    reminders.look();
                    return noon;
                });
    }

    /** Grace names somebody to do a step, which Tomás approves. */
    private void name(String step, Desk owner, Optional<LocalDate> due) {
        Map<String, String> to =
                Map.of(
                        "owner",
                        owner.person().toString(),
                        "approver",
                        tomas.person().toString(),
                        "due",
                        due.map(LocalDate::toString).orElse(""));
        assertThat(Programs.step(grace, draft, step, to).status()).isEqualTo(303);
    }

    private Shown step(Desk desk, String what) {
        return Programs.step(desk, draft, what, Map.of());
    }

    private void say(Desk who, String sheet, String field, String words) {
        Map<String, String> said = Map.of("sheet", sheet, "field", field, "words", words);
        assertThat(who.browser().send(draft + "/read/" + sheet, draft + "/comments", said).status())
                .isEqualTo(303);
    }

    private void answer(Desk who, String sheet, String comment, String words) {
        String address = draft + "/comments/" + comment + "/answers";
        who.browser().send(draft + "/read/" + sheet, address, Map.of("words", words));
    }

    private List<String> letters(Desk to, String subject) {
        return waiting.letters(to.person()).stream()
                .filter(one -> one.subject().contains(subject))
                .map(one -> one.subject() + "\n" + one.text())
                .toList();
    }

    private Desk desk(Role role) {
        return Desk.of(people, browsers, town, Optional.of(role));
    }
}
