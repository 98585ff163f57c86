package org.cairn.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.CairnTest;
import org.cairn.catalog.Catalog;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Gathering;
import org.cairn.people.Grant;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Profile;
import org.cairn.people.Role;
import org.cairn.people.Towns;
import org.cairn.platform.web.NotThere;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** To whom work can be opened, and that it closes when they are related no longer. */
@CairnTest
class AccessTiesTest {

    private final BeanFactory beans;
    private final People people;
    private final Organizations organizations;
    private final Submissions submissions;
    private final Accesses accesses;
    private final Readings readings;
    private final Town town;

    AccessTiesTest(
            BeanFactory beans,
            People people,
            Organizations organizations,
            Catalog catalog,
            Submissions submissions,
            Assessments assessments,
            Accesses accesses,
            Readings readings) {
        this.beans = beans;
        this.people = people;
        this.organizations = organizations;
        this.submissions = submissions;
        this.accesses = accesses;
        this.readings = readings;
        this.town = new Town(people, organizations, catalog, submissions, assessments);
    }

    @Test
    void whoLeadsTheCohortWhoIsInItAndThePrincipalAreOfferedAndNobodyElse() {
        Towns.Town place = Towns.build(organizations);
        organizations.open(place.district().id());
        Gathering gathering = new Gathering(beans, place.district(), place.school());
        CohortId cohort = cohort(gathering);
        PersonId elena = gathering.put(cohort, "Elena Inside");
        PersonId keiko = gathering.put(cohort, "Keiko Inside");
        gathering.put(cohort(gathering), "Otto In Another Cohort");
        gathering.educator("Nadia At The Same School");
        gathering.holding(Role.FACILITATOR);
        town.holder(Role.PRINCIPAL, Towns.build(organizations).school());
        PersonId carter = town.holder(Role.PRINCIPAL, place.school());
        SubmissionId work = submissions.start(elena, gathering.program().definition().slug());

        assertThat(offered(elena, work))
                .containsExactlyInAnyOrder(gathering.facilitator(), carter, keiko);
        assertThat(accesses.of(elena, work).offers())
                .extracting(Accesses.Offer::tie)
                .containsExactly(Tie.FACILITATOR, Tie.PRINCIPAL, Tie.PEER);

        open(elena, work, gathering.facilitator());
        open(elena, work, carter, keiko);
        assertThat(offered(elena, work)).isEmpty();
        for (PersonId reader : List.of(gathering.facilitator(), carter, keiko)) {
            assertThat(readings.of(reader)).hasSize(1);
            assertThat(look(reader).work().responses()).isEmpty();
        }
    }

    @Test
    void whoIsNoLongerRelatedSeesNothingAndWhoComesBackSeesItAgain() {
        Towns.Town place = Towns.build(organizations);
        organizations.open(place.district().id());
        Gathering gathering = new Gathering(beans, place.district(), place.school());
        CohortId cohort = cohort(gathering);
        PersonId elena = gathering.put(cohort, "Elena Inside");
        PersonId keiko = gathering.put(cohort, "Keiko Inside");
        PersonId carter = town.holder(Role.PRINCIPAL, place.school());
        PersonId sam = gathering.facilitator();
        SubmissionId work = submissions.start(elena, gathering.program().definition().slug());
        open(elena, work, sam, carter, keiko);
        AccessId ofSam = only(sam);
        AccessId ofCarter = only(carter);
        AccessId ofKeiko = only(keiko);

        Grant leads = new Grant(Role.FACILITATOR, place.district().id());
        people.withdraw(sam, leads, "system");
        closed(sam, ofSam);
        assertThat(accesses.of(elena, work).open())
                .filteredOn(Accesses.Reader::loose)
                .extracting(reader -> reader.access().reader())
                .containsExactly(sam);
        people.grant(sam, leads, "system");
        assertThat(only(sam)).isEqualTo(ofSam);

        beans.getBean(Cohorts.class).takeOut(sam, cohort, keiko);
        closed(keiko, ofKeiko);

        people.withdraw(carter, new Grant(Role.PRINCIPAL, place.school().id()), "system");
        closed(carter, ofCarter);
        people.grant(carter, new Grant(Role.PRINCIPAL, place.school().id()), "system");
        move(elena, place.district().id());
        closed(carter, ofCarter);

        beans.getBean(Cohorts.class).takeOut(sam, cohort, elena);
        closed(sam, ofSam);
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

    private CohortId cohort(Gathering gathering) {
        LocalDate today = LocalDate.now(ZoneId.of("America/Los_Angeles"));
        return gathering.cohort(today.minusDays(30), today.plusDays(200), 9);
    }

    private void move(PersonId person, org.cairn.people.OrganizationId to) {
        Person now = people.find(person).orElseThrow();
        people.change(
                new Profile(
                        person,
                        now.name(),
                        Optional.of(to),
                        now.position(),
                        now.locale(),
                        now.zone()));
    }
}
