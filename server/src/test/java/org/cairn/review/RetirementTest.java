package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.CatalogQuery;
import org.cairn.catalog.Editor;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Retirements;
import org.cairn.people.Browser;
import org.cairn.people.Browser.Shown;
import org.cairn.people.Grant;
import org.cairn.people.NewPerson;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedInBrowsers;
import org.cairn.platform.mail.MailBox;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.Town.Cast;
import org.junit.jupiter.api.Test;

/** A micro-credential ends on days that everybody could read before, and nobody loses work. */
@CairnTest
class RetirementTest {

    private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");

    private final Catalog catalog;
    private final Retirements retirements;
    private final Submissions submissions;
    private final Decisions decisions;
    private final People people;
    private final SignedInBrowsers browsers;
    private final Settings settings;
    private final MailBox mail;
    private final Town town;
    private final Cast cast;
    private final Editor designer;
    private final LocalDate today = LocalDate.now(ZONE);

    RetirementTest(
            Catalog catalog,
            Retirements retirements,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions,
            Calendars calendars,
            People people,
            SignedInBrowsers browsers,
            Organizations organizations,
            Settings settings,
            MailBox mail) {
        this.catalog = catalog;
        this.retirements = retirements;
        this.submissions = submissions;
        this.decisions = decisions;
        this.people = people;
        this.browsers = browsers;
        this.settings = settings;
        this.mail = mail;
        this.town = new Town(people, organizations, catalog, submissions, assessments);
        this.cast = town.cast();
        calendars.keepZone(cast.district().id(), ZONE, "test");
        this.designer =
                new Editor(
                        town.holder(Role.DESIGNER, cast.district()), Set.of(cast.district().id()));
    }

    @Test
    void untilTheEndOfTheLastDayOneStartsAndFromTheNextMorningOnNobodyDoes() {
        LocalDate last = today.plusDays(3);
        retire(last, last.plusDays(30));
        ZonedDateTime midnight = last.plusDays(1).atStartOfDay(ZONE);
        PersonId late = town.person("Lena Late", Optional.empty());
        assertThatThrownBy(() -> at(midnight, () -> submissions.start(late, cast.slug())))
                .isInstanceOf(UserProblem.class)
                .satisfies(problem ->
                        assertThat(((UserProblem) problem).text().key())
                                .isEqualTo("review.retired.start"));
        SubmissionId started =
                at(midnight.minusSeconds(1), () -> submissions.start(late, cast.slug()));
        assertThat(at(midnight, () -> submissions.start(late, cast.slug())))
                .as("what is under way opens as always")
                .isEqualTo(started);
    }

    @Test
    void whatIsUnderWayIsHandedInReturnedAndHandedInAgainUntilTheLastDay() {
        LocalDate last = today.plusDays(3);
        SubmissionId id = town.ready(cast);
        PersonId sol = town.person("Sol Slow", Optional.empty());
        SubmissionId slow = submissions.start(sol, cast.slug());
        retire(last, last.plusDays(30));
        ZonedDateTime between = last.plusDays(10).atTime(9, 0).atZone(ZONE);
        at(
                between,
                () -> {
                    submissions.handIn(cast.educator(), id, Town.SIGNED, "");
                    town.assess(cast, id, "not-met");
                    decisions.sendBack(cast.approver(), id, Ruling.saying("You are close."));
                    return id;
                });
        ZonedDateTime end = last.plusDays(31).atStartOfDay(ZONE);
        at(
                end.minusMinutes(1),
                () -> {
                    submissions.reopen(cast.educator(), id);
                    submissions.answer(cast.educator(), id, Town.WHY, "Because I learned", 1);
                    submissions.handIn(cast.educator(), id, Town.SIGNED, "The reason is new.");
                    return id;
                });
        assertThat(submissions.open(cast.educator(), id).submission()).isInstanceOf(HandedIn.class);
        assertThatThrownBy(() ->
                        at(
                                end,
                                () -> {
                                    submissions.handIn(sol, slow, Town.SIGNED, "");
                                    return slow;
                                }))
                .isInstanceOf(UserProblem.class)
                .satisfies(problem ->
                        assertThat(((UserProblem) problem).text().key())
                                .isEqualTo("review.retired.hand-in"));
        at(
                end.plusDays(5),
                () -> {
                    town.assess(cast, id, "shown");
                    return id;
                });
        assertThat(submissions.open(cast.educator(), id).submission())
                .as("what was handed in in time is judged")
                .isInstanceOf(Recommended.class);
    }

    @Test
    void aClosedOneLeavesTheSearchButItsPageAndItsCardStay() {
        LocalDate last = today.plusDays(3);
        retire(last, last);
        Instant after = last.plusDays(1).atStartOfDay(ZONE).toInstant();
        CatalogQuery mine = of(cast.district().id());
        assertThat(catalog.search(mine).cards().getFirst().lastStart()).contains(last);
        assertThat(HouseClock.at(after, () -> catalog.search(mine).total())).isZero();
        assertThat(catalog.current(cast.slug())).isPresent();
        String next = Town.definition(cast.slug()).replace("decision:", "validYears: 3\ndecision:");
        catalog.publish(
                cast.district().id(),
                "next",
                next.getBytes(StandardCharsets.UTF_8),
                designer.person());
        assertThat(catalog.current(cast.slug()).orElseThrow().number()).isEqualTo(2);
        assertThat(HouseClock.at(after, () -> catalog.search(mine).total()))
                .as("another edition does not bring it back")
                .isZero();
    }

    @Test
    void itIsTakenBackAsLongAsOneCanStartAndNoLonger() {
        retire(today, today.plusDays(9));
        retirements.takeBack(designer, cast.slug());
        assertThat(retirements.of(id())).isEmpty();
        retire(today, today.plusDays(9));
        ZonedDateTime tomorrow = today.plusDays(1).atStartOfDay(ZONE);
        assertThatThrownBy(() ->
                        at(
                                tomorrow,
                                () -> {
                                    retirements.takeBack(designer, cast.slug());
                                    return 0;
                                }))
                .isInstanceOf(UserProblem.class);
        assertThat(retirements.of(id())).isPresent();
    }

    @Test
    void daysThatMakeNoSenseAndOtherPeoplesMicroCredentialsAreRefused() {
        assertThatThrownBy(() -> retire(today.minusDays(1), today.plusDays(1)))
                .isInstanceOf(UserProblem.class);
        assertThatThrownBy(() -> retire(today.plusDays(2), today.plusDays(1)))
                .isInstanceOf(UserProblem.class);
        assertThatThrownBy(() -> retire(today, today.plusYears(11)))
                .isInstanceOf(UserProblem.class);
        Retirements.Wish itself = new Retirements.Wish(today, today, "", cast.slug());
        assertThatThrownBy(() -> retirements.retire(designer, cast.slug(), itself))
                .isInstanceOf(UserProblem.class);
        Editor stranger = new Editor(PersonId.next(), Set.of());
        assertThatThrownBy(() ->
                        retirements.retire(
                                stranger, cast.slug(), new Retirements.Wish(today, today, "", "")))
                .isInstanceOf(NotThere.class);
        assertThat(retirements.of(id())).isEmpty();
    }

    @Test
    void whoIsUnderWayGetsALetterForOtherDaysAnotherAndForOtherWordsNone() {
        SubmissionId id = town.ready(cast);
        PersonId done = town.person("Nia Never", Optional.empty());
        retire(today.plusDays(3), today.plusDays(30));
        settled(() -> letters(cast.educator()).size() == 1);
        assertThat(letters(cast.educator()).getFirst())
                .contains(
                        "is being retired", "you can hand in until", "/submissions/" + id.value());
        retirements.retire(
                designer,
                cast.slug(),
                new Retirements.Wish(today.plusDays(3), today.plusDays(30), "A reason", ""));
        retire(today.plusDays(3), today.plusDays(40));
        settled(() -> letters(cast.educator()).size() >= 2);
        retirements.takeBack(designer, cast.slug());
        settled(() ->
                letters(cast.educator()).stream()
                        .anyMatch(one -> one.contains("is not retired after all")));
        assertThat(letters(cast.educator())).hasSize(3);
        assertThat(letters(done)).isEmpty();
    }

    private List<String> letters(PersonId person) {
        String to = people.find(person).orElseThrow().email();
        return mail.newest(500).stream()
                .filter(letter -> letter.mail().to().equals(to))
                .map(letter -> letter.mail().subject() + "\n" + letter.mail().text())
                .toList();
    }

    private static void settled(BooleanSupplier done) {
        Instant end = Instant.now().plusSeconds(40);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            LockSupport.parkNanos(30_000_000);
        }
    }

    @Test
    void thePagesSayItInPlainWords() {
        Cast other = town.cast();
        Browser dana = browserOf(Role.DESIGNER, cast);
        String page = "/catalog/" + cast.slug() + "/retirement";
        Map<String, String> wrong =
                Map.of("start", today.toString(), "handIn", "soon", "reason", "<b>Because</b>");
        Shown refused = dana.send(page, page, wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.html())
                .contains("Write the last day to hand in as", "&lt;b&gt;Because&lt;/b&gt;");
        assertThat(browserOf(Role.DESIGNER, other).open(page).status()).isEqualTo(404);
        assertThat(browserOf(Role.APPROVER, cast).open(page).status()).isEqualTo(404);
        Map<String, String> wish =
                Map.of(
                        "start",
                        today.plusDays(5).toString(),
                        "handIn",
                        today.plusDays(40).toString(),
                        "reason",
                        "We begin anew.");
        assertThat(dana.send(page, page, wish).location()).contains("/catalog/" + cast.slug());
        assertThat(new Browser(base()).open("/catalog/" + cast.slug()).html())
                .contains("This will be retired", "We begin anew.", "You will sign in first");
        assertThat(dana.open("/catalog/manage").html()).contains("last day to start:");
        Shown taken = dana.send(page, page + "/removal", Map.of());
        assertThat(taken.status()).isEqualTo(303);
        assertThat(new Browser(base()).open("/catalog/" + cast.slug()).html())
                .doesNotContain("This will be retired");
        LocalDate before = today.minusDays(9);
        at(
                before.atTime(12, 0).atZone(ZONE),
                () -> {
                    retirements.retire(
                            designer, cast.slug(), new Retirements.Wish(before, before, "", ""));
                    return 0;
                });
        assertThat(new Browser(base()).open("/catalog/" + cast.slug()).html())
                .contains("This is retired", "stay valid")
                .doesNotContain("You will sign in first");
        assertThat(new Browser(base()).open("/catalog/" + cast.slug() + "?lang=es").html())
                .contains("Se ha retirado");
    }

    private Browser browserOf(Role role, Cast where) {
        PersonId person =
                people.create(
                        new NewPerson(
                                "Dana Design",
                                UUID.randomUUID() + "@school.example",
                                Optional.empty(),
                                Optional.empty(),
                                "",
                                Locale.ENGLISH,
                                ZONE));
        people.grant(person, new Grant(role, where.district().id()), "test");
        return browsers.of(person);
    }

    private void retire(LocalDate start, LocalDate handIn) {
        retirements.retire(designer, cast.slug(), new Retirements.Wish(start, handIn, "", ""));
    }

    private static CatalogQuery of(OrganizationId issuer) {
        CatalogQuery all = CatalogQuery.everything();
        return new CatalogQuery(
                "",
                all.stacks(),
                all.paths(),
                all.kinds(),
                all.without(),
                all.topics(),
                all.audience(),
                Set.of(issuer),
                false,
                false,
                Optional.empty(),
                all.sort(),
                1,
                Optional.empty(),
                Set.of());
    }

    private MicroCredentialId id() {
        return catalog.current(cast.slug()).orElseThrow().microCredential();
    }

    private static <T> T at(ZonedDateTime time, Supplier<T> story) {
        return HouseClock.at(time.toInstant(), story);
    }

    private String base() {
        return "http://localhost:" + settings.port();
    }
}
