package org.cairn.stacks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.awards.Award;
import org.cairn.awards.AwardId;
import org.cairn.awards.AwardOrder;
import org.cairn.awards.Awards;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Retirements;
import org.cairn.catalog.StackMembers;
import org.cairn.catalog.StackRule;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks whether somebody has met the rule of a stack, by the version it was begun with or any later
 * one. The row of who began it is held meanwhile, so that of two looks at the same moment one gives
 * the award and the other finds it.
 */
@Component
class Settling {

    private final StackStore store;
    private final StackMembers members;
    private final Catalog catalog;
    private final Holdings holdings;
    private final Retirements retirements;
    private final Awards awards;
    private final People people;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Settling(
            StackStore store,
            StackMembers members,
            Catalog catalog,
            Holdings holdings,
            Retirements retirements,
            Awards awards,
            People people,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.members = members;
        this.catalog = catalog;
        this.holdings = holdings;
        this.retirements = retirements;
        this.awards = awards;
        this.people = people;
        this.news = news;
        this.clock = clock;
    }

    /** Somebody who has not begun it is not looked at. */
    @Transactional(propagation = Propagation.MANDATORY)
    void settle(PersonId person, MicroCredentialId stack) {
        Optional<EditionId> begun = store.hold(person, stack);
        if (begun.isEmpty()) {
            return;
        }
        Holdings.Held held = counting(holdings.of(person), stack);
        Optional<Due> last = Optional.ofNullable(store.latest(person, List.of(stack)).get(stack));
        Optional<Edition> met = met(stack, begun.get(), held.slugs());
        if (met.isEmpty() || held.standing(stack, clock.instant()).isPresent()) {
            last.filter(Due::isOpen).ifPresent(due -> store.drop(due.number()));
        } else if (last.filter(Due::isOpen).isPresent()) {
            store.recount(last.get().number(), met.get().id(), parts(held, met.get()));
        } else if (last.filter(due -> isDeclined(due, held, met.get())).isEmpty()) {
            due(person, met.get(), held, last);
        }
    }

    /** Once the stack has ended, only what was there in time. */
    private Holdings.Held counting(Holdings.Held held, MicroCredentialId stack) {
        return retirements
                .of(stack)
                .filter(end -> end.isOver(clock.instant()))
                .map(end -> holdings.inTime(held, end.endsAt()))
                .orElse(held);
    }

    /** What was declined is not said again while the same badges count. */
    private static boolean isDeclined(Due last, Holdings.Held held, Edition met) {
        return last.isDeclined() && last.parts().equals(parts(held, met));
    }

    /** The newest version that is met, of those that count for who began with this one. */
    private Optional<Edition> met(MicroCredentialId stack, EditionId begun, Set<String> earned) {
        return counting(members.editionsOf(List.of(stack)), begun).stream()
                .filter(edition -> edition.definition().stackRule().isMetBy(earned))
                .findFirst();
    }

    /** The version somebody began with and all later ones, the newest first. */
    static List<Edition> counting(List<Edition> all, EditionId begun) {
        int first =
                all.stream()
                        .filter(edition -> edition.id().equals(begun))
                        .mapToInt(Edition::number)
                        .findFirst()
                        .orElseThrow();
        return all.stream()
                .filter(edition -> edition.number() >= first)
                .sorted(Comparator.comparingInt(Edition::number).reversed())
                .toList();
    }

    private void due(PersonId person, Edition met, Holdings.Held held, Optional<Due> last) {
        Instant now = now();
        long number =
                store.add(
                        new Due(
                                0,
                                person,
                                met.microCredential(),
                                met.id(),
                                met.issuer(),
                                parts(held, met),
                                now,
                                Optional.empty()));
        Due due = store.find(number).orElseThrow();
        Optional<PersonId> decider = last.isPresent() ? Optional.empty() : decider(met, person);
        if (decider.isPresent()) {
            confer(due, decider.get());
        } else {
            news.publishEvent(new StackDue(number, person, due.stack(), due.issuer(), now));
        }
    }

    /**
     * Who let the rule decide, and may still decide here; nobody for the own award. What was
     * awarded or declined before is decided by a person.
     */
    private Optional<PersonId> decider(Edition met, PersonId earner) {
        return members.decider(met.id())
                .filter(one -> !one.equals(earner))
                .filter(one -> people.holds(one, Role.APPROVER, met.issuer()));
    }

    /** Issues the badge for what is due and was not decided. */
    @Transactional(propagation = Propagation.MANDATORY)
    AwardId confer(Due due, PersonId by) {
        Edition edition = catalog.edition(due.edition());
        Map<AwardId, Award> parts = awards.all(due.parts());
        List<String> titles =
                due.parts().stream()
                        .map(id -> java.util.Objects.requireNonNull(parts.get(id)))
                        .map(award -> catalog.edition(award.edition()).definition().title())
                        .toList();
        Award award =
                awards.issue(AwardOrder.ofStack(due.person(), edition, due.number(), titles, by));
        Instant now = now();
        store.decide(due.number(), new Due.Decision(now, by, Optional.of(award.id()), ""));
        news.publishEvent(new StackAwarded(award.id(), due.person(), due.stack(), now));
        return award.id();
    }

    /** Of everything the stack names, what the person holds. */
    private static List<AwardId> parts(Holdings.Held held, Edition edition) {
        List<String> named =
                edition.definition().stackRule().everything().stream()
                        .map(StackRule.Member::slug)
                        .toList();
        return Holdings.behind(held, named).stream().map(Award::id).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
