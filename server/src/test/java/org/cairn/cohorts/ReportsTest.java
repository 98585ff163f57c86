package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.CairnTest;
import org.cairn.catalog.HoursPlan;
import org.cairn.people.FieldProblems;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Towns;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** What people report of their own hours counts once somebody confirms it, and not before. */
@CairnTest
class ReportsTest {

    private static final Instant BEFORE = Instant.parse("2026-08-21T12:00:00Z");
    private static final Instant NOW = Instant.parse("2026-10-10T18:00:00Z");

    private final Reports reports;
    private final HourAccounts accounts;
    private final EarnedHours earned;
    private final Cohorts cohorts;
    private final BeanFactory beans;
    private final Organizations organizations;
    private final Gathering gathering;
    private final PersonId sam;
    private final CohortId id;
    private final PersonId elena;

    ReportsTest(
            Reports reports,
            HourAccounts accounts,
            EarnedHours earned,
            Cohorts cohorts,
            BeanFactory beans,
            Organizations organizations) {
        this.reports = reports;
        this.accounts = accounts;
        this.earned = earned;
        this.cohorts = cohorts;
        this.beans = beans;
        this.organizations = organizations;
        this.gathering = gathering();
        this.sam = gathering.facilitator();
        this.id = gathering.cohort(LocalDate.of(2026, 8, 20), LocalDate.of(2027, 6, 10), 24);
        this.elena = put("Elena");
    }

    private Gathering gathering() {
        Towns.Town town = Towns.build(organizations);
        return new Gathering(beans, town.district(), town.school());
    }

    private PersonId put(String name) {
        return at(BEFORE, () -> gathering.put(id, name));
    }

    private static <T> T at(Instant time, Supplier<T> story) {
        return HouseClock.at(time, story);
    }

    private static Map<String, String> fields(String unit, String day, int minutes) {
        Map<String, String> fields = new HashMap<>();
        fields.put("unit", unit);
        fields.put("mode", "fieldwork");
        fields.put("day", day);
        fields.put("minutes", "" + minutes);
        fields.put("words", "Observed lessons in grade 4.");
        return fields;
    }

    private ReportId report(Map<String, String> fields) {
        return at(NOW, () -> reports.report(elena, id, Optional.empty(), fields));
    }

    private Ledger ledger() {
        return at(NOW, () -> accounts.mine(elena, id)).ledger();
    }

    private static void refused(ThrowingCallable step, String field) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        FieldProblems.class, said -> assertThat(said.byField()).containsKey(field));
    }

    @Test
    void reportedHoursStandApartUntilTheyAreConfirmed() {
        ReportId report = report(fields("foundations/access-and-equity", "2026-10-09", 90));
        assertThat(ledger().reported()).isEqualTo(90);
        assertThat(ledger().verified()).isZero();
        assertThat(ledger().missing()).isEqualTo(105 * 60);
        assertThat(at(NOW, () -> reports.waiting(sam, id)))
                .extracting(Report::id)
                .containsExactly(report);

        assertThat(at(NOW, () -> reports.confirm(sam, report))).isTrue();
        assertThat(ledger().reported()).isZero();
        assertThat(ledger().counted())
                .isEqualTo(
                        Map.of(
                                new Cell(
                                        "foundations",
                                        Optional.of("access-and-equity"),
                                        "fieldwork"),
                                90));
        assertThat(ledger().missing()).isEqualTo(105 * 60 - 90);
        assertThat(ledger().behind()).isZero();
        assertThat(at(NOW, () -> reports.waiting(sam, id))).isEmpty();
    }

    @Test
    void everySumIsWhatSomebodyElseAddsUpFromTheReports() {
        HoursPlan plan = cohorts.plan(cohorts.led(sam, id));
        Random random = new Random(45);
        Map<String, Integer> verified = new HashMap<>();
        Map<String, Integer> reported = new HashMap<>();
        for (int n = 0; n < 30; n++) {
            HoursPlan.Course course = plan.courses().get(random.nextInt(3));
            String unit =
                    n % 2 == 0 ? course.id() : course.id() + "/" + course.modules().getFirst().id();
            int minutes = 1 + random.nextInt(300);
            String day = LocalDate.of(2026, 9, 1).plusDays(n).toString();
            ReportId report = report(fields(unit, day, minutes));
            boolean confirmed = random.nextBoolean();
            if (confirmed) {
                at(NOW, () -> reports.confirm(sam, report));
            }
            (confirmed ? verified : reported).merge(course.id(), minutes, Integer::sum);
        }
        Ledger ledger = ledger();
        for (HoursPlan.Course course : plan.courses()) {
            int hand = verified.getOrDefault(course.id(), 0);
            assertThat(ledger.verified(course)).isEqualTo(hand).isPositive();
            assertThat(ledger.reported(course))
                    .isEqualTo(reported.getOrDefault(course.id(), 0))
                    .isPositive();
            assertThat(ledger.missing(course))
                    .isEqualTo(course.totalMinutes() - Math.min(hand, 600));
        }
        HourAccount account = at(NOW, () -> accounts.of(sam, id, elena));
        assertThat(sum(account, true)).isEqualTo(ledger.verified());
        assertThat(sum(account, false)).isEqualTo(ledger.reported());
        assertThat(at(NOW, () -> earned.of(elena, gathering.program().microCredential())))
                .contains(ledger);
    }

    private static int sum(HourAccount account, boolean verified) {
        return account.lines().stream()
                .filter(line -> line.isVerified() == verified)
                .mapToInt(HourAccount.Line::minutes)
                .sum();
    }

    @Test
    void theModesInWhichTheCohortNeverMeetsAreReportedUnlessSomebodyChoosesOthers() {
        Cohort cohort = cohorts.led(sam, id);
        assertThat(reports.modes(cohort)).containsExactly("face-to-face", "online", "fieldwork");
        gathering.session(id, Gathering.fields(LocalDate.of(2026, 9, 5), "09:00"));
        assertThat(reports.modes(cohort)).containsExactly("online", "fieldwork");
        reports.allow(sam, id, Set.of("fieldwork", "no such mode"));
        assertThat(reports.modes(cohort)).containsExactly("fieldwork");
        Map<String, String> online = fields("foundations", "2026-10-09", 90);
        online.put("mode", "online");
        refused(() -> report(online), "mode");
        reports.allow(sam, id, Set.of());
        assertThat(reports.modes(cohort)).isEmpty();
    }

    @Test
    void whatIsAskedBackIsChangedAndCountsAsItStandsThen() {
        ReportId first = report(fields("foundations", "2026-10-09", 600));
        refused(
                () -> {
                    reports.ask(sam, first, " ");
                },
                "answer-" + first);
        reports.ask(sam, first, "All on one day?");
        assertThat(at(NOW, () -> reports.mine(elena, id)))
                .extracting(Report::state, Report::answer)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Report.State.ASKED, "All on one day?"));
        ReportId second =
                at(
                        NOW,
                        () ->
                                reports.report(
                                        elena,
                                        id,
                                        Optional.of(first),
                                        fields("foundations", "2026-10-09", 60)));
        assertThatThrownBy(() -> reports.confirm(sam, first))
                .as("what was changed cannot be confirmed unseen")
                .isInstanceOf(UserProblem.class);
        assertThat(ledger().reported()).isEqualTo(60);
        reports.confirm(sam, second);
        assertThat(ledger().verified()).isEqualTo(60);
        assertThatThrownBy(() -> at(NOW, () -> reports.withdraw(elena, second)))
                .isInstanceOf(UserProblem.class);
        assertThatThrownBy(() -> reports.ask(sam, second, "Really?"))
                .isInstanceOf(UserProblem.class);
    }

    @Test
    void absurdReportsAreRefusedAtTheirField() {
        for (String minutes : List.of("0", "-5", "721", "99999999", "ninety", "")) {
            Map<String, String> fields = fields("foundations", "2026-10-09", 1);
            fields.put("minutes", minutes);
            refused(() -> report(fields), "minutes");
        }
        refused(() -> report(fields("astronomy", "2026-10-09", 60)), "unit");
        refused(() -> report(fields("foundations", "2026-08-19", 60)), "day");
        refused(() -> report(fields("foundations", "someday", 60)), "day");
        Map<String, String> silent = fields("foundations", "2026-10-09", 60);
        silent.put("words", " ");
        refused(() -> report(silent), "words");
        report(fields("foundations", "2026-10-09", 700));
        refused(() -> report(fields("foundations", "2026-10-09", 700)), "words");
        refused(() -> report(fields("foundations", "2026-10-09", 21)), "minutes");
        report(fields("foundations", "2026-10-09", 20));
        assertThat(ledger().reported()).isEqualTo(720);
    }

    @Test
    void noDayIsReportedBeforeItBeginsWhereTheIssuerIs() {
        // it is still October 10 in Los Angeles
        Instant night = Instant.parse("2026-10-11T06:30:00Z");
        Map<String, String> eleventh = fields("foundations", "2026-10-11", 60);
        refused(
                () -> at(night, () -> reports.report(elena, id, Optional.empty(), eleventh)),
                "day");
        assertThat(
                        at(
                                night.plusSeconds(3600),
                                () -> reports.report(elena, id, Optional.empty(), eleventh)))
                .isNotNull();
    }

    @Test
    void twoWhoConfirmAtOnceCountItOnce() throws Exception {
        ReportId report = report(fields("foundations", "2026-10-09", 90));
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> confirm = () -> reports.confirm(sam, report);
            assertThat(
                            pool
                                    .invokeAll(Stream.generate(() -> confirm).limit(8).toList())
                                    .stream()
                                    .map(Future::resultNow))
                    .containsOnlyOnce(true)
                    .hasSize(8);
        }
        assertThat(ledger().verified()).isEqualTo(90);
    }

    @Test
    void forOthersThereIsNoReport() {
        ReportId report = report(fields("foundations", "2026-10-09", 90));
        PersonId bao = put("Bao");
        PersonId outside = gathering.educator("Outside");
        assertThatThrownBy(() -> at(NOW, () -> reports.withdraw(bao, report)))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() ->
                        at(
                                NOW,
                                () ->
                                        reports.report(
                                                bao,
                                                id,
                                                Optional.of(report),
                                                fields("foundations", "2026-10-09", 9))))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() ->
                        at(
                                NOW,
                                () ->
                                        reports.report(
                                                outside,
                                                id,
                                                Optional.empty(),
                                                fields("foundations", "2026-10-09", 9))))
                .isInstanceOf(NotThere.class);
        for (PersonId other : List.of(gathering().facilitator(), elena, outside)) {
            assertThatThrownBy(() -> reports.confirm(other, report)).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> reports.ask(other, report, "?")).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> reports.waiting(other, id)).isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> reports.allow(other, id, Set.of()))
                    .isInstanceOf(NotThere.class);
        }
    }
}
