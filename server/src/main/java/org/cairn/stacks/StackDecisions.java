package org.cairn.stacks;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.awards.Award;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk for approvers: the awards of stacks whose rule is met. */
@Service
public class StackDecisions {

    /** More are not shown at once; the oldest come first. */
    static final int MOST = 100;

    private static final int LONGEST = 1_000;

    private final StackStore store;
    private final Settling settling;
    private final Catalog catalog;
    private final Awards awards;
    private final People people;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    StackDecisions(
            StackStore store,
            Settling settling,
            Catalog catalog,
            Awards awards,
            People people,
            AuditLog audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.settling = settling;
        this.catalog = catalog;
        this.awards = awards;
        this.people = people;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** One line of the desk. */
    public record Line(Due due, Edition edition, String educator, Map<AwardId, String> titles) {}

    /** What waits for this person; the own award waits for somebody else. */
    @Transactional(readOnly = true)
    public List<Line> waiting(PersonId me) {
        Set<OrganizationId> issuers = people.reach(me, Role.APPROVER);
        List<Due> due = issuers.isEmpty() ? List.of() : store.waiting(issuers, me, MOST);
        Map<EditionId, Edition> editions =
                catalog.editions(due.stream().map(Due::edition).collect(Collectors.toSet()));
        Map<AwardId, String> titles = titles(due);
        Map<PersonId, Person> persons =
                people.all(due.stream().map(Due::person).collect(Collectors.toSet()));
        return due.stream()
                .map(one ->
                        new Line(
                                one,
                                Objects.requireNonNull(editions.get(one.edition())),
                                Optional.ofNullable(persons.get(one.person()))
                                        .map(Person::name)
                                        .orElse(""),
                                titles))
                .toList();
    }

    /** Of all their parts, by two questions. */
    private Map<AwardId, String> titles(List<Due> due) {
        Map<AwardId, Award> parts =
                awards.all(
                        due.stream()
                                .flatMap(one -> one.parts().stream())
                                .collect(Collectors.toSet()));
        Map<EditionId, Edition> editions =
                catalog.editions(
                        parts.values().stream().map(Award::edition).collect(Collectors.toSet()));
        return parts.values().stream()
                .collect(
                        Collectors.toMap(
                                Award::id,
                                award ->
                                        Objects.requireNonNull(editions.get(award.edition()))
                                                .definition()
                                                .title()));
    }

    /**
     * Issues the badge; pressed twice it is the same badge. Empty if the rule is not met any more,
     * because a part does not count now; then nothing waits here any longer.
     */
    @Transactional
    public Optional<AwardId> award(PersonId me, long number) {
        Due due = reachable(me, number);
        settling.settle(due.person(), due.stack());
        Optional<Due> now = store.find(number);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        Optional<AwardId> before = now.get().decision().flatMap(Due.Decision::award);
        if (before.isPresent()) {
            return before;
        }
        mustWait(now.get());
        return Optional.of(settling.confer(now.get(), me));
    }

    /** Does not award it, and says why; when other badges count, it comes back. */
    @Transactional
    public void decline(PersonId me, long number, String reason) {
        Due due = reachable(me, number);
        String words = reason.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw new UserProblem("stacks.problem.reason", LONGEST);
        }
        store.hold(due.person(), due.stack());
        mustWait(store.find(number).orElseThrow(NotThere::new));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        store.decide(number, new Due.Decision(now, me, Optional.empty(), words));
        audit.record(
                Audit.of(me, Role.APPROVER.code(), "stacks.decline", "stack-due/" + number)
                        .with("stack", due.stack()));
        news.publishEvent(new StackDeclined(number, due.person(), due.stack(), words, now));
    }

    private Due reachable(PersonId me, long number) {
        return store.find(number)
                .filter(due -> !due.person().equals(me))
                .filter(due -> people.holds(me, Role.APPROVER, due.issuer()))
                .orElseThrow(NotThere::new);
    }

    private static void mustWait(Due due) {
        if (!due.isOpen()) {
            throw new UserProblem(HttpStatus.CONFLICT, "stacks.problem.decided");
        }
    }
}
