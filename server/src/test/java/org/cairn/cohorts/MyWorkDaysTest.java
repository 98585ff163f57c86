package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cairn.CairnTest;
import org.cairn.catalog.Definition;
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

    private final DueDays days;
    private final Cohorts cohorts;
    private final Submissions submissions;
    private final Portfolio portfolio;
    private final Neighbors neighbors;
    private final SignedInBrowsers browsers;
    private final Towns.Town town;
    private final Gathering gathering;
    private final PersonId sam;
    private final LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));

    MyWorkDaysTest(
            DueDays days,
            Cohorts cohorts,
            Submissions submissions,
            Portfolio portfolio,
            Neighbors neighbors,
            SignedInBrowsers browsers,
            BeanFactory beans,
            Organizations organizations) {
        this.days = days;
        this.cohorts = cohorts;
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
        LocalDate day = today.plusDays(20);
        CohortId cohort = running();
        PersonId elena = gathering.put(cohort, "Elena");
        set(cohort, Map.of("day.eola-1", "" + day, "day.eola-2", "" + day.plusDays(28)));
        days.extend(
                sam,
                cohort,
                Map.of(
                        "person",
                        elena.toString(),
                        "part",
                        "eola-1",
                        "until",
                        day.plusDays(14).toString(),
                        "reason",
                        "A new class"));
        SubmissionId program = submissions.start(elena, gathering.program().definition().slug());
        SubmissionId alone = begunAlone(elena);
        Browser hers = browsers.of(elena);
        String before = hers.open("/work").html();
        String longer = english(day.plusDays(14));
        assertThat(before)
                .as("what changed last comes after what is due")
                .containsSubsequence(
                        "“EOLA 1: My STEAM vision” is due " + longer,
                        "href=\"" + part(program, "eola-1") + "\"",
                        "<tbody>",
                        program.toString(),
                        "Due " + longer,
                        "EOLA 1: My STEAM vision",
                        alone.toString())
                .doesNotContain(english(day));
        assertThat(before.split("(?i)due \\w+day, ", -1))
                .as("nothing for what has no day")
                .hasSize(3);

        complete(elena, program);
        assertThat(hers.open("/work").html())
                .contains(english(day.plusDays(28)))
                .doesNotContain(longer);
        assertThat(hers.open("/work?lang=es").html())
                .contains("» es para el " + spanish(day.plusDays(28)));
    }

    @Test
    void whatTheEditionOfTheWorkDoesNotAskForIsNeverNext() {
        CohortId cohort = running();
        PersonId elena = gathering.put(cohort, "Elena");
        LocalDate day = today.plusDays(20);
        set(cohort, Map.of("day.eola-1", "" + day, "day.eola-2", "" + day.plusDays(7)));
        gathering.publishAgain("id: eola-1\n", "id: my-vision\n");
        SubmissionId work = submissions.start(elena, gathering.program().definition().slug());
        Browser hers = browsers.of(elena);
        for (String page : List.of("/work", "/home")) {
            assertThat(hers.open(page).html())
                    .as(page)
                    .contains("href=\"" + part(work, "eola-2") + "\"")
                    .doesNotContain(part(work, "eola-1"));
        }
        assertThat(hers.open("/work").html()).contains("Due " + english(day.plusDays(7)));
        assertThat(hers.open(part(work, "eola-2")).html())
                .contains("Due " + english(day.plusDays(7)));
    }

    @Test
    void ofSeveralCohortsEveryPageSaysTheEarliestDay() {
        CohortId now = running();
        CohortId ahead = gathering.cohort(today.plusDays(30), today.plusDays(200), 24);
        CohortId over = gathering.cohort(today.minusDays(20), today.minusDays(1), 24);
        PersonId elena = gathering.put(now, "Elena Twice");
        cohorts.putIn(sam, ahead, List.of(gathering.email(elena)));
        cohorts.putIn(sam, over, List.of(gathering.email(elena)));
        SubmissionId work = submissions.start(elena, gathering.program().definition().slug());
        Browser hers = browsers.of(elena);
        LocalDate tomorrow = today.plusDays(1);
        LocalDate later = today.plusDays(10);
        set(now, Map.of("day.eola-1", "" + tomorrow, "day.eola-2", "" + later));
        set(
                over,
                Map.of(
                        "day.eola-1",
                        "" + today.minusDays(5),
                        "day.eola-3",
                        "" + tomorrow.minusDays(4)));
        assertSaid(hers, work, "eola-1", tomorrow);
        set(
                ahead,
                Map.of(
                        "day.eola-2",
                        "" + today.plusDays(40),
                        "day.capstone",
                        "" + today.plusDays(90)));
        assertSaid(hers, work, "eola-1", tomorrow);
        complete(elena, work);
        assertSaid(hers, work, "eola-2", later);
        assertThat(hers.open(part(work, "eola-3")).html())
                .as("of a cohort that is over nothing is due")
                .doesNotContainIgnoringCase("was due");
        assertThat(hers.open(part(work, "capstone")).html())
                .contains("Due " + english(today.plusDays(90)));
    }

    /** In the list, at home, and on the page of the part. */
    private void assertSaid(Browser hers, SubmissionId work, String part, LocalDate day) {
        String link = "href=\"" + part(work, part) + "\"";
        assertThat(hers.open("/work").html()).contains("Due " + english(day), link);
        assertThat(hers.open("/home").html()).contains(link);
        assertThat(hers.open(part(work, part)).html()).contains("Due " + english(day));
    }

    @Test
    void whoHasNotSaidToLearnWithACohortHasNoDaysOnAnyPage() {
        gathering.publishAgain("paths: [ cohort ]", "paths: [ cohort, on-demand ]");
        CohortId cohort = running();
        PersonId elena = gathering.put(cohort, "Elena Undecided");
        LocalDate day = today.plusDays(20);
        set(cohort, Map.of("day.eola-1", "" + day));
        SubmissionId work = submissions.start(elena, gathering.program().definition().slug());
        Browser hers = browsers.of(elena);
        for (String page : List.of("/work", part(work, "eola-1"))) {
            assertThat(hers.open(page).html()).as(page).doesNotContain(english(day));
        }
        submissions.take(elena, work, Definition.Path.COHORT);
        assertSaid(hers, work, "eola-1", day);
    }

    @Test
    void aDayThatHasPassedIsSaidWithoutAlarmAndACohortThatIsOverHasNone() {
        CohortId now = running();
        PersonId noor = gathering.put(now, "Noor Late");
        set(now, Map.of("day.eola-1", today.minusDays(3).toString()));
        submissions.start(noor, gathering.program().definition().slug());
        assertThat(browsers.of(noor).open("/work").html())
                .contains("Was due ", "was due ", "and is still welcome")
                .doesNotContain("c-k-problem");
        assertThat(browsers.of(noor).open("/work?lang=es").html())
                .contains("y todavía se puede entregar");

        CohortId over = gathering.cohort(today.minusDays(90), today.minusDays(1), 24);
        PersonId olha = gathering.put(over, "Olha After");
        set(over, Map.of("day.eola-1", today.minusDays(3).toString()));
        submissions.start(olha, gathering.program().definition().slug());
        assertThat(browsers.of(olha).open("/work").html()).doesNotContainIgnoringCase("was due");
    }

    private CohortId running() {
        return gathering.cohort(today.minusDays(60), today.plusDays(140), 24);
    }

    private static String part(SubmissionId work, String part) {
        return "/submissions/" + work.value() + "/parts/" + part;
    }

    private static String english(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern("EEEE, MMMM d, uuuu", Locale.ENGLISH));
    }

    private static String spanish(LocalDate day) {
        return day.format(
                DateTimeFormatter.ofPattern("EEEE, d 'de' MMMM 'de' uuuu", Locale.of("es")));
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
