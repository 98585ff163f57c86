package org.cairn.cohorts;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.cairn.CairnTest;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Towns;
import org.cairn.platform.text.Csv;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;

/** A file of another system is looked at first, then credited as it was seen, and once. */
@CairnTest
class CompletionsTest {

    private static final String HEAD = "e-mail,course or module,minutes,day\n";
    private static final LocalDate TODAY =
            LocalDate.now(java.time.ZoneId.of("America/Los_Angeles"));
    private static final String DAY = TODAY.minusDays(3).toString();

    private final Completions completions;
    private final HourAccounts accounts;
    private final BeanFactory beans;
    private final Organizations organizations;
    private final Gathering gathering;
    private final PersonId sam;
    private final CohortId id;
    private final PersonId elena;
    private final String mail;

    CompletionsTest(
            Completions completions,
            HourAccounts accounts,
            BeanFactory beans,
            Organizations organizations) {
        this.completions = completions;
        this.accounts = accounts;
        this.beans = beans;
        this.organizations = organizations;
        this.gathering = gathering();
        this.sam = gathering.facilitator();
        this.id = gathering.cohort(TODAY.minusDays(60), TODAY.plusDays(200), 24);
        this.elena = gathering.put(id, "Elena");
        this.mail = gathering.email(elena);
    }

    private Gathering gathering() {
        Towns.Town town = Towns.build(organizations);
        return new Gathering(beans, town.district(), town.school());
    }

    private Completions.Trial look(String text) {
        return completions.look(sam, id, "online", text);
    }

    private Optional<Completions.Trial> credit(String text, String mark) {
        return completions.credit(sam, id, "online", text, mark);
    }

    private int verified() {
        return accounts.mine(elena, id).ledger().verified();
    }

    private String line(String unit, String minutes, String day) {
        return mail + "," + unit + "," + minutes + "," + day + "\n";
    }

    @Test
    void everyLineSaysWhatWouldComeOfItAndNothingCountsBeforeItIsCredited() {
        String outside = gathering.email(gathering.educator("Not in it"));
        String foreign = gathering().email(gathering().educator("Elsewhere"));
        String text =
                HEAD
                        + line("foundations/what-steam-is-for", "90", DAY)
                        + line("Access and equity", "45.0", TODAY.minusDays(4).toString())
                        + line("foundations", "1081", DAY)
                        + line("foundations", "0", DAY)
                        + line("foundations", "ninety", DAY)
                        + line("astronomy", "90", DAY)
                        + line("foundations", "90", "yesterday")
                        + line("foundations", "90", TODAY.plusDays(1).toString())
                        + line("foundations", "90", TODAY.minusDays(61).toString())
                        + outside
                        + ",foundations,90,"
                        + DAY
                        + "\n"
                        + foreign
                        + ",foundations,90,"
                        + DAY
                        + "\n"
                        + "nobody,foundations,90,"
                        + DAY
                        + "\n"
                        + line("WHAT STEAM IS FOR", "90", DAY);
        Completions.Trial trial = look(text);
        assertThat(trial.lines())
                .extracting(line -> line.problems().stream().map(Text::key).findFirst().orElse(""))
                .containsExactly(
                        "",
                        "",
                        "cohorts.problem.line.minutes",
                        "cohorts.problem.line.minutes",
                        "cohorts.problem.line.minutes",
                        "cohorts.problem.line.unit",
                        "cohorts.problem.line.day",
                        "cohorts.problem.day.ahead",
                        "cohorts.problem.day.outside",
                        "cohorts.problem.line.elsewhere",
                        "cohorts.problem.line.unknown",
                        "cohorts.problem.line.unknown",
                        "");
        assertThat(trial.lines().getLast().outcome()).isEqualTo(Completion.Outcome.TWICE);
        assertThat(trial.lines()).extracting(Completion::line).startsWith(2, 3, 4);
        assertThat(verified()).isZero();

        assertThat(credit(text, trial.mark())).isPresent();
        HourAccount account = accounts.mine(elena, id);
        assertThat(account.ledger().counted())
                .isEqualTo(
                        Map.of(
                                new Cell("foundations", Optional.of("what-steam-is-for"), "online"),
                                90,
                                new Cell("foundations", Optional.of("access-and-equity"), "online"),
                                45));
        assertThat(account.lines())
                .extracting(HourAccount.Line::about, HourAccount.Line::kind)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(
                                "Access and equity", HourAccount.Kind.IMPORTED));
    }

    @Test
    void theSameFileTwiceCountsOnce() throws Exception {
        String text = HEAD + line("foundations", "600", DAY) + line("curriculum", "60", DAY);
        String mark = look(text).mark();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Boolean> bring = () -> credit(text, mark).isPresent();
            assertThat(
                            pool.invokeAll(Stream.generate(() -> bring).limit(6).toList()).stream()
                                    .map(Future::resultNow))
                    .containsOnlyOnce(true)
                    .hasSize(6);
        }
        assertThat(verified()).isEqualTo(660);
        Completions.Trial again = look(text);
        assertThat(again.lines())
                .extracting(Completion::outcome)
                .containsOnly(Completion.Outcome.KNOWN);
        assertThat(credit(text, again.mark())).isPresent();
        assertThat(verified()).isEqualTo(660);
        assertThat(look(HEAD + line("curriculum", "61", DAY)).lines().getFirst().problems())
                .as("other minutes for the same are no news that counts by itself")
                .extracting(Text::key)
                .containsExactly("cohorts.problem.line.other");
    }

    @Test
    void whatChangedSinceItWasLookedAtIsNotCredited() {
        PersonId bao = gathering.put(id, "Bao");
        String text =
                HEAD
                        + line("foundations", "60", DAY)
                        + gathering.email(bao)
                        + ",foundations,60,"
                        + DAY
                        + "\n";
        String mark = look(text).mark();
        beans.getBean(Cohorts.class).takeOut(sam, id, bao);
        assertThat(credit(text, mark)).isEmpty();
        assertThat(verified()).as("nothing half done").isZero();
        assertThat(credit(text.replace(",60,", ",61,"), mark)).as("another file").isEmpty();
        assertThat(verified()).isZero();
        assertThat(credit(text.replace("\n", "\r\n"), look(text).mark()))
                .as("a browser sends lines its own way")
                .isPresent();
        assertThat(verified()).isEqualTo(60);
    }

    @Test
    void aFileIsReadAsSpreadsheetsSaveIt() {
        String excel =
                "E-Mail\tCourse or Module\tMinutes\tDate\r\n"
                        + mail
                        + "\tfoundations\t90\t"
                        + TODAY.minusDays(3).getMonthValue()
                        + "/"
                        + TODAY.minusDays(3).getDayOfMonth()
                        + "/"
                        + TODAY.minusDays(3).getYear()
                        + "\r\n";
        String spanish =
                "Correo electrónico;Curso o módulo;Minutos;Día\r\n"
                        + mail
                        + ";foundations;90;"
                        + DAY
                        + "\r\n";
        for (byte[] file :
                List.of(
                        ("\uFEFF" + excel).getBytes(UTF_16LE),
                        ("\uFEFF" + excel).getBytes(java.nio.charset.StandardCharsets.UTF_16BE),
                        spanish.getBytes(Charset.forName("windows-1252")),
                        ("\uFEFF" + spanish).getBytes(java.nio.charset.StandardCharsets.UTF_8))) {
            assertThat(look(Csv.text(file)).lines())
                    .extracting(Completion::outcome, Completion::minutes)
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(Completion.Outcome.NEW, 90));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "e-mail,course or module,minutes,day\n",
                "e-mail,course or module,minutes,day\nelena@example.org,,,\n",
                "e-mail,course or module,minutes\nx,y,1\n",
                "e-mail,email,course or module,minutes,day\nx,x,y,1,2026-01-01\n",
                "PK\u0003\u0004 no table at all"
            })
    void whatIsNoSuchFileIsRefusedAsAWhole(String text) {
        assertThatThrownBy(() -> look(text)).isInstanceOf(UserProblem.class);
    }

    @Test
    void theTemplateNamesEverybodyAndNothingComesOfItUnfilled() {
        String template = completions.template(sam, id);
        assertThat(template).startsWith(Csv.MARK + "e-mail,course or module,minutes,day\r\n");
        assertThat(template).contains(mail);
        assertThatThrownBy(() -> look(template)).isInstanceOf(UserProblem.class);
        assertThat(look(template.replace(mail + ",,,", mail + ",foundations,30," + DAY)).lines())
                .extracting(Completion::outcome)
                .containsExactly(Completion.Outcome.NEW);
    }

    @Test
    void aModeThatThePlanLacksAndACohortOfOthersAreNotThere() {
        String text = HEAD + line("foundations", "60", DAY);
        assertThatThrownBy(() -> completions.look(sam, id, "no such mode", text))
                .isInstanceOf(UserProblem.class);
        for (PersonId other : List.of(gathering().facilitator(), elena)) {
            assertThatThrownBy(() -> completions.look(other, id, "online", text))
                    .isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> completions.credit(other, id, "online", text, ""))
                    .isInstanceOf(NotThere.class);
            assertThatThrownBy(() -> completions.template(other, id)).isInstanceOf(NotThere.class);
        }
    }

    @Test
    void aDayIsADayOfTheIssuer() {
        // it is October 10 in Los Angeles, and October 11 in Greenwich
        CohortId autumn = gathering.cohort(LocalDate.of(2026, 8, 20), LocalDate.of(2027, 6, 10), 3);
        beans.getBean(Cohorts.class).putIn(sam, autumn, List.of(mail));
        String text = HEAD + line("foundations", "60", "2026-10-11");
        Instant night = Instant.parse("2026-10-11T06:30:00Z");
        assertThat(outcome(autumn, text, night)).isEqualTo(Completion.Outcome.BAD);
        assertThat(outcome(autumn, text, night.plusSeconds(3600)))
                .isEqualTo(Completion.Outcome.NEW);
    }

    private Completion.Outcome outcome(CohortId cohort, String text, Instant now) {
        return HouseClock.at(now, () -> completions.look(sam, cohort, "online", text))
                .lines()
                .getFirst()
                .outcome();
    }
}
