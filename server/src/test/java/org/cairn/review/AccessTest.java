package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.people.Grant;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.time.HouseClock;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.Label;
import org.cairn.portfolio.Portfolio;
import org.cairn.portfolio.Viewing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** Work that its educator opens to somebody for some days. */
@CairnTest
class AccessTest {

    private static final QueueQuery ALL = new QueueQuery(Optional.empty(), QueueQuery.Which.ALL, 1);

    private final BeanFactory beans;
    private final People people;
    private final Submissions submissions;
    private final Assessments assessments;
    private final Decisions decisions;
    private final Accesses accesses;
    private final Readings readings;
    private final Portfolio portfolio;
    private final Viewing viewing;
    private final AuditLog log;
    private final Town town;

    AccessTest(
            BeanFactory beans,
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Decisions decisions,
            Accesses accesses,
            Readings readings,
            Portfolio portfolio,
            Viewing viewing,
            AuditLog log) {
        this.beans = beans;
        this.people = people;
        this.submissions = submissions;
        this.assessments = assessments;
        this.decisions = decisions;
        this.accesses = accesses;
        this.readings = readings;
        this.portfolio = portfolio;
        this.viewing = viewing;
        this.log = log;
        this.town = new Town(people, organizations, catalog, submissions, assessments);
    }

    @Test
    void itIsReadAsItIsAtEachMomentAndTheFeedbackOnlyWhereItWasGiven() {
        Town.Cast cast = town.cast();
        PersonId carter = town.holder(Role.PRINCIPAL, cast.school());
        PersonId deputy = town.holder(Role.PRINCIPAL, cast.school());
        SubmissionId work = town.recommended(cast, "not-met");
        decisions.sendBack(cast.approver(), work, Ruling.saying("You are close."));
        open(cast.educator(), work, carter);
        accesses.open(
                cast.educator(), work, new Accesses.Wish(Set.of(deputy), true, 7, "What next?"));

        assertThat(look(carter).judged()).isEmpty();
        assertThat(look(carter).carried()).isEmpty();
        assertThat(look(deputy).judged())
                .singleElement()
                .satisfies(round -> {
                    assertThat(round.feedback().orElseThrow().letter()).isEqualTo("You are close.");
                    assertThat(round.feedback().orElseThrow().assessor())
                            .as("blind as before")
                            .isEmpty();
                });
        assertThat(look(carter).work().response(Town.WHY))
                .isEqualTo("Because small steps are safe");
        submissions.reopen(cast.educator(), work);
        submissions.answer(cast.educator(), work, Town.WHY, "Because long steps are safe", 1);
        assertThat(look(carter).work().response(Town.WHY)).isEqualTo("Because long steps are safe");
    }

    @Test
    void itEndsAtTheEndOfItsLastDayWhereTheIssuerIs() {
        Town.Cast cast = town.cast();
        PersonId carter = town.holder(Role.PRINCIPAL, cast.school());
        SubmissionId work = town.ready(cast);
        beans.getBean(Calendars.class)
                .keepZone(cast.district().id(), ZoneId.of("Pacific/Honolulu"), "system");
        Instant evening = Instant.parse("2031-03-02T09:30:00Z"); // still March 1 in Honolulu
        HouseClock.at(evening, () -> open(cast.educator(), work, carter));
        Access access = accesses.of(cast.educator(), work).open().getFirst().access();

        assertThat(access.lastDay()).isEqualTo(LocalDate.of(2031, 3, 15));
        assertThat(access.until()).isEqualTo(Instant.parse("2031-03-16T10:00:00Z"));
        HouseClock.at(
                access.until().minusMillis(1), () -> readings.look(carter, access.id()).access());
        HouseClock.at(
                access.until(),
                () -> {
                    closed(carter, access.id());
                    return true;
                });
    }

    @Test
    void whatIsEndedIsClosedAtOnceAlsoItsEvidence() {
        Town.Cast cast = town.cast();
        PersonId carter = town.holder(Role.PRINCIPAL, cast.school());
        SubmissionId work = town.ready(cast);
        Artifact piece = file(cast.educator());
        submissions.attach(cast.educator(), work, Town.PROOF, piece.id());
        open(cast.educator(), work, carter);
        AccessId id = only(carter);
        String ticket = ticket(readings.look(carter, id));

        assertThat(viewing.open(ticket, carter)).isPresent();
        assertThat(viewing.open(ticket, cast.approver())).isEmpty();
        submissions.detach(cast.educator(), work, Town.PROOF, piece.id());
        assertThat(viewing.open(ticket, carter)).as("taken out of the work").isEmpty();
        submissions.attach(cast.educator(), work, Town.PROOF, piece.id());
        submissions.handIn(cast.educator(), work, Town.SIGNED, "");
        assertThat(viewing.open(ticket, carter)).as("handed in, and still open").isPresent();

        accesses.end(cast.educator(), work, id);
        accesses.end(cast.educator(), work, id);
        assertThat(viewing.open(ticket, carter)).isEmpty();
        closed(carter, id);
        assertThat(accesses.of(cast.educator(), work).over()).hasSize(1);
    }

    @Test
    void itEndsWithTheWork() {
        Town.Cast cast = town.cast();
        PersonId carter = town.holder(Role.PRINCIPAL, cast.school());
        SubmissionId work = town.ready(cast);
        open(cast.educator(), work, carter);
        AccessId id = only(carter);
        submissions.withdraw(cast.educator(), work, "Another time.");
        closed(carter, id);
        assertThat(accesses.of(cast.educator(), work).open()).isEmpty();
    }

    @Test
    void eachLookIsInTheLogOnceAnHourAndTheEducatorSeesIt() throws IOException {
        Town.Cast cast = town.cast();
        PersonId carter = town.holder(Role.PRINCIPAL, cast.school());
        SubmissionId work = town.ready(cast);
        Instant noon = Instant.parse("2031-05-02T19:10:00Z");
        HouseClock.at(noon, () -> open(cast.educator(), work, carter));
        AccessId id = accesses.of(cast.educator(), work).open().getFirst().access().id();
        Instant later = noon.plus(Duration.ofHours(1));
        for (Instant at : List.of(noon, noon.plusSeconds(60), later)) {
            HouseClock.at(at, () -> readings.look(carter, id));
        }
        assertThat(accesses.of(cast.educator(), work).open())
                .singleElement()
                .satisfies(reader -> assertThat(reader.looks()).containsExactly(later, noon));
        assertThat(logged("review.access-look", work))
                .hasSize(2)
                .allSatisfy(line ->
                        assertThat(line)
                                .contains(
                                        carter.toString(),
                                        "\"principal\"",
                                        "educator=" + cast.educator()));
        assertThat(logged("review.access-open", work)).hasSize(1);
    }

    @Test
    void aNoteIsForTheEducatorAndForNobodyWhoJudges() {
        Town.Cast cast = town.cast();
        PersonId carter = town.holder(Role.PRINCIPAL, cast.school());
        PersonId deputy = town.holder(Role.PRINCIPAL, cast.school());
        SubmissionId work = town.ready(cast);
        open(cast.educator(), work, carter, deputy);
        AccessId id = only(carter);
        String words = "Try the quiet corner first.";

        assertThat(readings.write(carter, id, "steps", words)).isTrue();
        assertThat(readings.write(carter, id, "steps", words)).as("pressed twice").isTrue();
        assertThat(readings.write(carter, id, "a part of another edition", "And?")).isTrue();
        assertThat(accesses.beside(cast.educator(), work).notes())
                .extracting(AccessNote::part, AccessNote::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("", "And?"),
                        org.assertj.core.groups.Tuple.tuple("steps", words));
        assertThat(look(carter).notes()).hasSize(2);
        assertThat(look(deputy).notes()).as("not for other readers").isEmpty();
        assertThatThrownBy(() -> readings.write(carter, id, "", " \n"))
                .isInstanceOf(UserProblem.class);
        assertThatThrownBy(() -> readings.write(deputy, id, "", "Not mine"))
                .isInstanceOf(NotThere.class);

        submissions.handIn(cast.educator(), work, Town.SIGNED, "");
        assessments.claim(cast.assessor(), work);
        assertThat(assessments.open(cast.assessor(), work).toString())
                .doesNotContain("quiet corner");
        town.assess(cast, work, "shown");
        assertThat(decisions.open(cast.approver(), work).toString()).doesNotContain("quiet corner");
    }

    @Test
    void aNoteThatComesTooLateIsNotWritten() {
        Town.Cast cast = town.cast();
        PersonId carter = town.holder(Role.PRINCIPAL, cast.school());
        SubmissionId work = town.ready(cast);
        open(cast.educator(), work, carter);
        AccessId id = only(carter);
        accesses.end(cast.educator(), work, id);
        assertThat(readings.write(carter, id, "", "Too late")).isFalse();
        assertThat(accesses.beside(cast.educator(), work).notes()).isEmpty();
    }

    @Test
    void whoeverCouldReadItNeitherAssessesNorDecidesIt() {
        Town.Cast cast = town.cast();
        PersonId carter = town.holder(Role.PRINCIPAL, cast.school());
        people.grant(carter, new Grant(Role.ASSESSOR, cast.district().id()), "system");
        people.grant(carter, new Grant(Role.APPROVER, cast.district().id()), "system");
        SubmissionId other = town.handedIn(neighbor(cast));
        SubmissionId work = town.ready(cast);
        open(cast.educator(), work, carter);
        accesses.end(cast.educator(), work, only(carter));
        submissions.handIn(cast.educator(), work, Town.SIGNED, "");

        assertThat(assessments.queue(carter, ALL).rows())
                .extracting(QueueRow::id)
                .containsExactly(other);
        assertThat(assessments.queue(cast.assessor(), ALL).rows())
                .extracting(QueueRow::id)
                .contains(work, other);
        assertThatThrownBy(() -> assessments.open(carter, work)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> assessments.claim(carter, work)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> assessments.confirmComplete(carter, work))
                .isInstanceOf(NotThere.class);
        town.assess(cast, work, "shown");
        town.assess(cast, other, "shown");
        assertThat(decisions.desk(carter, DeskQuery.all()).rows())
                .extracting(DeskRow::id)
                .containsExactly(other);
        assertThatThrownBy(() -> decisions.look(carter, work)).isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> decisions.award(carter, work, Ruling.PLAIN))
                .isInstanceOf(NotThere.class);
        decisions.award(cast.approver(), work, Ruling.PLAIN);
    }

    @Test
    void pressedTwiceAtTheSameMomentItIsOpenedOnce() throws Exception {
        Town.Cast cast = town.cast();
        PersonId carter = town.holder(Role.PRINCIPAL, cast.school());
        SubmissionId work = town.ready(cast);
        try (ExecutorService hands = Executors.newFixedThreadPool(4)) {
            var opened =
                    hands.invokeAll(
                            Stream.generate(() ->
                                            (java.util.concurrent.Callable<Integer>)
                                                    () -> open(cast.educator(), work, carter))
                                    .limit(4)
                                    .toList());
            int sum = 0;
            for (var one : opened) {
                sum += one.get();
            }
            assertThat(sum).isEqualTo(1);
        }
        assertThat(accesses.of(cast.educator(), work).open()).hasSize(1);
        accesses.end(cast.educator(), work, only(carter));
        assertThat(open(cast.educator(), work, carter)).as("again, after it has ended").isOne();
    }

    @Test
    void aForgedPersonIsNotThereAndOtherDaysAreRefused() {
        Town.Cast cast = town.cast();
        PersonId carter = town.holder(Role.PRINCIPAL, cast.school());
        SubmissionId work = town.ready(cast);
        assertThatThrownBy(() -> open(cast.educator(), work, carter, cast.assessor()))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> open(cast.educator(), work, cast.educator()))
                .isInstanceOf(NotThere.class);
        assertThatThrownBy(() -> open(carter, work, carter)).isInstanceOf(NotThere.class);
        for (int days : List.of(0, 8, 365, -7)) {
            assertThatThrownBy(() -> new Accesses.Wish(Set.of(carter), false, days, ""))
                    .isInstanceOf(UserProblem.class);
        }
        assertThatThrownBy(() -> new Accesses.Wish(Set.of(), false, 7, ""))
                .isInstanceOf(UserProblem.class);
        assertThat(readings.of(carter)).isEmpty();
    }

    @Test
    void onlyWorkThatIsWithItsEducatorIsOpened() {
        Town.Cast cast = town.cast();
        PersonId carter = town.holder(Role.PRINCIPAL, cast.school());
        SubmissionId work = town.handedIn(cast);
        assertThat(offered(cast.educator(), work)).isEmpty();
        assertThatThrownBy(() -> open(cast.educator(), work, carter))
                .isInstanceOf(UserProblem.class);
    }

    private int open(PersonId educator, SubmissionId work, PersonId... readers) {
        return accesses.open(educator, work, new Accesses.Wish(Set.of(readers), false, 14, ""));
    }

    private List<PersonId> offered(PersonId educator, SubmissionId work) {
        return accesses.of(educator, work).offers().stream()
                .map(offer -> offer.person().id())
                .toList();
    }

    private AccessId only(PersonId reader) {
        List<Readings.Opened> all = readings.of(reader);
        assertThat(all).hasSize(1);
        return all.getFirst().access().id();
    }

    private Readings.Reading look(PersonId reader) {
        return readings.look(reader, only(reader));
    }

    private void closed(PersonId reader, AccessId id) {
        assertThat(readings.of(reader)).isEmpty();
        assertThatThrownBy(() -> readings.look(reader, id)).isInstanceOf(NotThere.class);
        assertThat(readings.write(reader, id, "", "Words")).isFalse();
    }

    private static String ticket(Readings.Reading reading) {
        return reading.addresses().values().iterator().next().substring("/evidence/".length());
    }

    private Artifact file(PersonId owner) {
        byte[] words = "Notes".getBytes(StandardCharsets.UTF_8);
        return portfolio.addFile(
                owner,
                Label.of("Board work", ""),
                "notes.txt",
                new ByteArrayInputStream(words),
                words.length);
    }

    /** The same district with another educator, at another school. */
    private Town.Cast neighbor(Town.Cast cast) {
        return new Town.Cast(
                cast.district(),
                cast.school(),
                cast.slug(),
                town.person("Kit Unmistakable", Optional.of(cast.school())),
                cast.assessor(),
                cast.approver());
    }

    private List<String> logged(String action, SubmissionId work) throws IOException {
        StringWriter all = new StringWriter();
        log.export(all);
        return all.toString()
                .lines()
                .filter(line -> line.contains("\"" + action + "\""))
                .filter(line -> line.contains("\"submission/" + work.value() + "\""))
                .toList();
    }
}
