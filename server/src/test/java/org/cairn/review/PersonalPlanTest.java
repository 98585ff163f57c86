package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.AtOnce;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.people.FieldProblems;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody plans for themselves is kept word for word, and is nobody else’s business. */
@CairnTest
class PersonalPlanTest {

    private final Town town;
    private final Submissions submissions;
    private final PersonalPlans plans;
    private final AuditLog log;
    private final JdbcClient db;

    PersonalPlanTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            PersonalPlans plans,
            AuditLog log,
            JdbcClient db) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.submissions = submissions;
        this.plans = plans;
        this.log = log;
        this.db = db;
    }

    @Test
    void reasonsAreKeptAsCodesThatAReportCanCount() {
        Town.Cast cast = town.cast();
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        plans.write(cast.educator(), id, PlanEntry.REASONS, "school-goals own-needs", 0);

        assertThat(plans.of(cast.educator(), id).entry(PlanEntry.REASONS).words())
                .isEqualTo("own-needs school-goals");
        assertThat(
                        db.sql(
                                        """
                                        select reason, count(*) from review.plan_entry,
                                            unnest(string_to_array(words, ' ')) as reason
                                        where entry = 'reasons' and submission = :id group by reason order by reason
                                        """)
                                .param("id", id.value())
                                .query((row, i) -> row.getString(1) + " " + row.getInt(2))
                                .list())
                .containsExactly("own-needs 1", "school-goals 1");
        assertThatThrownBy(
                        () -> plans.write(cast.educator(), id, PlanEntry.REASONS, "own-needs x", 1))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void twoTabsNeverOverwriteEachOther() {
        Town.Cast cast = town.cast();
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        for (PlanEntry entry : PlanEntry.STAGES) {
            plans.write(cast.educator(), id, entry, "From the first tab", 0);

            assertThat(plans.write(cast.educator(), id, entry, "From the second tab", 0))
                    .isInstanceOfSatisfying(
                            Saving.Conflict.class,
                            conflict ->
                                    assertThat(conflict.theirs().words())
                                            .isEqualTo("From the first tab"));
            assertThat(plans.write(cast.educator(), id, entry, "From the first tab", 0))
                    .as("the same words sent twice")
                    .isInstanceOf(Saving.Saved.class);
            assertThat(plans.write(cast.educator(), id, entry, "Chosen by the person", 1))
                    .isInstanceOf(Saving.Saved.class);
            assertThat(plans.of(cast.educator(), id).entry(entry).words())
                    .isEqualTo("Chosen by the person");
        }
    }

    @Test
    void aTargetIsADayThatCanBeMovedAtAnyTime() {
        Town.Cast cast = town.cast();
        PersonId me = cast.educator();
        Instant longAgo = Instant.now().minus(Duration.ofDays(90));
        SubmissionId id = HouseClock.at(longAgo, () -> submissions.start(me, cast.slug()));
        String first = plans.today(me).minusDays(60).toString();
        HouseClock.at(longAgo, () -> plans.write(me, id, PlanEntry.TARGET, first, 0));
        assertThat(plans.of(me, id).aim().target()).hasToString("Optional[" + first + "]");

        String later = plans.today(me).plusDays(30).toString();
        plans.write(me, id, PlanEntry.TARGET, later, 1);
        assertThat(plans.of(me, id).aim().target()).hasToString("Optional[" + later + "]");
        plans.write(me, id, PlanEntry.TARGET, "", 2);
        assertThat(plans.of(me, id).aim().target()).isEmpty();

        for (String absurd :
                List.of(
                        plans.today(me).minusDays(200).toString(),
                        plans.today(me).plusYears(11).toString(),
                        "0202-12-04",
                        "2026-02-30",
                        "next spring")) {
            assertThatThrownBy(() -> plans.write(me, id, PlanEntry.TARGET, absurd, 3))
                    .isInstanceOfSatisfying(
                            UserProblem.class,
                            problem ->
                                    assertThat(problem.text().key())
                                            .isEqualTo("review.plan.problem.target"));
        }
    }

    @Test
    void aGoalIsOneSentenceAndAStageAsLongAsAnAnswer() {
        Town.Cast cast = town.cast();
        PersonId me = cast.educator();
        SubmissionId id = submissions.start(me, cast.slug());
        plans.write(me, id, PlanEntry.GOAL, "Every student\nchanges one proof.", 0);
        plans.write(me, id, PlanEntry.PLAN, "p".repeat(Typed.LONGEST_RESPONSE), 0);

        assertThat(plans.of(me, id).aim().goal()).isEqualTo("Every student changes one proof.");
        tooLong(() -> plans.write(me, id, PlanEntry.GOAL, "g".repeat(301), 1));
        tooLong(() -> plans.write(me, id, PlanEntry.WHY, "w".repeat(2_001), 0));
        tooLong(() ->
                plans.write(me, id, PlanEntry.PLAN, "p".repeat(Typed.LONGEST_RESPONSE + 1), 1));
    }

    private static void tooLong(ThrowingCallable writing) {
        assertThatThrownBy(writing)
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem ->
                                assertThat(problem.text().key()).isEqualTo("review.text.too-long"));
    }

    @Test
    void oneIsAtTheFirstStageThatIsNotDone() {
        Town.Cast cast = town.cast();
        PersonId me = cast.educator();
        SubmissionId id = submissions.start(me, cast.slug());
        assertThat(plans.of(me, id).here()).contains(PlanEntry.CHALLENGE);
        plans.mark(me, id, PlanEntry.CHALLENGE, true);
        plans.mark(me, id, PlanEntry.CHALLENGE, true);
        plans.mark(me, id, PlanEntry.PLAN, true);
        assertThat(plans.of(me, id).here()).contains(PlanEntry.RESEARCH);
        plans.mark(me, id, PlanEntry.CHALLENGE, false);
        assertThat(plans.of(me, id).here()).contains(PlanEntry.CHALLENGE);
        for (PlanEntry stage : PlanEntry.STAGES) {
            plans.mark(me, id, stage, true);
        }
        assertThat(plans.of(me, id).here()).isEmpty();
        assertThatThrownBy(() -> plans.mark(me, id, PlanEntry.GOAL, true))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void aFormThatIsSentTwiceIsNotedOnceAlsoAtTheSameMoment() throws Exception {
        Town.Cast cast = town.cast();
        PersonId me = cast.educator();
        SubmissionId id = submissions.start(me, cast.slug());
        ActivityId which = ActivityId.next();
        AtOnce.share(
                IntStream.range(0, 8).boxed().toList(),
                share ->
                        share.forEach(
                                one -> plans.note(me, id, which, 0, reading("Chapter 4", "45"))));
        assertThat(plans.of(me, id).activities()).hasSize(1);

        plans.note(me, id, which, 0, reading("Chapter 5, from the page before", "30"));

        assertThat(plans.of(me, id).activities())
                .extracting(Activity::name)
                .containsExactlyInAnyOrder("Chapter 4", "Chapter 5, from the page before");
        assertThat(plans.of(me, id).minutes()).isEqualTo(75);
    }

    @Test
    void anActivityThatTwoTabsChangeKeepsTheFirstAndShowsItToTheSecond() {
        Town.Cast cast = town.cast();
        PersonId me = cast.educator();
        SubmissionId id = submissions.start(me, cast.slug());
        ActivityId which = ActivityId.next();
        plans.note(me, id, which, 0, reading("Chapter 4", "45"));
        assertThat(plans.note(me, id, which, 1, reading("Chapter 4 and 5", "90"))).isEmpty();

        Optional<Activity> theirs = plans.note(me, id, which, 1, reading("Chapter four", ""));

        assertThat(theirs.map(Activity::name)).contains("Chapter 4 and 5");
        assertThat(plans.of(me, id).activities().getFirst().name()).isEqualTo("Chapter 4 and 5");
        assertThat(plans.note(me, id, which, 2, reading("Chapter four", ""))).isEmpty();
        assertThat(plans.of(me, id).activities().getFirst().minutes()).isEmpty();

        plans.remove(me, id, which);
        plans.remove(me, id, which);
        assertThat(plans.of(me, id).activities()).isEmpty();
        plans.note(me, id, which, 3, reading("Typed while another tab removed it", "5"));
        assertThat(plans.of(me, id).activities()).hasSize(1);
        plans.remove(me, id, which);
        assertThat(plans.of(me, id).activities()).isEmpty();
        assertThatThrownBy(() -> plans.remove(me, id, ActivityId.next()))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void absurdMinutesAndDaysAreRefusedEachAtItsField() {
        Town.Cast cast = town.cast();
        PersonId me = cast.educator();
        SubmissionId id = submissions.start(me, cast.slug());
        refused(me, id, "minutes", "0", "review.plan.problem.minutes");
        refused(me, id, "minutes", "1441", "review.plan.problem.minutes");
        refused(me, id, "minutes", "-5", "review.plan.problem.minutes");
        refused(me, id, "minutes", "an hour", "review.plan.problem.minutes");
        refused(me, id, "day", "", "review.plan.problem.day");
        refused(me, id, "day", "2026-02-30", "review.plan.problem.day");
        refused(me, id, "day", plans.today(me).plusDays(1).toString(), "review.plan.problem.ahead");
        refused(me, id, "day", "1492-10-12", "review.plan.problem.long-ago");
        refused(me, id, "kind", "magic", "review.plan.problem.kind");
        refused(me, id, "name", "n".repeat(201), "people.problem.long");
        refused(me, id, "learned", "l".repeat(8_001), "people.problem.long");
        assertThat(plans.of(me, id).activities()).isEmpty();

        Map<String, String> nameless = new HashMap<>(reading("", ""));
        plans.note(me, id, ActivityId.next(), 0, nameless);
        nameless.put("kind", "other");
        assertThatThrownBy(() -> plans.note(me, id, ActivityId.next(), 0, nameless))
                .isInstanceOfSatisfying(
                        FieldProblems.class,
                        told -> assertThat(told.byField()).containsOnlyKeys("name"));
    }

    private void refused(PersonId me, SubmissionId id, String field, String typed, String key) {
        Map<String, String> fields = new HashMap<>(reading("Chapter 4", "45"));
        fields.put(field, typed);
        assertThatThrownBy(() -> plans.note(me, id, ActivityId.next(), 0, fields))
                .as(field + " = " + typed)
                .isInstanceOfSatisfying(
                        FieldProblems.class,
                        told -> {
                            assertThat(told.byField()).containsOnlyKeys(field);
                            assertThat(told.byField().values())
                                    .allSatisfy(text -> assertThat(text.key()).isEqualTo(key));
                        });
    }

    private Map<String, String> reading(String name, String minutes) {
        return Map.of(
                "day", "2020-05-04",
                "kind", "reading",
                "name", name,
                "minutes", minutes,
                "learned", "Marginal insight.");
    }

    @Test
    void itIsThereForNobodyElseAndNothingOfItGoesWithTheWork() {
        Town.Cast cast = town.cast();
        PersonId me = cast.educator();
        SubmissionId id = town.ready(cast);
        plans.write(me, id, PlanEntry.CHALLENGE, "Marginal insight.", 0);
        for (PersonId other : List.of(cast.assessor(), cast.approver(), town.cast().educator())) {
            assertThatThrownBy(() -> plans.of(other, id)).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> plans.write(other, id, PlanEntry.GOAL, "Mine", 0))
                    .isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> plans.mark(other, id, PlanEntry.PLAN, true))
                    .isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> plans.note(other, id, ActivityId.next(), 0, reading("x", "1")))
                    .isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> plans.remove(other, id, ActivityId.next()))
                    .isInstanceOf(NotThere.class);
            assertThat(plans.aims(other, List.of(id))).isEmpty();
        }

        submissions.handIn(me, id, Town.SIGNED, "");

        assertThat(submissions.open(me, id).rounds().getLast().work().responses())
                .doesNotContainValue("Marginal insight.");
        plans.write(me, id, PlanEntry.CHALLENGE, "Still mine to write.", 1);
        assertThat(plans.of(me, id).entry(PlanEntry.CHALLENGE).words())
                .isEqualTo("Still mine to write.");
    }

    @Test
    void theLogOfStepsKnowsThatSomethingWasNotedAndNoWordOfIt() throws IOException {
        Town.Cast cast = town.cast();
        PersonId me = cast.educator();
        SubmissionId id = submissions.start(me, cast.slug());
        ActivityId which = ActivityId.next();
        plans.write(me, id, PlanEntry.GOAL, "Unmistakable goal", 0);
        plans.note(me, id, which, 0, reading("Unmistakable chapter", "45"));
        plans.note(me, id, which, 1, reading("Unmistakable chapters", "45"));
        plans.remove(me, id, which);
        plans.mark(me, id, PlanEntry.PLAN, true);

        StringWriter all = new StringWriter();
        log.export(all);
        assertThat(
                        all.toString()
                                .lines()
                                .filter(line -> line.contains("submission/" + id.value() + "\"")))
                .filteredOn(line -> line.contains("activity") || line.contains("-stage"))
                .hasSize(4)
                .noneMatch(line -> line.contains("nmistakable"));
        assertThat(all.toString()).doesNotContain("Unmistakable goal", "Unmistakable chapter");
    }
}
