package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.cairn.CairnTest;
import org.cairn.home.Neighbors;
import org.cairn.people.Browser;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Portfolio;
import org.cairn.review.Slot;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** The list of somebody's work says what of it is due next, and begins with that. */
@CairnTest
class MyWorkDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 8, 20);
    private static final LocalDate LAST = LocalDate.of(2027, 6, 10);
    private static final LocalDate DAY = LocalDate.of(2027, 2, 5);

    private final DueDays days;
    private final Submissions submissions;
    private final Portfolio portfolio;
    private final Neighbors neighbors;
    private final SignedInBrowsers browsers;
    private final Towns.Town town;
    private final Gathering gathering;
    private final PersonId sam;

    MyWorkDaysTest(
            DueDays days,
            Submissions submissions,
            Portfolio portfolio,
            Neighbors neighbors,
            SignedInBrowsers browsers,
            BeanFactory beans,
            Organizations organizations) {
        this.days = days;
        this.submissions = submissions;
        this.portfolio = portfolio;
        this.neighbors = neighbors;
        this.browsers = browsers;
        this.town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
    }

    @Test
    void whatIsDueFirstComesFirstAndWhatHasNoDayFollows() {
        CohortId cohort = gathering.cohort(FIRST, LAST, 24);
        PersonId elena = gathering.put(cohort, "Elena");
        set(cohort, Map.of("day.eola-1", DAY.toString(), "day.eola-2", "2027-03-05"));
        days.extend(
                sam,
                cohort,
                Map.of(
                        "person",
                        elena.toString(),
                        "part",
                        "eola-1",
                        "until",
                        DAY.plusDays(14).toString(),
                        "reason",
                        "A new class"));
        SubmissionId program = submissions.start(elena, gathering.program().definition().slug());
        SubmissionId alone = begunAlone(elena);
        Browser hers = browsers.of(elena);
        String before = hers.open("/work").html();
        assertThat(before)
                .as("what changed last comes after what is due")
                .containsSubsequence(
                        "“EOLA 1: My STEAM vision” is due Friday, February 19, 2027",
                        "href=\"/submissions/" + program.value() + "/parts/eola-1\"",
                        "<tbody>",
                        program.toString(),
                        "Friday, February 19, 2027",
                        "EOLA 1: My STEAM vision",
                        alone.toString())
                .doesNotContain("February 5");
        assertThat(before.split("2027", -1)).as("nothing for what has no day").hasSize(3);

        complete(elena, program);
        assertThat(hers.open("/work").html())
                .contains("Friday, March 5, 2027")
                .doesNotContain("February 19");
        assertThat(hers.open("/work?lang=es").html())
                .contains("» es para el viernes, 5 de marzo de 2027");
    }

    @Test
    void aDayThatHasPassedIsSaidWithoutAlarmAndACohortThatIsOverHasNone() {
        LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
        CohortId now = gathering.cohort(today.minusDays(60), today.plusDays(60), 24);
        PersonId noor = gathering.put(now, "Noor Late");
        set(now, Map.of("day.eola-1", today.minusDays(3).toString()));
        submissions.start(noor, gathering.program().definition().slug());
        assertThat(browsers.of(noor).open("/work").html())
                .contains("Was due ", "was due ", "and is still welcome")
                .doesNotContain("c-k-problem");

        CohortId over = gathering.cohort(today.minusDays(90), today.minusDays(1), 24);
        PersonId olha = gathering.put(over, "Olha After");
        set(over, Map.of("day.eola-1", today.minusDays(3).toString()));
        submissions.start(olha, gathering.program().definition().slug());
        assertThat(browsers.of(olha).open("/work").html()).doesNotContainIgnoringCase("was due");
    }

    private SubmissionId begunAlone(PersonId person) {
        return submissions.start(
                person, neighbors.publish(town.district(), "Begun Alone").definition().slug());
    }

    private void set(CohortId cohort, Map<String, String> typed) {
        days.set(sam, cohort, days.plan(sam, cohort).seen(), typed);
    }

    private void complete(PersonId person, SubmissionId work) {
        submissions.answer(person, work, new Slot("eola-1", "setting"), "A school", 0);
        submissions.answer(person, work, new Slot("eola-1", "vision"), "A vision", 0);
        var page =
                portfolio.addFile(
                        person,
                        Label.of("One page", ""),
                        "page.txt",
                        new ByteArrayInputStream("Ours".getBytes(StandardCharsets.UTF_8)),
                        -1);
        submissions.attach(person, work, new Slot("eola-1", "one-page-vision"), page.id());
    }
}
