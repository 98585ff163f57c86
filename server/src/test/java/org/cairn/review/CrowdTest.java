package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.AuditLog;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many people and many tabs at once, and a hand that reaches around the program. */
@CairnTest
class CrowdTest {

    private final Town town;
    private final Submissions submissions;
    private final Assessments assessments;
    private final AuditLog audit;
    private final JdbcClient db;

    CrowdTest(
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            AuditLog audit,
            JdbcClient db) {
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.submissions = submissions;
        this.assessments = assessments;
        this.audit = audit;
        this.db = db;
    }

    @Test
    void ofFiftyClaimsOneWins() throws Exception {
        Town.Cast cast = town.cast();
        SubmissionId id = town.handedIn(cast);
        List<PersonId> assessors =
                IntStream.range(0, 50)
                        .mapToObj(i -> town.holder(Role.ASSESSOR, cast.district()))
                        .toList();
        List<PersonId> winners =
                atOnce(
                        assessors.stream()
                                .map(who ->
                                        (Callable<PersonId>)
                                                () -> {
                                                    assessments.claim(who, id);
                                                    return who;
                                                }));
        assertThat(winners).hasSize(1);
        assertThat(assessments.open(winners.getFirst(), id).isMine()).isTrue();
        assertThat(steps(cast, id)).containsOnlyOnce(Step.Kind.CLAIMED);
    }

    @Test
    void handingInManyTimesAtOnceMakesOneRound() throws Exception {
        Town.Cast cast = town.cast();
        SubmissionId id = town.ready(cast);
        atOnce(
                Stream.generate(() ->
                                (Callable<String>)
                                        () -> {
                                            submissions.handIn(
                                                    cast.educator(), id, Town.SIGNED, "");
                                            return "";
                                        })
                        .limit(10));
        assertThat(submissions.open(cast.educator(), id).rounds()).hasSize(1);
        assertThat(steps(cast, id)).containsOnlyOnce(Step.Kind.HANDED_IN);
        assertThat(audit.check().whole()).isTrue();
    }

    @Test
    void startingManyTimesAtOnceMakesOneSubmission() throws Exception {
        Town.Cast cast = town.cast();
        List<SubmissionId> started =
                atOnce(
                        Stream.generate(() ->
                                        (Callable<SubmissionId>)
                                                () ->
                                                        submissions.start(
                                                                cast.educator(), cast.slug()))
                                .limit(20));
        assertThat(started).hasSize(20);
        assertThat(started.stream().distinct()).hasSize(1);
    }

    @Test
    void twoTabsNeverOverwriteEachOther() throws Exception {
        Town.Cast cast = town.cast();
        SubmissionId id = submissions.start(cast.educator(), cast.slug());
        List<Saving> savings =
                atOnce(
                        IntStream.range(0, 12)
                                .mapToObj(i ->
                                        (Callable<Saving>)
                                                () ->
                                                        submissions.answer(
                                                                cast.educator(),
                                                                id,
                                                                Town.SETTING,
                                                                "Words of tab " + i,
                                                                0)));
        List<Saving.Saved> saved =
                savings.stream()
                        .filter(Saving.Saved.class::isInstance)
                        .map(Saving.Saved.class::cast)
                        .toList();
        assertThat(saved).hasSize(1);
        String words = saved.getFirst().answer().words();
        assertThat(savings)
                .filteredOn(Saving.Conflict.class::isInstance)
                .hasSize(11)
                .allSatisfy(one ->
                        assertThat(((Saving.Conflict) one).theirs().words()).isEqualTo(words));
        assertThat(submissions.answer(cast.educator(), id, Town.SETTING, words, 0))
                .as("the same words sent again are no conflict")
                .isInstanceOf(Saving.Saved.class);
        assertThat(submissions.answer(cast.educator(), id, Town.SETTING, "Newer words", 1))
                .isInstanceOf(Saving.Saved.class);
    }

    @Test
    void theDatabaseItselfRefusesOwnWorkAndTwoHats() {
        Town.Cast cast = town.cast();
        SubmissionId id = town.recommended(cast, "shown");
        assertRefused(
                "update review.submission set approvers = array[educator] where id = :id",
                id,
                "nobody_judges_their_own_work");
        assertRefused(
                "update review.submission set assessors = array[educator] where id = :id",
                id,
                "nobody_judges_their_own_work");
        assertRefused(
                "update review.submission set approvers = assessors where id = :id",
                id,
                "who_assesses_does_not_decide");
    }

    @Test
    void theDatabaseItselfRefusesToChangeWhatWasHandedInOrSaid() {
        SubmissionId id = town.recommended(town.cast(), "shown");
        for (String table : List.of("round", "round_answer", "recommendation", "mark", "step")) {
            String where = " where submission = :id";
            String column =
                    table.equals("round") ? "note" : table.equals("step") ? "why" : "submission";
            String value = column.equals("submission") ? "submission" : "'changed'";
            assertRefused(
                    "update review." + table + " set " + column + " = " + value + where,
                    id,
                    "append-only");
            assertRefused("delete from review." + table + where, id, "append-only");
        }
    }

    private void assertRefused(String sql, SubmissionId id, String why) {
        assertThatThrownBy(() -> db.sql(sql).param("id", id.value()).update())
                .hasMessageContaining(why);
    }

    private List<Step.Kind> steps(Town.Cast cast, SubmissionId id) {
        return submissions.open(cast.educator(), id).steps().stream().map(Step::kind).toList();
    }

    /** Lets all begin together; refused ones give nothing. */
    private static <T> List<T> atOnce(Stream<Callable<T>> stories) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> all = threads.invokeAll(stories.toList());
            return all.stream().map(CrowdTest::result).flatMap(Optional::stream).toList();
        }
    }

    private static <T> Optional<T> result(Future<T> future) {
        return future.state() == Future.State.SUCCESS
                ? Optional.of(future.resultNow())
                : Optional.empty();
    }
}
