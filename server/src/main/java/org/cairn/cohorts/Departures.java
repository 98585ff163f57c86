package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: leaving a cohort, and going on in another one. What somebody was there for counts
 * where they go on; artifacts belong to the person and go nowhere.
 */
@Service
@Transactional
public class Departures {

    private static final int LONGEST = 500;

    private final MoveStore store;
    private final CohortStore cohorts;
    private final Cohorts desk;
    private final Leading leading;
    private final Offering offering;
    private final Catalog catalog;
    private final AuditLog audit;
    private final Clock clock;

    Departures(
            MoveStore store,
            CohortStore cohorts,
            Cohorts desk,
            Leading leading,
            Offering offering,
            Catalog catalog,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.desk = desk;
        this.leading = leading;
        this.offering = offering;
        this.catalog = catalog;
        this.audit = audit;
        this.clock = clock;
    }

    private static String reason(String field, String words) {
        Fields fields = new Fields(Map.of(field, words));
        String said = fields.needed(field, LONGEST);
        fields.orComplain();
        return said;
    }

    private static Audit step(PersonId me, String action, CohortId id) {
        return Audit.of(me, Role.EDUCATOR.code(), "cohorts." + action, "cohort/" + id);
    }

    /**
     * Leaves a cohort one is in.
     *
     * @throws FieldProblems at {@code why}
     */
    public void leave(PersonId me, CohortId id, String why) {
        Cohort cohort = cohorts.hold(id).orElseThrow(NotThere::new);
        leading.joined(me, id);
        String said = reason("why", why);
        end(new MoveStore.Leaving(id, me, "left", said, me));
        audit.record(step(me, "leave", id).with("reason", said));
        offering.report(EntryStep.What.LEFT, cohort, me, said);
        offering.cameFree(id, 1);
    }

    private void end(MoveStore.Leaving leaving) {
        if (!store.leave(leaving, Optional.empty(), offering.now())) {
            throw new NotThere();
        }
        store.answer(
                leaving.cohort(), leaving.person(), Deferral.State.TAKEN_BACK, "", offering.now());
    }

    /**
     * Notes for somebody that they leave, with a reason that they are told.
     *
     * @throws FieldProblems at {@code why}
     */
    public void noteLeaving(PersonId me, CohortId id, PersonId person, String why) {
        Leading.Led led = leading.held(me, id);
        mustBeIn(id, person);
        String said = reason("why", why);
        end(new MoveStore.Leaving(id, person, "left", said, me));
        audit.record(led.step(me, "note-leaving").with("person", person).with("reason", said));
        offering.tell(EntryStep.What.TAKEN_OUT, led.cohort(), person, said);
        offering.cameFree(id, 1);
    }

    private void mustBeIn(CohortId id, PersonId person) {
        if (!cohorts.isIn(id, person)) {
            throw new NotThere();
        }
    }

    /** Where people of this cohort can go on: others of the program that this person leads, too. */
    @Transactional(readOnly = true)
    public List<Cohort> others(PersonId me, CohortId id) {
        Cohort cohort = leading.led(me, id).cohort();
        Instant now = clock.instant();
        List<Cohort> led =
                desk.ledBy(me).stream()
                        .filter(one -> one.issuer().equals(cohort.issuer()))
                        .filter(one -> !one.id().equals(id) && !one.isOver(now))
                        .toList();
        Map<EditionId, Edition> editions =
                catalog.editions(
                        Stream.concat(Stream.of(cohort), led.stream())
                                .map(Cohort::edition)
                                .collect(Collectors.toSet()));
        return led.stream()
                .filter(one ->
                        program(editions, one.edition())
                                .equals(program(editions, cohort.edition())))
                .sorted(Comparator.comparing(Cohort::firstDay).thenComparing(Cohort::name))
                .toList();
    }

    private static Optional<?> program(Map<EditionId, Edition> editions, EditionId id) {
        return Optional.ofNullable(editions.get(id)).map(Edition::microCredential);
    }

    /** Whether going on there is a deferral: that cohort begins later, and not yet. */
    public boolean isDeferral(Cohort from, Cohort to) {
        LocalDate today = offering.today(to);
        return to.firstDay().isAfter(from.firstDay()) && to.firstDay().isAfter(today);
    }

    /**
     * Lets somebody go on in another cohort of the program, with all hours that are verified.
     *
     * @throws FieldProblems at {@code to} where that is no such cohort or it has no place left, at
     *     {@code why}
     */
    public void move(
            PersonId me, CohortId from, PersonId person, Optional<CohortId> to, String why) {
        CohortId into =
                to.filter(id -> others(me, from).stream().anyMatch(one -> one.id().equals(id)))
                        .orElseThrow(() -> FieldProblems.of("to", "cohorts.move.problem.to"));
        Stream.of(from, into)
                .sorted(Comparator.comparing(CohortId::toString))
                .forEach(cohorts::hold);
        Leading.Led led = leading.led(me, from);
        Cohort target = leading.led(me, into).cohort();
        mustBeIn(from, person);
        String said = reason("because", why);
        mustHavePlace(target, person);
        boolean deferral = isDeferral(led.cohort(), target);
        store.leave(
                new MoveStore.Leaving(
                        from, person, deferral ? "deferred" : "transferred", said, me),
                to,
                offering.now());
        store.answer(from, person, Deferral.State.GRANTED, "", offering.now());
        cohorts.putIn(into, Set.of(person), me, offering.now());
        store.carry(person, from, into, me, offering.now());
        audit.record(
                led.step(me, deferral ? "defer" : "transfer")
                        .with("person", person)
                        .with("to", into)
                        .with("reason", said));
        offering.tell(EntryStep.What.MOVED, target, person, led.cohort().name());
        offering.cameFree(from, 1);
    }

    private void mustHavePlace(Cohort target, PersonId person) {
        if (cohorts.isIn(target.id(), person)) {
            throw FieldProblems.of("to", "cohorts.move.problem.in");
        }
        if (target.placesLeft() == 0) {
            throw FieldProblems.of("to", "cohorts.move.problem.full");
        }
    }

    /** What one asked last in a cohort one is in. */
    @Transactional(readOnly = true)
    public Optional<Deferral> mine(PersonId me, CohortId id) {
        leading.joined(me, id);
        return store.latest(id, me);
    }

    /** What this person of a cohort asks, for those who lead it; empty = nothing waits. */
    @Transactional(readOnly = true)
    public Optional<Deferral> asked(PersonId me, CohortId id, PersonId person) {
        leading.led(me, id);
        mustBeIn(id, person);
        return store.latest(id, person).filter(Deferral::isOpen);
    }

    /** All that wait for an answer in cohorts that the caller has seen. */
    @Transactional(readOnly = true)
    public List<Deferral> asked(Collection<Cohort> seen) {
        return seen.isEmpty() ? List.of() : store.open(seen.stream().map(Cohort::id).toList());
    }

    /**
     * Asks to go on in a later cohort; who has asked already has asked.
     *
     * @throws FieldProblems at {@code later}
     */
    public void ask(PersonId me, CohortId id, String why) {
        Cohort cohort = cohorts.hold(id).orElseThrow(NotThere::new);
        leading.joined(me, id);
        if (cohort.isOver(clock.instant())) {
            throw new UserProblem("cohorts.move.problem.over");
        }
        if (store.latest(id, me).filter(Deferral::isOpen).isPresent()) {
            return;
        }
        String said = reason("later", why);
        store.ask(
                new Deferral(
                        DeferralId.next(), id, me, said, offering.now(), Deferral.State.ASKED, ""));
        audit.record(step(me, "ask-deferral", id));
        offering.report(EntryStep.What.DEFERRAL_ASKED, cohort, me, said);
    }

    /** Does not want to go on later after all; once is enough. */
    public void takeBack(PersonId me, CohortId id) {
        if (cohorts.hold(id).isEmpty()) {
            throw new NotThere();
        }
        leading.joined(me, id);
        if (store.answer(id, me, Deferral.State.TAKEN_BACK, "", offering.now())) {
            audit.record(step(me, "take-back-deferral", id));
        }
    }

    /**
     * Says no to a wish with a sentence.
     *
     * @throws FieldProblems at {@code words}
     */
    public void refuse(PersonId me, CohortId id, PersonId person, String words) {
        Leading.Led led = leading.held(me, id);
        mustBeIn(id, person);
        String said = reason("words", words);
        if (!store.answer(id, person, Deferral.State.REFUSED, said, offering.now())) {
            throw new UserProblem("cohorts.move.problem.no-wish");
        }
        audit.record(led.step(me, "refuse-deferral").with("person", person));
        offering.tell(EntryStep.What.DEFERRAL_REFUSED, led.cohort(), person, said);
    }
}
