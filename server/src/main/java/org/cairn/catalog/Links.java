package org.cairn.catalog;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairn.people.OrganizationId;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.outside.Knock;
import org.cairn.platform.throttle.Throttle;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The front desk of links: whether the addresses that drafts and published pages name still open.
 * One bad answer says little, so a link of a public page is called dead only after several days.
 */
@Service
public class Links {

    /** Who presses the button again finds what was just learned. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    /** Each press asks strangers for up to a hundred addresses. */
    private static final int PRESSES = 6;

    private static final Duration PRESSES_PER = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration AGAIN = Duration.ofHours(20);
    private static final Duration PATIENCE_OF_CHORE = Duration.ofMinutes(5);
    private static final int MOST = 60;

    /** Where no server has answered for so long, it is our own connection that is down. */
    private static final Duration DEAF = Duration.ofHours(26);

    private final LinkStore store;
    private final LinkAsking asking;
    private final Throttle throttle;
    private final DesignStore drafts;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Links(
            LinkStore store,
            LinkAsking asking,
            Throttle throttle,
            DesignStore drafts,
            AuditLog audit,
            ApplicationEventPublisher news,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.asking = asking;
        this.throttle = throttle;
        this.drafts = drafts;
        this.audit = audit;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What a draft names. */
    public DraftLinks of(Draft draft) {
        return of(List.of(draft)).getFirst();
    }

    /** What each of these drafts names, in their order. */
    public List<DraftLinks> of(List<Draft> drafts) {
        List<List<LinkPlace>> places = drafts.stream().map(LinkPlace::of).toList();
        Map<String, Link> known =
                store.of(
                        places.stream()
                                .flatMap(List::stream)
                                .map(LinkPlace::address)
                                .collect(Collectors.toSet()));
        return places.stream().map(some -> new DraftLinks(some, known)).toList();
    }

    /** What of these definitions is not found any more, by address. */
    public Map<String, Link> failing(Collection<Definition> definitions) {
        Set<String> addresses = new TreeSet<>();
        definitions.forEach(one -> addresses.addAll(LinkPlace.of(one)));
        return store.of(addresses).entrySet().stream()
                .filter(entry -> entry.getValue().fails() || entry.getValue().isDead())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The addresses that a definition names for its readers. */
    public Set<String> of(Definition definition) {
        return LinkPlace.of(definition);
    }

    /** What readers of a page are told is dead, by address. */
    public Map<String, Link> dead(Definition definition) {
        return store.of(LinkPlace.of(definition)).entrySet().stream()
                .filter(entry -> entry.getValue().isDead())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * Asks for the links of a draft now, as long as somebody wants to wait for it; the chore asks
     * for the rest.
     *
     * @return how many of its places are known by now
     */
    public int check(Editor editor, DraftId id) {
        Draft draft = Drafts.seenBy(editor, drafts.find(id));
        Instant stale = now().minus(FRESH);
        Set<String> wanted =
                of(draft).old(stale).stream()
                        .map(LinkPlace::address)
                        .collect(Collectors.toCollection(TreeSet::new));
        if (!wanted.isEmpty()
                && !throttle.allow("links:" + editor.person(), PRESSES, PRESSES_PER)) {
            throw new UserProblem(HttpStatus.TOO_MANY_REQUESTS, "catalog.link.problem.often");
        }
        Map<String, Knock> learned = heard(asking.ask(wanted, PATIENCE));
        transaction.executeWithoutResult(status -> {
            learn(learned);
            if (!wanted.isEmpty()) {
                audit.record(
                        Audit.of(editor.person(), "designer", "catalog.check-links", "draft/" + id)
                                .with("addresses", learned.size()));
            }
        });
        DraftLinks now = of(draft);
        return now.places().size() - now.old(stale).size();
    }

    /** Asks for what nobody has asked for since yesterday, some at a time. */
    void checkDue() {
        check(due(MOST));
        tellOfDead();
    }

    List<String> due(int most) {
        return store.due(now().minus(AGAIN), most);
    }

    void check(Collection<String> addresses) {
        learn(heard(asking.ask(addresses, PATIENCE_OF_CHORE)));
    }

    /** What was learned; nothing, where nobody has answered for so long that it is our own end. */
    private Map<String, Knock> heard(Map<String, Knock> learned) {
        boolean deaf =
                learned.values().stream().allMatch(one -> one.answer().isSilence())
                        && !store.isHeardSince(now().minus(DEAF));
        return deaf ? Map.of() : learned;
    }

    /** Keeps what somebody has learned just now. */
    public void learn(Map<String, Knock> learned) {
        Instant now = now();
        LocalDate day = LocalDate.ofInstant(now, clock.getZone());
        // in one order, so that two who keep the same ones never wait crosswise
        transaction.executeWithoutResult(status ->
                new TreeMap<>(learned)
                        .forEach((address, knock) -> store.keep(address, knock, now, day)));
    }

    /** Tells the designers of each issuer once of what is dead; again only if it opened since. */
    public void tellOfDead() {
        transaction.executeWithoutResult(status -> {
            Map<OrganizationId, Integer> told = store.tell(Link.DAYS, now());
            told.forEach((issuer, count) -> {
                audit.record(
                        Audit.bySystem("catalog.links-dead", "organization/" + issuer)
                                .with("addresses", count));
                news.publishEvent(new LinksBroken(issuer, count, now()));
            });
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
