package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.cairn.CairnTest;
import org.cairn.Statements;
import org.cairn.notices.Notices;
import org.cairn.people.Browser;
import org.cairn.people.FieldProblems;
import org.cairn.people.Organizations;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.people.Towns;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** Somebody asks for more time for an artifact, and hears what became of it. */
@CairnTest
class TimeRequestsTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Los_Angeles"));
    private static final LocalDate DUE = TODAY.plusDays(10);

    private final TimeRequests requests;
    private final DueDays days;
    private final Cohorts cohorts;
    private final Notices notices;
    private final AuditLog log;
    private final SignedInBrowsers browsers;
    private final Gathering gathering;
    private final PersonId sam;
    private final CohortId id;
    private final PersonId elena;

    TimeRequestsTest(
            TimeRequests requests,
            DueDays days,
            Cohorts cohorts,
            Notices notices,
            AuditLog log,
            SignedInBrowsers browsers,
            BeanFactory beans,
            Organizations organizations) {
        this.requests = requests;
        this.days = days;
        this.cohorts = cohorts;
        this.notices = notices;
        this.log = log;
        this.browsers = browsers;
        Towns.Town town = Towns.build(organizations);
        this.gathering = new Gathering(beans, town.district(), town.school());
        this.sam = gathering.facilitator();
        this.id = gathering.cohort(TODAY.minusDays(60), TODAY.plusDays(200), 24);
        this.elena = gathering.put(id, "Elena <Asks>");
        days.set(
                sam,
                id,
                days.plan(sam, id).seen(),
                Map.of(
                        DueDays.DAY + "eola-1", "" + DUE,
                        DueDays.DAY + "eola-2", "" + TODAY.minusDays(30)));
    }

    private static Map<String, String> wish(LocalDate until) {
        return Map.of("until", "" + until, "why", "A <new> class");
    }

    private TimeRequest asked() {
        requests.ask(elena, id, "eola-1", wish(DUE.plusDays(14)));
        return requests.mine(elena, id, "eola-1").open().orElseThrow();
    }

    private LocalDate until() {
        return days.mine(elena, id).days().getLast().until();
    }

    private static void settled(BooleanSupplier done) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (!done.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(done.getAsBoolean()).isTrue();
    }

    @Test
    void sheAsksOnThePageOfHerCohortAndWhoLeadsItAgrees() throws InterruptedException {
        Browser hers = browsers.of(elena);
        String mine = "/cohorts/mine/" + id;
        String page = mine + "/due-days/eola-1/more-time";
        assertThat(hers.open(mine).html()).contains("href=\"" + page + "\"");
        Browser.Shown refused = hers.send(page, page, Map.of("until", "" + DUE, "why", " "));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html()).contains("until-error", "why-error", "value=\"" + DUE + "\"");
        assertThat(hers.send(page, page, wish(DUE.plusDays(14))).location())
                .hasValue(mine + "#due");
        assertThat(hers.open(mine).html()).contains("Asked for time until");
        assertThat(hers.open(page).html())
                .contains("A &lt;new&gt; class", "Take the request back")
                .doesNotContain("name=\"until\"");
        assertThat(hers.open(page + "?lang=es").html()).contains("Retirar la petición");
        hers.open(page + "?lang=en");
        settled(() -> notices.of(sam) == 1);
        Browser lead = browsers.of(sam);
        String led = "/cohorts/" + id + "/due-days";
        assertThat(lead.open("/home").html())
                .contains("Elena &lt;Asks&gt; asks for more time", led + "#requests");
        assertThat(lead.open("/notices").html()).contains("asks for more time: EOLA 1");
        TimeRequest open = requests.mine(elena, id, "eola-1").open().orElseThrow();
        assertThat(lead.open(led).html())
                .contains("A &lt;new&gt; class", "value=\"" + DUE.plusDays(14) + "\"");
        String answer = led + "/requests/" + open.id();
        Browser.Shown early =
                lead.send(led, answer + "/agreement", Map.of("until-" + open.id(), "" + DUE));
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.html()).contains("until-" + open.id() + "-error");
        Map<String, String> later = Map.of("until-" + open.id(), "" + DUE.plusDays(9));
        assertThat(lead.send(led, answer + "/agreement", later).status()).isEqualTo(303);
        assertThat(until()).isEqualTo(DUE.plusDays(9));
        assertThat(lead.open("/home").html()).doesNotContain("asks for more time");
        settled(() -> notices.of(elena) == 1);
        assertThat(hers.open("/notices").html()).contains("You have more time: EOLA 1");
        assertThat(hers.open(mine).html()).contains("instead of", "A &lt;new&gt; class");
    }

    @Test
    void aNoNeedsASentenceThatSheReadsAndSheMayAskAgain() throws InterruptedException {
        TimeRequest open = asked();
        Browser lead = browsers.of(sam);
        String led = "/cohorts/" + id + "/due-days";
        String refusal = led + "/requests/" + open.id() + "/refusal";
        assertThat(lead.send(led, refusal, Map.of()).status()).isEqualTo(422);
        assertThat(requests.mine(elena, id, "eola-1").open()).isPresent();
        Map<String, String> words = Map.of("words-" + open.id(), "We show them that week.");
        assertThat(lead.send(led, refusal, words).status()).isEqualTo(303);
        settled(() -> notices.of(elena) == 1);
        Browser hers = browsers.of(elena);
        assertThat(hers.open("/notices").html()).contains("No more time", "We show them");
        assertThat(hers.open("/cohorts/mine/" + id + "/due-days/eola-1/more-time").html())
                .contains("We show them that week.", "name=\"until\"");
        assertThat(until()).isEqualTo(DUE);
        assertThat(asked().id()).isNotEqualTo(open.id());
    }

    @Test
    void clicksTooManyAskOnceAndTwoWhoAnswerAtOnceAnswerOnce() throws Exception {
        Applying.together(
                8,
                i -> {
                    requests.ask(elena, id, "eola-1", wish(DUE.plusDays(14)));
                    return true;
                });
        assertThat(days.plan(sam, id).requests()).hasSize(1);
        TimeRequest open = days.plan(sam, id).requests().getFirst();
        long before = log.size();
        int answered =
                Applying.together(
                        8,
                        i -> {
                            try {
                                if (i % 2 == 0) {
                                    String day = "" + DUE.plusDays(14);
                                    requests.agree(
                                            sam, id, open.id(), Map.of("until-" + open.id(), day));
                                } else {
                                    requests.refuse(
                                            sam, id, open.id(), Map.of("words-" + open.id(), "No"));
                                }
                                return true;
                            } catch (UserProblem answeredAlready) {
                                return false;
                            }
                        });
        assertThat(answered).isOne();
        assertThat(log.size()).isEqualTo(before + 1);
    }

    @Test
    void whatIsGivenWithoutWaitingForARequestAnswersIt() {
        TimeRequest open = asked();
        days.extend(
                sam,
                id,
                Map.of(
                        "person",
                        "" + elena,
                        "part",
                        "eola-1",
                        "until",
                        "" + DUE.plusDays(3),
                        "reason",
                        "For you"));
        assertThat(days.plan(sam, id).requests()).isEmpty();
        assertThatThrownBy(() ->
                        requests.refuse(
                                sam, id, open.id(), Map.of("words-" + open.id(), "Too late")))
                .isInstanceOf(UserProblem.class);
        TimeRequest again = asked();
        requests.takeBack(elena, id, "eola-1");
        requests.takeBack(elena, id, "eola-1");
        assertThat(requests.mine(elena, id, "eola-1").open()).isEmpty();
        assertThatThrownBy(() ->
                        requests.agree(
                                sam,
                                id,
                                again.id(),
                                Map.of("until-" + again.id(), "" + DUE.plusDays(9))))
                .isInstanceOf(UserProblem.class);
    }

    @Test
    void absurdDaysAreRefusedAndADayThatIsOverIsNoDayToWishFor() {
        for (String day :
                List.of(
                        "" + DUE,
                        "0001-01-01",
                        "9999-12-31",
                        "",
                        "soon",
                        "" + TODAY.plusDays(900))) {
            assertThatThrownBy(() ->
                            requests.ask(
                                    elena, id, "eola-1", Map.of("until", day, "why", "Because")))
                    .as(day)
                    .isInstanceOf(FieldProblems.class);
        }
        assertThatThrownBy(() -> requests.ask(elena, id, "eola-2", wish(TODAY.minusDays(1))))
                .isInstanceOf(FieldProblems.class);
        requests.ask(elena, id, "eola-2", wish(TODAY));
        assertThatThrownBy(() -> requests.ask(elena, id, "eola-3", wish(TODAY.plusDays(9))))
                .as("nothing is due")
                .isInstanceOf(NotThere.class);
    }

    @Test
    void forOthersThereIsNoRequest() {
        TimeRequest open = asked();
        PersonId bao = gathering.put(id, "Bao Beside");
        PersonId other = gathering.holding(Role.FACILITATOR);
        Map<String, String> no = Map.of("words-" + open.id(), "No");
        for (PersonId stranger : List.of(elena, bao, other)) {
            assertThatThrownBy(() -> requests.refuse(stranger, id, open.id(), no))
                    .isInstanceOf(NotThere.class);
        }
        CohortId second = gathering.cohort(TODAY.minusDays(9), TODAY.plusDays(90), 5);
        assertThatThrownBy(() -> requests.refuse(sam, second, open.id(), no))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> requests.mine(other, id, "eola-1")).isInstanceOf(NotThere.class);
        assertThat(browsers.of(bao).open("/cohorts/mine/" + id).html())
                .doesNotContain("Asked for time");
        cohorts.takeOut(sam, id, elena);
        assertThat(days.plan(sam, id).requests()).isEmpty();
        assertThatThrownBy(() -> requests.refuse(sam, id, open.id(), no))
                .isInstanceOf(NotThere.class);
    }

    @Test
    void thePageAsksAsOftenForManyAsForFew() {
        asked();
        Browser lead = browsers.of(sam);
        int few = statements(lead);
        for (int i = 0; i < 9; i++) {
            PersonId more = gathering.put(id, "More " + i);
            requests.ask(more, id, "eola-1", wish(DUE.plusDays(14)));
        }
        assertThat(statements(lead)).isEqualTo(few);
    }

    private int statements(Browser lead) {
        String page = "/cohorts/" + id + "/due-days";
        assertThat(lead.open(page).status()).isEqualTo(200);
        return Statements.during(
                thread -> thread.startsWith("tomcat-handler"), () -> lead.open(page));
    }
}
