package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.people.Browser;
import org.cairn.people.FieldProblems;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.review.Slot;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** Who leads a cohort sees who needs a hand, why, and can say a word. */
@CairnTest
class ProgressPagesTest {

    private final SignedInBrowsers browsers;
    private final Boards boards;
    private final Nudges nudges;
    private final DueDays days;
    private final Attendances attendances;
    private final Submissions submissions;
    private final Gathering gathering;
    private final PersonId sam;
    private final Browser lead;
    private final LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
    private final CohortId id;
    private final String page;

    ProgressPagesTest(
            SignedInBrowsers browsers,
            Boards boards,
            Nudges nudges,
            DueDays days,
            Attendances attendances,
            Submissions submissions,
            BeanFactory beans,
            Organizations organizations) {
        this.browsers = browsers;
        this.boards = boards;
        this.nudges = nudges;
        this.days = days;
        this.attendances = attendances;
        this.submissions = submissions;
        Towns.Town town = Towns.build(organizations);
        organizations.open(town.district().id());
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
        this.lead = browsers.of(sam);
        this.id = gathering.cohort(today.minusDays(100), today.plusDays(100), 60);
        this.page = "/cohorts/" + id + "/progress";
    }

    @Test
    void thoseAtRiskStandFirstWithTheReasonAndNothingOfWhatTheyWrite() {
        PersonId fine = joinedLongAgo("Ana Fine");
        PersonId quiet = joinedLongAgo("Quiet Begun Not");
        PersonId missing = joinedLongAgo("Missing Hours");
        write(fine, "Nobody but me reads this sentence.");
        write(missing, "Mine.");
        miss(missing, Set.of(fine, quiet));
        assertThat(lines()).extracting(Boards.Line::person).containsExactly(missing, quiet, fine);
        assertThat(why(quiet))
                .contains("cohorts.risk.not-begun")
                .doesNotContain("cohorts.risk.hours");
        assertThat(why(missing)).containsExactly("cohorts.risk.hours");
        assertThat(why(fine)).isEmpty();
        countedAlikeOnTheBoardAndAtHome();
        String html = lead.open(page).html();
        assertThat(html)
                .contains(
                        "2 need a hand",
                        "3 h missed of the sessions held so far",
                        "no artifact begun, and 50% of the time has passed",
                        "draft")
                .doesNotContain("Nobody but me");
        assertThat(html.indexOf("Quiet Begun Not")).isLessThan(html.indexOf("Ana Fine"));
        assertThat(lead.open(page + "?lang=es").html())
                .contains("ningún artefacto empezado, y ha pasado el 50 % del tiempo", "borrador");
    }

    private void countedAlikeOnTheBoardAndAtHome() {
        String link = "href=\"" + page + "\"";
        String board = lead.open("/cohorts/" + id).html();
        assertThat(board)
                .contains(
                        link + ">2 need a hand",
                        "at risk, 3 h missed",
                        "needs a hand</span>",
                        "no artifact begun, and 50% of the time has passed");
        assertThat(board.split("on track</span>", -1)).as("only one is").hasSize(2);
        assertThat(lead.open("/home").html())
                .contains("Who needs a hand", link + "><b>2 people need a hand");
        assertThat(lead.open("/cohorts/" + id + "?lang=es").html())
                .contains("2 necesitan ayuda", "necesita ayuda<");
        assertThat(lead.open("/home?lang=es").html()).contains("2 personas necesitan ayuda");
        lead.open("/home?lang=en");
    }

    private PersonId joinedLongAgo(String name) {
        return HouseClock.at(
                Instant.now().minus(Duration.ofDays(60)), () -> gathering.put(id, name));
    }

    private void write(PersonId person, String words) {
        SubmissionId work = submissions.start(person, gathering.program().definition().slug());
        var part = gathering.program().definition().parts().getFirst();
        submissions.answer(
                person, work, new Slot(part.id(), part.prompts().getFirst().id()), words, 0);
    }

    private void miss(PersonId absent, Set<PersonId> there) {
        SessionId session = gathering.session(id, Gathering.fields(today.minusDays(2), "09:00"));
        Map<PersonId, Attendances.Mark> marks = new HashMap<>();
        marks.put(absent, new Attendances.Mark(java.util.Optional.of(0), ""));
        there.forEach(one -> marks.put(one, new Attendances.Mark(java.util.Optional.of(180), "")));
        attendances.take(sam, session, marks);
    }

    private List<Boards.Line> lines() {
        return boards.page(sam, id, 1).lines();
    }

    private List<String> why(PersonId person) {
        return lines().stream()
                .filter(line -> line.person().equals(person))
                .flatMap(line -> line.risks().stream())
                .map(risk -> risk.why().key())
                .toList();
    }

    @Test
    void whatWasDueAndIsNotBegunIsARiskUnlessThereIsMoreTime() {
        PersonId late = gathering.put(id, "Late With One");
        PersonId longer = gathering.put(id, "Longer By A Week");
        write(late, "Something in the first.");
        write(longer, "Something in the first.");
        var artifacts =
                gathering.program().definition().parts().stream()
                        .filter(part -> !part.is(org.cairn.catalog.Part.Role.PART))
                        .toList();
        String begun = artifacts.getFirst().id();
        String second = artifacts.get(1).id();
        due(Map.of(begun, today.minusDays(5), second, today.minusDays(1)));
        days.extend(
                sam,
                id,
                Map.of(
                        "person",
                        longer.toString(),
                        "part",
                        second,
                        "until",
                        today.toString(),
                        "reason",
                        "A new class"));
        assertThat(why(late)).containsExactly("cohorts.risk.due");
        assertThat(why(longer)).isEmpty();
        assertThat(lead.open(page).html())
                .contains("“" + artifacts.get(1).title() + "” was due and is not begun");
        due(Map.of(begun, today.minusDays(5), second, today));
        assertThat(why(late)).isEmpty();
        PersonId nothing = gathering.put(id, "Nothing Yet At All");
        due(Map.of(begun, today.minusDays(5), second, today.minusDays(1)));
        assertThat(why(nothing)).containsExactly("cohorts.risk.due.many");
        assertThat(lines().getFirst().person()).isEqualTo(nothing);
    }

    private void due(Map<String, LocalDate> of) {
        Map<String, String> typed = new HashMap<>();
        of.forEach((part, day) -> typed.put(DueDays.DAY + part, day.toString()));
        days.set(sam, id, days.plan(sam, id).seen(), typed);
    }

    @Test
    void aReminderComesInThePersonsLanguageAndNotTwiceOnOneDay() {
        PersonId elena = gathering.put(id, "Elena Reminded");
        PersonId other = gathering.put(id, "Other Reminded");
        Browser hers = browsers.of(elena);
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("words", "See you <b>Friday</b>");
        Browser.Shown silent = lead.send(page, "/cohorts/" + id + "/nudges", typed);
        assertThat(silent.status()).isEqualTo(422);
        assertThat(silent.html())
                .contains(
                        "Check at least one person.",
                        "Choose what it is about.",
                        "See you &lt;b&gt;Friday&lt;/b&gt;");
        typed.put("about", "begin");
        typed.put("person-" + elena, "on");
        Browser.Shown sent = lead.send(page, "/cohorts/" + id + "/nudges", typed);
        assertThat(sent.status()).isEqualTo(303);
        assertThat(lead.open(page).html())
                .contains("One person is reminded.", "reminded ", ": Beginning");
        assertThat(told(hers))
                .contains(
                        "A first sentence in your first artifact is enough",
                        "See you &lt;b&gt;Friday&lt;/b&gt;");
        typed.put("person-" + other, "on");
        lead.send(page, "/cohorts/" + id + "/nudges", typed);
        assertThat(lead.open(page).html())
                .contains("One person is reminded. One had a reminder today already.");
        Nudges.Nudge again = new Nudges.Nudge(Set.of(elena), Nudges.About.HOURS, "");
        assertThat(nudges.send(sam, id, again)).isZero();
        assertThat(
                        HouseClock.at(
                                Instant.now().plus(Duration.ofDays(1)),
                                () -> nudges.send(sam, id, again)))
                .isOne();
    }

    /** News is told after the commit, by somebody else. */
    private static String told(Browser hers) {
        String html = hers.open("/notices").html();
        for (int i = 0; i < 100 && !html.contains("first sentence"); i++) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            html = hers.open("/notices").html();
        }
        return html;
    }

    @Test
    void onlyWhoLeadsItSeesItAndRemindsAndOnlyPeopleOfTheCohort() {
        PersonId elena = gathering.put(id, "Elena Inside");
        PersonId outside = gathering.educator("Bao Outside");
        Browser other = browsers.of(gathering.holding(Role.FACILITATOR));
        assertThat(other.open(page).status()).isEqualTo(404);
        assertThat(browsers.of(elena).open(page).status()).isEqualTo(404);
        assertThatThrownBy(() ->
                        nudges.send(
                                sam, id, new Nudges.Nudge(Set.of(outside), Nudges.About.HOURS, "")))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> Nudges.Nudge.read(Map.of("about", "hours")))
                .isInstanceOf(FieldProblems.class);
    }

    @Test
    void pagesAskAsOftenForManyAsForFewAndHoldTwentyFive() {
        for (int i = 0; i < 3; i++) {
            write(gathering.put(id, "Few " + i), "Words.");
        }
        int few = statements();
        for (int i = 0; i < 27; i++) {
            PersonId one = gathering.put(id, "Many " + i);
            if (i % 9 == 0) {
                write(one, "Words.");
            }
        }
        assertThat(statements()).isEqualTo(few);
        assertThat(lines()).hasSize(Boards.SIZE);
        assertThat(boards.page(sam, id, 2).lines()).hasSize(5);
        assertThat(boards.page(sam, id, 99).page()).isEqualTo(2);
        assertThat(lead.open(page + "?page=2").html()).contains("Page 2 of 2", "?page=1");
    }

    private int statements() {
        assertThat(lead.open(page).status()).isEqualTo(200);
        return Statements.during(
                thread -> thread.startsWith("tomcat-handler"), () -> lead.open(page));
    }
}
