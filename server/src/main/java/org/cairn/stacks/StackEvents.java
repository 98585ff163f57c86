package org.cairn.stacks;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.cairn.awards.Award;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.awards.BadgeReinstated;
import org.cairn.awards.BadgeRevoked;
import org.cairn.awards.BadgeSuspended;
import org.cairn.awards.BadgesIssued;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionPublished;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Retirement;
import org.cairn.catalog.Retirements;
import org.cairn.catalog.StackMembers;
import org.cairn.people.PersonId;
import org.cairn.review.SubmissionStarted;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to badges and work, as far as stacks are concerned. */
@Component
class StackEvents {

    private final StackStore store;
    private final StackMembers members;
    private final Settling settling;
    private final Retirements retirements;
    private final Awards awards;
    private final Catalog catalog;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;

    StackEvents(
            StackStore store,
            StackMembers members,
            Settling settling,
            Retirements retirements,
            Awards awards,
            Catalog catalog,
            ApplicationEventPublisher news,
            TransactionTemplate transaction) {
        this.store = store;
        this.members = members;
        this.settling = settling;
        this.retirements = retirements;
        this.awards = awards;
        this.catalog = catalog;
        this.news = news;
        this.transaction = transaction;
    }

    /** Who starts a member is on the way in its stacks. */
    @ApplicationModuleListener
    void on(SubmissionStarted event) {
        slug(event.microCredential()).ifPresent(slug -> begin(event.educator(), slug, event.at()));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(BadgesIssued event) {
        each(inStacks(event.awards()), award -> changed(award, event.at()));
    }

    /** Of badges that were issued together, those that no stack names need no look of their own. */
    private List<AwardId> inStacks(List<AwardId> issued) {
        Map<AwardId, Award> badges = awards.all(issued);
        Map<MicroCredentialId, Card> cards =
                catalog.cards(
                        badges.values().stream()
                                .map(Award::microCredential)
                                .collect(Collectors.toSet()));
        Set<String> named = members.named(cards.values().stream().map(Card::slug).toList());
        Set<MicroCredentialId> parts =
                cards.entrySet().stream()
                        .filter(card -> named.contains(card.getValue().slug()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return issued.stream()
                .filter(id ->
                        parts.contains(Objects.requireNonNull(badges.get(id)).microCredential()))
                .toList();
    }

    @ApplicationModuleListener
    void on(BadgeReinstated event) {
        changed(event.award(), event.at());
    }

    @ApplicationModuleListener
    void on(BadgeRevoked event) {
        stopped(event.award(), event.at());
    }

    @ApplicationModuleListener
    void on(BadgeSuspended event) {
        stopped(event.award(), event.at());
    }

    /** A version that asks for less may be met by people who are on the way. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(EditionPublished event) {
        MicroCredentialId stack = event.microCredential();
        if (catalog.edition(event.edition()).definition().isStack()) {
            each(store.everybody(stack), person -> settling.settle(person, stack));
        }
    }

    /**
     * Each in a transaction of its own: issuing holds the audit log, and nobody should wait for
     * thousands. Looking again changes nothing, so that what failed can be looked at once more.
     */
    private <T> void each(List<T> all, Consumer<T> look) {
        List<RuntimeException> failed = new ArrayList<>();
        for (T one : all) {
            try {
                transaction.executeWithoutResult(status -> look.accept(one));
            } catch (RuntimeException toTryAgain) {
                failed.add(toTryAgain);
            }
        }
        if (!failed.isEmpty()) {
            throw failed.getFirst();
        }
    }

    private void changed(AwardId id, Instant at) {
        Award award = awards.find(id).orElseThrow();
        slug(award.microCredential())
                .ifPresent(slug -> {
                    begin(award.earner(), slug, at);
                    settle(award.earner(), slug);
                });
    }

    /** All are held before one is settled: issuing takes the audit log, which comes after them. */
    private void settle(PersonId person, String slug) {
        Set<MicroCredentialId> stacks =
                members.everyEditionWith(slug).stream()
                        .map(Edition::microCredential)
                        .collect(Collectors.toSet());
        store.hold(person, stacks);
        stacks.forEach(stack -> settling.settle(person, stack));
    }

    /** The stack's own badge stays as it is; its issuer is told. */
    private void stopped(AwardId id, Instant at) {
        changedBack(id);
        List<Due> resting = store.restingOn(id);
        var badges =
                awards.all(
                        resting.stream()
                                .flatMap(due -> badge(due).stream())
                                .collect(Collectors.toSet()));
        for (Due due : resting) {
            badge(due)
                    .flatMap(one -> Optional.ofNullable(badges.get(one)))
                    .filter(badge -> badge.revocation().isEmpty())
                    .ifPresent(badge ->
                            news.publishEvent(
                                    new StackPartStopped(
                                            badge.id(), id, due.stack(), due.issuer(), at)));
        }
    }

    private void changedBack(AwardId id) {
        Award award = awards.find(id).orElseThrow();
        slug(award.microCredential()).ifPresent(slug -> settle(award.earner(), slug));
    }

    private static Optional<AwardId> badge(Due due) {
        return due.decision().flatMap(Due.Decision::award);
    }

    private void begin(PersonId person, String slug, Instant at) {
        List<Edition> stacks = members.stacksOf(List.of(slug));
        Map<MicroCredentialId, Retirement> ends =
                retirements.of(stacks.stream().map(Edition::microCredential).toList());
        stacks.stream()
                .filter(stack ->
                        Optional.ofNullable(ends.get(stack.microCredential()))
                                .filter(end -> end.isClosed(at))
                                .isEmpty())
                .sorted(Comparator.comparing(stack -> stack.microCredential().value()))
                .forEach(stack -> store.begin(person, stack.microCredential(), stack.id(), at));
    }

    private Optional<String> slug(MicroCredentialId id) {
        return catalog.cards(List.of(id)).values().stream().map(Card::slug).findFirst();
    }
}
