package org.cairn.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front desk of endings: say when a micro-credential ends, or take that back in time. */
@Service
public class Retirements {

    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_YEARS = 10;

    private final RetirementStore store;
    private final EditionStore editions;
    private final CardStore cards;
    private final IssuerDays days;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Retirements(
            RetirementStore store,
            EditionStore editions,
            CardStore cards,
            IssuerDays days,
            AuditLog audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.editions = editions;
        this.cards = cards;
        this.days = days;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * What a designer wishes.
     *
     * @param successor the slug of another micro-credential; empty = none
     */
    public record Wish(LocalDate lastStart, LocalDate lastHandIn, String reason, String successor) {

        public Wish {
            reason = reason.replace("\r\n", "\n").strip();
            successor = successor.strip();
        }
    }

    public Optional<Retirement> of(MicroCredentialId id) {
        return store.of(List.of(id)).stream().findFirst();
    }

    public Map<MicroCredentialId, Retirement> of(Collection<MicroCredentialId> ids) {
        Map<MicroCredentialId, Retirement> found = new HashMap<>();
        store.of(ids).forEach(one -> found.put(one.microCredential(), one));
        return found;
    }

    /** That it ends, as its page says it, where somebody has said so. */
    public Optional<Ending> ending(MicroCredentialId id) {
        return Optional.ofNullable(endings(List.of(id)).get(id));
    }

    /** The same of several; in two questions at most. */
    public Map<MicroCredentialId, Ending> endings(Collection<MicroCredentialId> ids) {
        List<Retirement> ends = store.of(ids);
        if (ends.isEmpty()) {
            return Map.of();
        }
        Map<MicroCredentialId, Card> named =
                cards
                        .byIds(
                                ends.stream()
                                        .flatMap(end ->
                                                Stream.concat(
                                                        Stream.of(end.microCredential()),
                                                        end.successor().stream()))
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Card::id, Function.identity()));
        Instant now = clock.instant();
        Map<MicroCredentialId, Ending> endings = new HashMap<>();
        for (Retirement end : ends) {
            Card card = Objects.requireNonNull(named.get(end.microCredential()));
            endings.put(
                    card.id(),
                    new Ending(
                            end,
                            card.kind(),
                            end.successor().flatMap(one -> Optional.ofNullable(named.get(one))),
                            now));
        }
        return endings;
    }

    /** Says when it ends, or says it anew as long as one can still start. */
    @Transactional
    public void retire(Editor editor, String slug, Wish wish) {
        Card card = open(editor, slug);
        LocalDate today = days.today(card.issuer());
        if (wish.lastStart().isBefore(today)) {
            throw new UserProblem(key(card, "past"));
        }
        if (wish.lastHandIn().isBefore(wish.lastStart())) {
            throw new UserProblem(key(card, "order"));
        }
        if (wish.lastHandIn().isAfter(today.plusYears(MOST_YEARS))) {
            throw new UserProblem("catalog.retire.far", MOST_YEARS);
        }
        if (wish.reason().length() > LONGEST_REASON) {
            throw new UserProblem("catalog.approval.long", LONGEST_REASON);
        }
        keep(
                editor,
                card,
                new Retirement(
                        card.id(),
                        wish.lastStart(),
                        wish.lastHandIn(),
                        days.zone(card.issuer()),
                        wish.reason(),
                        successor(card, wish.successor())));
    }

    private void keep(Editor editor, Card card, Retirement retirement) {
        Optional<Retirement> before = of(card.id());
        if (before.filter(retirement::equals).isEmpty()) {
            Instant now = now();
            store.keep(retirement, editor.person(), now);
            record(editor, card, "catalog.retire", retirement);
            if (before.filter(retirement::hasSameDays).isEmpty()) {
                news.publishEvent(
                        new RetirementSaid(
                                card.id(),
                                retirement.lastStart(),
                                retirement.lastHandIn(),
                                retirement.reason(),
                                now));
            }
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static String key(Card card, String words) {
        return (card.kind() == Definition.Kind.STACK ? "catalog.retire.stack." : "catalog.retire.")
                + words;
    }

    private Optional<MicroCredentialId> successor(Card card, String slug) {
        if (slug.isEmpty()) {
            return Optional.empty();
        }
        MicroCredentialId other =
                cards.bySlug(slug)
                        .map(Card::id)
                        .orElseThrow(() -> new UserProblem("catalog.retire.no-successor", slug));
        Instant now = clock.instant();
        if (other.equals(card.id()) || of(other).filter(one -> one.isClosed(now)).isPresent()) {
            throw new UserProblem("catalog.retire.no-successor", slug);
        }
        return Optional.of(other);
    }

    /** Lets it go on, as long as one can still start. */
    @Transactional
    public void takeBack(Editor editor, String slug) {
        Card card = open(editor, slug);
        Optional<Retirement> before = of(card.id());
        if (store.remove(card.id())) {
            record(editor, card, "catalog.retire-take-back", before.orElseThrow());
            news.publishEvent(new RetirementTakenBack(card.id(), now()));
        }
    }

    /** What this person may end, held until the transaction ends; what has ended stays so. */
    private Card open(Editor editor, String slug) {
        Card card =
                cards.bySlug(slug)
                        .filter(one -> editor.reach().contains(one.issuer()))
                        .orElseThrow(NotThere::new);
        editions.hold(slug, card.id(), card.issuer(), clock.instant());
        Instant now = clock.instant();
        if (of(card.id()).filter(one -> one.isClosed(now)).isPresent()) {
            throw new UserProblem("catalog.retire.closed");
        }
        return card;
    }

    private void record(Editor editor, Card card, String step, Retirement retirement) {
        audit.record(
                Audit.of(
                                editor.person(),
                                Role.DESIGNER.code(),
                                step,
                                "micro-credential/" + card.id())
                        .with("slug", card.slug())
                        .with("last-start", retirement.lastStart())
                        .with("last-hand-in", retirement.lastHandIn()));
    }
}
