package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.HoursPlan;
import org.cairn.catalog.IssuerDays;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Retirement;
import org.cairn.catalog.Retirements;
import org.cairn.people.FieldProblems;
import org.cairn.people.Members;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: runs of a program, who leads them and who is in them. */
@Service
@Transactional
public class Cohorts {

    /** So many addresses are put in at once at most. */
    public static final int MOST_AT_ONCE = 200;

    private final CohortStore store;
    private final SessionStore sessions;
    private final Leading leading;
    private final Offering offering;
    private final Catalog catalog;
    private final Retirements retirements;
    private final People people;
    private final Members members;
    private final IssuerDays days;
    private final ObjectProvider<SchoolCalendar> calendar;
    private final AuditLog audit;
    private final Clock clock;

    Cohorts(
            CohortStore store,
            SessionStore sessions,
            Leading leading,
            Offering offering,
            Catalog catalog,
            Retirements retirements,
            People people,
            Members members,
            IssuerDays days,
            ObjectProvider<SchoolCalendar> calendar,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.leading = leading;
        this.offering = offering;
        this.catalog = catalog;
        this.retirements = retirements;
        this.people = people;
        this.members = members;
        this.days = days;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
    }

    /** What this person may open a cohort of: programs for cohorts that plan hours and go on. */
    @Transactional(readOnly = true)
    public List<Edition> programs(PersonId me) {
        Set<OrganizationId> reach = people.reach(me, Role.FACILITATOR, Role.DESIGNER);
        List<Card> cards = reach.isEmpty() ? List.of() : catalog.ofIssuers(reach);
        Set<MicroCredentialId> closed = closed(cards);
        return catalog
                .editions(
                        cards.stream()
                                .filter(card -> card.paths().contains(Definition.Path.COHORT))
                                .filter(card -> !closed.contains(card.id()))
                                .map(Card::edition)
                                .toList())
                .values()
                .stream()
                .filter(edition -> edition.definition().hours().isPresent())
                .toList();
    }

    /** Those of them that nobody starts any more. */
    private Set<MicroCredentialId> closed(List<Card> cards) {
        Instant now = clock.instant();
        return retirements.of(cards.stream().map(Card::id).toList()).values().stream()
                .filter(retirement -> retirement.isClosed(now))
                .map(Retirement::microCredential)
                .collect(Collectors.toSet());
    }

    /** Those who may be named to lead cohorts of these issuers, by name. */
    @Transactional(readOnly = true)
    public List<Person> facilitators(Collection<OrganizationId> issuers) {
        Set<PersonId> ids = new LinkedHashSet<>();
        issuers.forEach(issuer -> ids.addAll(people.holders(Role.FACILITATOR, issuer)));
        return people.all(ids).values().stream()
                .sorted(java.util.Comparator.comparing(Person::name))
                .toList();
    }

    /**
     * Makes a cohort of the program's edition of today; a facilitator who makes it leads it.
     *
     * @throws FieldProblems naming the fields that cannot be taken
     */
    public CohortId make(PersonId me, CohortForm form) {
        Edition edition =
                programs(me).stream()
                        .filter(one -> one.definition().slug().equals(form.program()))
                        .findFirst()
                        .orElseThrow(() -> FieldProblems.of("program", "cohorts.problem.program"));
        Role role =
                people.firstHeld(me, edition.issuer(), Role.DESIGNER, Role.FACILITATOR)
                        .orElseThrow(NotThere::new);
        Set<PersonId> leaders = new LinkedHashSet<>(form.facilitators());
        if (people.holds(me, Role.FACILITATOR, edition.issuer())) {
            leaders.add(me);
        }
        mayLead(leaders, edition.issuer());
        Cohort cohort =
                new Cohort(
                        CohortId.next(),
                        edition.issuer(),
                        edition.id(),
                        form.name(),
                        form.firstDay(),
                        form.lastDay(),
                        days.zone(edition.issuer()),
                        form.capacity(),
                        0,
                        0,
                        List.copyOf(leaders));
        store.add(cohort, me, clock.instant());
        audit.record(
                new Leading.Led(cohort, role)
                        .step(me, "open")
                        .with("edition", edition.id())
                        .with("capacity", form.capacity()));
        return cohort.id();
    }

    private void mayLead(Set<PersonId> leaders, OrganizationId issuer) {
        if (leaders.isEmpty()) {
            throw FieldProblems.of("facilitators", "cohorts.problem.facilitators.none");
        }
        if (!Set.copyOf(people.holders(Role.FACILITATOR, issuer)).containsAll(leaders)) {
            throw FieldProblems.of("facilitators", "cohorts.problem.facilitators");
        }
    }

    /** The days off of the issuer, by date. */
    @Transactional(readOnly = true)
    public Map<LocalDate, String> daysOff(Cohort cohort) {
        SchoolCalendar room = calendar.getIfAvailable();
        return room == null ? Map.of() : room.daysOff(cohort.issuer());
    }

    /**
     * Changes everything but the program.
     *
     * @throws FieldProblems also where more people are in it than would have a place, or a session
     *     would lie outside
     */
    public void change(PersonId me, CohortId id, CohortForm form) {
        Leading.Led led = leading.held(me, id);
        int taken = led.cohort().people() + led.cohort().offered();
        if (form.capacity() < taken) {
            throw FieldProblems.of("capacity", "cohorts.problem.capacity.people", taken);
        }
        for (Session session : sessions.of(List.of(id))) {
            if (!session.isCanceled() && session.day().isBefore(form.firstDay())) {
                throw FieldProblems.of("first", "cohorts.problem.first.session");
            }
            if (!session.isCanceled() && session.day().isAfter(form.lastDay())) {
                throw FieldProblems.of("last", "cohorts.problem.last.session");
            }
        }
        mayLead(form.facilitators(), led.cohort().issuer());
        store.change(id, form);
        audit.record(led.step(me, "change").with("capacity", form.capacity()));
    }

    /** The cohort, for those who lead it; for others it is not there. */
    @Transactional(readOnly = true)
    public Cohort led(PersonId me, CohortId id) {
        return leading.led(me, id).cohort();
    }

    /** All that this person leads, the latest first. */
    @Transactional(readOnly = true)
    public List<Cohort> ledBy(PersonId me) {
        return store.ledBy(me, people.reach(me, Role.FACILITATOR), people.reach(me, Role.DESIGNER));
    }

    /** The cohort, for those who are in it; for others it is not there. */
    @Transactional(readOnly = true)
    public Cohort joined(PersonId me, CohortId id) {
        return leading.joined(me, id);
    }

    /** The cohorts in which this person is, the latest first. */
    @Transactional(readOnly = true)
    public List<Cohort> of(PersonId me) {
        return store.of(me);
    }

    /** The hours that the cohort's edition plans. */
    @Transactional(readOnly = true)
    public HoursPlan plan(Cohort cohort) {
        return catalog.edition(cohort.edition()).definition().hours().orElseThrow();
    }

    @Transactional(readOnly = true)
    public List<Participant> people(PersonId me, CohortId id) {
        leading.led(me, id);
        return store.people(id);
    }

    /**
     * Puts members of the issuer in by their addresses, as long as there are places. An address
     * that is unknown and one of somebody who works elsewhere get the same answer.
     *
     * @throws UserProblem where there are too many at once
     */
    public List<PutIn> putIn(PersonId me, CohortId id, List<String> emails) {
        if (emails.size() > MOST_AT_ONCE) {
            throw new UserProblem("cohorts.problem.many", MOST_AT_ONCE);
        }
        Leading.Led led = leading.held(me, id);
        Map<String, PersonId> known = members.of(led.cohort().issuer(), emails);
        Set<PersonId> in =
                store.people(id).stream().map(Participant::person).collect(Collectors.toSet());
        Set<PersonId> news = new LinkedHashSet<>();
        List<PutIn> done = new ArrayList<>();
        for (String email : emails) {
            Optional<PersonId> person = Optional.ofNullable(known.get(email));
            boolean free = news.size() < led.cohort().placesLeft();
            PutIn.Outcome outcome = outcome(person, in, free);
            if (outcome == PutIn.Outcome.IN) {
                news.add(person.orElseThrow());
                in.add(person.orElseThrow());
            }
            done.add(new PutIn(email, outcome));
        }
        store.putIn(id, news, me, clock.instant());
        audit.record(news.stream().map(one -> led.step(me, "put-in").with("person", one)).toList());
        return done;
    }

    private static PutIn.Outcome outcome(
            Optional<PersonId> person, Set<PersonId> in, boolean free) {
        if (person.isEmpty()) {
            return PutIn.Outcome.UNKNOWN;
        }
        if (in.contains(person.get())) {
            return PutIn.Outcome.ALREADY;
        }
        return free ? PutIn.Outcome.IN : PutIn.Outcome.FULL;
    }

    /** Takes somebody out; what was attended stays. */
    public void takeOut(PersonId me, CohortId id, PersonId person) {
        Leading.Led led = leading.held(me, id);
        if (!store.takeOut(id, person, me, clock.instant())) {
            throw new NotThere();
        }
        audit.record(led.step(me, "take-out").with("person", person));
        offering.cameFree(id, 1);
    }
}
