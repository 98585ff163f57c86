package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.people.Browser;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** Hours of somebody who goes on elsewhere: shown there, counted once, and brought to their end. */
@CairnTest
class CarriedHoursTest {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private final BeanFactory beans;
    private final Completions completions;
    private final Departures departures;
    private final HourAccounts accounts;
    private final Ledgers ledgers;
    private final Reports reports;
    private final Gathering gathering;
    private final PersonId sam;
    private final LocalDate today = LocalDate.now(ZONE);
    private CohortId first;
    private CohortId second;
    private PersonId elena;

    CarriedHoursTest(
            BeanFactory beans,
            Completions completions,
            Departures departures,
            HourAccounts accounts,
            Ledgers ledgers,
            Reports reports,
            Organizations organizations) {
        this.beans = beans;
        this.completions = completions;
        this.departures = departures;
        this.accounts = accounts;
        this.ledgers = ledgers;
        this.reports = reports;
        Towns.Town town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
    }

    @BeforeEach
    void elenaIsInTheFirstOfTwo() {
        first = running();
        second = running();
        elena = inSince(first, "Elena");
    }

    private CohortId running() {
        return gathering.cohort(today.minusDays(30), today.plusDays(200), 10);
    }

    private PersonId inSince(CohortId id, String name) {
        return HouseClock.at(
                Instant.now().minus(Duration.ofDays(20)), () -> gathering.put(id, name));
    }

    private SessionId attended(CohortId id, int daysAgo, int minutes) {
        SessionId session =
                gathering.session(id, Gathering.fields(today.minusDays(daysAgo), "09:00"));
        beans.getBean(Attendances.class)
                .take(sam, session, Map.of(elena, new Attendances.Mark(Optional.of(minutes), "")));
        return session;
    }

    private ReportId reported(int daysAgo, int minutes) {
        return reports.report(
                elena,
                first,
                Optional.empty(),
                Map.of(
                        "unit", "foundations/access-and-equity",
                        "mode", "fieldwork",
                        "day", today.minusDays(daysAgo).toString(),
                        "minutes", "" + minutes,
                        "words", "Observed lessons in grade 4."));
    }

    private String file(PersonId... people) {
        StringBuilder text = new StringBuilder("e-mail,course or module,minutes,day\n");
        for (PersonId person : people) {
            text.append(gathering.email(person))
                    .append(",foundations,90,")
                    .append(today.minusDays(5))
                    .append('\n');
        }
        return text.toString();
    }

    private void bring(CohortId id, String text) {
        String mark = completions.look(sam, id, "online", text).mark();
        assertThat(completions.credit(sam, id, "online", text, mark)).isPresent();
    }

    private void move(PersonId person, CohortId from, CohortId to) {
        departures.move(sam, from, person, Optional.of(to), "The other day suits her.");
    }

    private int verified() {
        return ledgers.mine(elena, second).ledger().verified();
    }

    @Test
    void aLineThatCountsFromTheCohortBeforeIsKnownAndCountsOnce() {
        PersonId bao = inSince(first, "Bao");
        bring(first, file(elena, bao));
        move(elena, first, second);
        departures.noteLeaving(sam, first, bao, "He took a year off.");
        CohortId third = running();
        beans.getBean(Cohorts.class).putIn(sam, third, List.of(gathering.email(bao)));
        move(bao, third, second);
        String export = file(elena, bao);
        assertThat(completions.look(sam, second, "online", export).lines())
                .as("what did not come along with Bao is news")
                .extracting(Completion::outcome)
                .containsExactly(Completion.Outcome.KNOWN, Completion.Outcome.NEW);
        bring(second, export);
        bring(second, export);
        assertThat(verified()).isEqualTo(90);
        assertThat(ledgers.mine(bao, second).ledger().verified()).isEqualTo(90);
        assertThat(completions.look(sam, second, "online", export.replace(",90,", ",80,")).lines())
                .as("other minutes for the same are no news either")
                .extracting(Completion::outcome)
                .containsOnly(Completion.Outcome.BAD);
    }

    @Test
    void theLinesOfAnAccountAddUpToTheLedgerAfterAMove() {
        attended(first, 3, 180);
        reports.confirm(sam, reported(4, 45));
        bring(first, file(elena));
        move(elena, first, second);
        attended(second, 2, 100);
        HourAccount account = accounts.mine(elena, second);
        assertThat(
                        account.lines().stream()
                                .filter(HourAccount.Line::isVerified)
                                .mapToInt(HourAccount.Line::minutes)
                                .sum())
                .isEqualTo(account.ledger().verified())
                .isEqualTo(180 + 45 + 90 + 100);
        assertThat(account.carried())
                .extracting(
                        HourAccount.Line::kind,
                        HourAccount.Line::about,
                        HourAccount.Line::day,
                        line -> line.cell().mode(),
                        HourAccount.Line::minutes)
                .containsExactlyInAnyOrder(
                        tuple(HourAccount.Kind.CARRIED, "Stones 26", today, "face-to-face", 180),
                        tuple(HourAccount.Kind.CARRIED, "Stones 26", today, "fieldwork", 45),
                        tuple(HourAccount.Kind.CARRIED, "Stones 26", today, "online", 90));
    }

    private static Map<String, String> task(LocalDate until) {
        return Map.of(
                "by",
                MakeUpForm.TASK,
                "task",
                "Read chapter 3.",
                "minutes",
                "100",
                "until",
                until.toString());
    }

    @Test
    void nothingNewIsAgreedForWhoHasLeftAndWhatWasAgreedIsStillNoted() {
        MakeUps makeUps = beans.getBean(MakeUps.class);
        SessionId agreed = attended(first, 4, 0);
        SessionId other = attended(first, 3, 0);
        MakeUpId before = makeUps.agree(sam, first, elena, agreed, task(today.plusDays(9)));
        beans.getBean(Cohorts.class).takeOut(sam, first, elena);
        assertThatThrownBy(() -> makeUps.agree(sam, first, elena, other, task(today.plusDays(9))))
                .isInstanceOfSatisfying(
                        UserProblem.class,
                        problem ->
                                assertThat(problem.text().key())
                                        .isEqualTo("cohorts.problem.make-up.left"));
        Browser lead = beans.getBean(SignedInBrowsers.class).of(sam);
        String person = "/cohorts/" + first + "/people/" + elena;
        assertThat(lead.open(person + "/hours").html())
                .contains("Nothing new is agreed for somebody who has left")
                .doesNotContain("/make-ups/new");
        Map<String, String> typed = Map.of("session", "" + other);
        assertThat(lead.send(person + "/hours", person + "/make-ups", typed).status())
                .isEqualTo(422);
        Map<String, String> done = Map.of("minutes-" + before, "100", "day-" + before, "" + today);
        assertThat(makeUps.done(sam, before, done)).isTrue();
        assertThat(accounts.of(sam, first, elena).ledger().verified()).isEqualTo(100);
    }

    @Test
    void whatWasBegunIsBroughtToItsEndAndCountsWhereSomebodyWentOn() {
        SessionId missed = attended(first, 3, 60);
        MakeUps makeUps = beans.getBean(MakeUps.class);
        MakeUpId makeUp =
                makeUps.agree(
                        sam,
                        first,
                        elena,
                        missed,
                        Map.of(
                                "by",
                                MakeUpForm.TASK,
                                "task",
                                "Read chapter 3.",
                                "minutes",
                                "120",
                                "until",
                                today.plusDays(9).toString()));
        ReportId asked = reported(4, 45);
        reports.ask(sam, asked, "Which lessons?");
        assertThat(reports.waiting(sam, first)).as("hers to answer").isEmpty();
        move(elena, first, second);
        assertThatThrownBy(() -> accounts.mine(elena, first)).isInstanceOf(NotThere.class);
        assertThat(accounts.of(sam, first, elena).mine().leftAt()).isPresent();
        assertThat(reports.waiting(sam, first)).extracting(Report::id).containsExactly(asked);
        reports.confirm(sam, asked);
        assertThat(verified()).isEqualTo(60 + 45);
        makeUps.done(
                sam, makeUp, Map.of("minutes-" + makeUp, "100", "day-" + makeUp, today.toString()));
        assertThat(verified()).isEqualTo(60 + 45 + 100);
        assertThat(accounts.of(sam, first, elena).missed())
                .extracting(HourAccount.Missed::open)
                .containsExactly(20);
        beans.getBean(Credits.class)
                .correct(
                        sam,
                        new CreditId(makeUp.value()),
                        Map.of("minutes-" + makeUp, "120", "why-" + makeUp, "Both chapters."));
        assertThat(verified()).isEqualTo(180 + 45);
    }

    @Test
    void nobodyMissesWhatBeganAfterTheyLeft() {
        PersonId bao = inSince(first, "Bao");
        move(elena, first, second);
        SessionId later = gathering.session(first, Gathering.fields(today.plusDays(2), "09:00"));
        Instant then = Instant.now().plus(Duration.ofDays(4));
        HouseClock.at(
                then,
                () ->
                        beans.getBean(Attendances.class)
                                .take(
                                        sam,
                                        later,
                                        Map.of(bao, new Attendances.Mark(Optional.of(180), ""))));
        assertThat(HouseClock.at(then, () -> ledgers.of(sam, first, elena)).held()).isEmpty();
        assertThat(HouseClock.at(then, () -> ledgers.of(sam, first, bao)).held())
                .containsExactly(later);
    }

    @Test
    void thePageAndThePapersNameTheCohortThatHoursComeFrom() throws IOException {
        SignedInBrowsers browsers = beans.getBean(SignedInBrowsers.class);
        attended(first, 3, 180);
        ReportId asked = reported(4, 45);
        reports.ask(sam, asked, "Which lessons?");
        move(elena, first, second);
        Browser hers = browsers.of(elena);
        Browser lead = browsers.of(sam);
        String mine = "/cohorts/mine/" + second;
        assertThat(hers.open(mine + "/hours").html())
                .contains("Hours from earlier cohorts", "“Stones 26”", "3 h counted");
        assertThat(paper(hers, mine + "/statement.pdf"))
                .contains("Stones 26", "verified in an earlier cohort")
                .doesNotContain("Nothing is verified yet");
        assertThat(paper(hers, mine + "/certificate-of-attendance.pdf"))
                .contains("3 h of them were verified in the earlier cohort “Stones 26”");
        assertThat(paper(hers, mine + "/certificate-of-attendance.pdf?lang=es"))
                .contains("en la cohorte anterior «Stones 26»");
        String before = "/cohorts/" + first;
        assertThat(lead.open(before + "/people/" + elena + "/hours").html())
                .contains("In this cohort until", "counts where the person went on");
        assertThat(lead.open(before + "/reports").html())
                .contains("not in the cohort any more", "“Which lessons?”")
                .doesNotContain("/cohorts/reports/" + asked + "/question");
        assertThat(hers.open("/cohorts/mine/" + first + "/hours").status()).isEqualTo(404);
    }

    private String paper(Browser browser, String path) throws IOException {
        Http.Got got =
                new Http(beans.getBean(Settings.class))
                        .get(path, "Cookie", "cairn=" + browser.cookie("cairn").orElseThrow());
        assertThat(got.status()).isEqualTo(200);
        try (var document = Loader.loadPDF(got.bytes())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
