package org.cairn.stacks;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.awards.Award;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.Ending;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Retirement;
import org.cairn.catalog.Retirements;
import org.cairn.catalog.StackMembers;
import org.cairn.catalog.StackRule;
import org.cairn.people.PersonId;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.Openings;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.cairn.review.WorkRow;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk for educators: the stacks that one has begun, and how far one is. */
@Service
public class Stacks implements Openings {

    /** More of a person's stacks are not listed. */
    static final int MOST = 100;

    private final StackStore store;
    private final StackMembers members;
    private final Settling settling;
    private final Holdings holdings;
    private final Catalog catalog;
    private final Retirements retirements;
    private final Submissions submissions;
    private final Walkers walkers;
    private final Clock clock;

    Stacks(
            StackStore store,
            StackMembers members,
            Settling settling,
            Holdings holdings,
            Catalog catalog,
            Retirements retirements,
            Submissions submissions,
            Walkers walkers,
            Clock clock) {
        this.store = store;
        this.members = members;
        this.settling = settling;
        this.holdings = holdings;
        this.catalog = catalog;
        this.retirements = retirements;
        this.submissions = submissions;
        this.walkers = walkers;
        this.clock = clock;
    }

    /** The current edition of a stack. */
    public Edition current(String slug) {
        return catalog.current(slug)
                .filter(edition -> edition.definition().isStack())
                .orElseThrow(NotThere::new);
    }

    /** All versions, the newest first. */
    public List<Edition> versions(Edition stack) {
        return catalog.history(stack.microCredential());
    }

    /** As strangers see a version: nothing is earned, but what has closed is said. */
    @Transactional(readOnly = true)
    public Progress seen(Edition edition) {
        return progress(edition, false, Known.NOTHING, about(List.of(edition)));
    }

    /** How far this person is, by the version that is nearest to be met. */
    @Transactional(readOnly = true)
    public Progress of(PersonId me, Edition current) {
        Optional<EditionId> begun =
                Optional.ofNullable(store.begun(me, MOST).get(current.microCredential()));
        List<Edition> counting =
                begun.map(one ->
                                Settling.counting(
                                        members.editionsOf(List.of(current.microCredential())),
                                        one))
                        .orElse(List.of(current));
        About about = about(counting);
        Known known = counting(known(me, Set.of(current.microCredential())), about, current);
        return progress(nearest(counting, known), begun.isPresent(), known, about);
    }

    /** All that this person has begun, the latest first; the same few questions for any number. */
    @Transactional(readOnly = true)
    public List<Progress> begun(PersonId me) {
        Map<MicroCredentialId, EditionId> begun = store.begun(me, MOST);
        if (begun.isEmpty()) {
            return List.of();
        }
        Map<MicroCredentialId, List<Edition>> editions =
                members.editionsOf(begun.keySet()).stream()
                        .collect(Collectors.groupingBy(Edition::microCredential));
        Known known = known(me, begun.keySet());
        List<List<Edition>> counting =
                begun.entrySet().stream()
                        .map(entry ->
                                Settling.counting(
                                        java.util.Objects.requireNonNull(
                                                editions.get(entry.getKey())),
                                        entry.getValue()))
                        .toList();
        About about = about(counting.stream().flatMap(List::stream).toList());
        return counting.stream()
                .map(all -> {
                    Known own = counting(known, about, all.getFirst());
                    return progress(nearest(all, own), true, own, about);
                })
                .toList();
    }

    /** From now on this person is on the way; what is earned already counts at once. */
    @Transactional
    public void begin(PersonId me, String slug) {
        Edition current = current(slug);
        if (retirements.of(current.microCredential()).filter(this::isClosed).isPresent()) {
            throw new UserProblem(
                    HttpStatus.CONFLICT, "stacks.retired.begin", current.definition().title());
        }
        store.begin(me, current.microCredential(), current.id(), now());
        settling.settle(me, current.microCredential());
    }

    private boolean isClosed(Retirement end) {
        return end.isClosed(clock.instant());
    }

    /** Who has begun a stack and does not hold its badge. */
    @Transactional(readOnly = true)
    public List<PersonId> onTheWay(MicroCredentialId stack) {
        return walkers.all(stack);
    }

    /**
     * What belongs to stacks with an order is begun in that order: open if any of its stacks has it
     * open for this person, or if none of them orders it. What nobody starts any more shuts
     * nothing.
     */
    @Override
    @Transactional(readOnly = true)
    public void check(PersonId educator, String slug) {
        Map<MicroCredentialId, EditionId> begun = store.begun(educator, MOST);
        List<Edition> stacks = lasting(members.stacksOf(List.of(slug)), begun.keySet());
        if (stacks.isEmpty()) {
            return;
        }
        Set<String> earned = holdings.of(educator).slugs();
        List<Edition> all =
                members.editionsOf(stacks.stream().map(Edition::microCredential).toList());
        List<Edition> naming =
                stacks.stream()
                        .flatMap(stack -> counting(stack, all, begun).stream())
                        .filter(edition -> names(edition.definition().stackRule(), slug))
                        .toList();
        Set<String> closed = about(naming).closed();
        boolean open =
                naming.stream()
                        .map(edition -> edition.definition().stackRule())
                        .anyMatch(rule -> rule.before(slug, earned, closed).isEmpty());
        if (!open) {
            Edition stack = stacks.getFirst();
            StackRule.Member first =
                    stack.definition().stackRule().before(slug, earned, closed).getFirst();
            throw new UserProblem(
                    HttpStatus.CONFLICT,
                    "stacks.problem.later",
                    first.title(),
                    stack.definition().title());
        }
    }

    /** Without those that have ended for this person: their order shuts nothing any more. */
    private List<Edition> lasting(List<Edition> stacks, Set<MicroCredentialId> begun) {
        Instant now = clock.instant();
        Map<MicroCredentialId, Retirement> ends =
                retirements.of(stacks.stream().map(Edition::microCredential).toList());
        return stacks.stream()
                .filter(stack -> {
                    Retirement end = ends.get(stack.microCredential());
                    return end == null
                            || !end.isClosed(now)
                            || begun.contains(stack.microCredential()) && !end.isOver(now);
                })
                .toList();
    }

    private static boolean names(StackRule rule, String slug) {
        return rule.everything().stream().anyMatch(one -> one.slug().equals(slug));
    }

    private static List<Edition> counting(
            Edition current, List<Edition> all, Map<MicroCredentialId, EditionId> begun) {
        EditionId first = begun.get(current.microCredential());
        return first == null
                ? List.of(current)
                : Settling.counting(
                        all.stream()
                                .filter(one ->
                                        one.microCredential().equals(current.microCredential()))
                                .toList(),
                        first);
    }

    /** What is known of a person, asked once for all stacks. */
    private record Known(
            Holdings.Held held,
            Map<MicroCredentialId, SubmissionId> work,
            Map<MicroCredentialId, Due> due) {

        static final Known NOTHING =
                new Known(new Holdings.Held(List.of(), Map.of(), Map.of()), Map.of(), Map.of());
    }

    private Known known(PersonId me, Collection<MicroCredentialId> stacks) {
        Map<MicroCredentialId, SubmissionId> work =
                submissions.mine(me).stream()
                        .filter(row -> row.stage().isOpen())
                        .collect(
                                Collectors.toMap(
                                        WorkRow::microCredential, WorkRow::id, (one, _) -> one));
        return new Known(holdings.of(me), work, store.latest(me, stacks));
    }

    /** For a stack that has ended only what was there in time is known. */
    private Known counting(Known known, About about, Edition stack) {
        return Optional.ofNullable(about.endings().get(stack.microCredential()))
                .filter(Ending::isOver)
                .map(end ->
                        new Known(
                                holdings.inTime(known.held(), end.retirement().endsAt()),
                                known.work(),
                                known.due()))
                .orElse(known);
    }

    /** What is known of the stacks and their members, asked once for all. */
    private record About(
            Map<String, Card> cards, Set<String> closed, Map<MicroCredentialId, Ending> endings) {}

    private About about(Collection<Edition> editions) {
        Map<String, Card> cards =
                catalog.bySlug(
                        editions.stream()
                                .flatMap(one -> one.definition().stackRule().everything().stream())
                                .map(StackRule.Member::slug)
                                .distinct()
                                .toList());
        Instant now = clock.instant();
        Map<MicroCredentialId, Retirement> ends =
                retirements.of(cards.values().stream().map(Card::id).toList());
        Set<String> closed =
                cards.values().stream()
                        .filter(card ->
                                Optional.ofNullable(ends.get(card.id()))
                                        .filter(end -> end.isClosed(now))
                                        .isPresent())
                        .map(Card::slug)
                        .collect(Collectors.toSet());
        return new About(
                cards,
                closed,
                retirements.endings(
                        editions.stream().map(Edition::microCredential).distinct().toList()));
    }

    private static Edition nearest(List<Edition> counting, Known known) {
        return counting.stream()
                .min(
                        Comparator.comparingInt(edition -> {
                            StackRule rule = edition.definition().stackRule();
                            return rule.needed() - rule.counted(known.held().slugs());
                        }))
                .orElseThrow();
    }

    private Progress progress(Edition edition, boolean begun, Known known, About about) {
        Map<String, SubmissionId> work = new HashMap<>();
        about.cards()
                .forEach((slug, card) ->
                        Optional.ofNullable(known.work().get(card.id()))
                                .ifPresent(id -> work.put(slug, id)));
        MicroCredentialId stack = edition.microCredential();
        return new Progress(
                edition,
                begun,
                known.held().slugs(),
                work,
                about.cards(),
                about.closed(),
                known.held().standing(stack, clock.instant()).map(Award::id),
                Optional.ofNullable(known.due().get(stack)),
                Optional.ofNullable(about.endings().get(stack)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
