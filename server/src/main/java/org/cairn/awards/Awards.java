package org.cairn.awards;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.AuditLog;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Front desk of the register: issue, find, revoke, and hand out a badge in all its forms. */
@Service
public class Awards {

    /** Others are held back meanwhile, and all of them are held in memory. */
    public static final int MOST_AT_ONCE = 1_000;

    private final AwardStore store;
    private final People people;
    private final TallyStore tally;
    private final Registrar registrar;
    private final Standings standings;
    private final BadgeForms forms;
    private final AuditLog log;
    private final ApplicationEventPublisher news;

    Awards(
            AwardStore store,
            People people,
            TallyStore tally,
            Registrar registrar,
            Standings standings,
            BadgeForms forms,
            AuditLog log,
            ApplicationEventPublisher news) {
        this.store = store;
        this.people = people;
        this.tally = tally;
        this.registrar = registrar;
        this.standings = standings;
        this.forms = forms;
        this.log = log;
        this.news = news;
    }

    /**
     * Mints the badge in the caller's transaction: both are kept, or neither. A second order for
     * the same submission gives the badge that was issued first.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Award issue(AwardOrder order) {
        return switch (issueAll(List.of(order))) {
            case Issuance.Issued(List<Award> awards) -> awards.getFirst();
            case Issuance.Refused(List<Issuance.Refusal> refusals) ->
                    throw refusals.getFirst().problem();
        };
    }

    /**
     * The same for as many as {@link #MOST_AT_ONCE}, in little more time for each than its
     * signature takes: all of them, or none and why. All other steps of the program wait meanwhile.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Issuance issueAll(List<AwardOrder> orders) {
        if (orders.size() > MOST_AT_ONCE) {
            throw new IllegalArgumentException(orders.size() + " awards at once are too many");
        }
        // first of all the audit log: its lock gives all who issue one order
        log.hold();
        Map<Long, Award> issued = new HashMap<>();
        store.ofSubmissions(submissions(orders))
                .forEach(award -> issued.put(award.submission(), award));
        List<AwardOrder> fresh =
                orders.stream().filter(one -> !issued.containsKey(one.submission())).toList();
        Map<PersonId, Person> earners = earners(fresh);
        List<Issuance.Refusal> refusals = refusals(orders, issued, earners);
        if (!refusals.isEmpty()) {
            return new Issuance.Refused(refusals);
        }
        List<Award> entered = registrar.enter(firstOfEach(fresh), earners);
        if (!entered.isEmpty()) {
            entered.forEach(award -> issued.put(award.submission(), award));
            news.publishEvent(
                    new BadgesIssued(
                            entered.stream().map(Award::id).toList(),
                            entered.getFirst().issuedAt()));
        }
        return new Issuance.Issued(
                orders.stream()
                        .map(one -> Objects.requireNonNull(issued.get(one.submission())))
                        .toList());
    }

    private static Set<Long> submissions(List<AwardOrder> orders) {
        return orders.stream().map(AwardOrder::submission).collect(Collectors.toSet());
    }

    private Map<PersonId, Person> earners(List<AwardOrder> orders) {
        return people.all(orders.stream().map(AwardOrder::earner).collect(Collectors.toSet()));
    }

    private static List<Issuance.Refusal> refusals(
            List<AwardOrder> orders, Map<Long, Award> issued, Map<PersonId, Person> earners) {
        List<Issuance.Refusal> refusals = new ArrayList<>();
        for (AwardOrder order : orders) {
            if (order.earner().equals(order.decidedBy())) {
                refusals.add(new Issuance.Refusal(order, Issuance.Reason.OWN));
            } else if (!issued.containsKey(order.submission())
                    && !earners.containsKey(order.earner())) {
                refusals.add(new Issuance.Refusal(order, Issuance.Reason.NO_EARNER));
            }
        }
        return refusals;
    }

    private static List<AwardOrder> firstOfEach(List<AwardOrder> orders) {
        Map<Long, AwardOrder> first = new LinkedHashMap<>();
        orders.forEach(order -> first.putIfAbsent(order.submission(), order));
        return List.copyOf(first.values());
    }

    /** Takes a badge back for good; its status list says so from the moment this is committed. */
    @Transactional
    public void revoke(AwardId id, String reason, PersonId by) {
        standings.revoke(id, new Grounds(Grounds.Code.OTHER, reason), by);
    }

    public Optional<Award> find(AwardId id) {
        return store.find(id);
    }

    /** The badge that rests on this submission. */
    public Optional<Award> ofSubmission(long submission) {
        return store.ofSubmission(submission);
    }

    /** Many at once, by one statement; unknown ones are missing. */
    public Map<AwardId, Award> all(Collection<AwardId> ids) {
        return store.all(ids).stream().collect(Collectors.toMap(Award::id, Function.identity()));
    }

    /** Newest first. */
    public List<Award> ofEarner(PersonId earner) {
        return store.ofEarners(List.of(earner), 0, Integer.MAX_VALUE);
    }

    /** Of all these people, newest first, a page at a time. */
    public List<Award> ofEarners(Collection<PersonId> earners, int offset, int limit) {
        return store.ofEarners(earners, offset, limit);
    }

    /** Oldest first. */
    public List<Award> issuedBetween(Instant from, Instant to) {
        return store.issuedBetween(from, to);
    }

    public long countOfEarners(Collection<PersonId> earners) {
        return store.countOfEarners(earners);
    }

    /** How many were ever issued, revoked ones included. */
    public long issuedBy(OrganizationId issuer) {
        return tally.issuedBy(issuer);
    }

    /** When the issuer's first badge was issued. */
    public Optional<Instant> firstIssuedBy(OrganizationId issuer) {
        return tally.firstBy(issuer);
    }

    /** How many were ever issued of each; those without any are missing. */
    public Map<MicroCredentialId, Long> countBy(Collection<MicroCredentialId> ids) {
        return tally.byMicroCredential(ids);
    }

    /** What its page tells beyond the register, as it was when the badge was issued. */
    public AwardDetails details(AwardId id) {
        return forms.details(id);
    }

    /**
     * The signed credential, byte by byte as it was issued; signed once more if the key that signed
     * it was withdrawn since.
     */
    public byte[] credential(AwardId id) {
        return forms.credential(id, Extent.WHOLE);
    }

    /** The signed credential, or its copy that says nothing about the results. */
    @Transactional
    public byte[] credential(AwardId id, Extent extent) {
        return forms.credential(id, extent);
    }

    /** The same credential, signed as a JWT by the issuer's present key (VC-JOSE-COSE 1.0). */
    @Transactional
    public String jwt(AwardId id, Extent extent) {
        return forms.jwt(id, extent);
    }

    /** The picture with the credential baked in (Open Badges 3.0, section 5.3.1). */
    @Transactional
    public byte[] png(AwardId id, Extent extent) {
        return forms.png(id, extent);
    }

    /** The drawing with the credential baked in (Open Badges 3.0, section 5.3.2). */
    @Transactional
    public String svg(AwardId id, Extent extent) {
        return forms.svg(id, extent);
    }

    /** The drawing alone, for pages. */
    public String plainSvg(AwardId id) {
        return forms.plainSvg(id);
    }

    /**
     * The same award as Open Badges 2.0, to be hosted at {@code /badges/{id}/ob2}. Of a revoked one
     * the small document that says so; serve that with status 410.
     */
    public ObjectNode assertion(AwardId id) {
        return forms.assertion(id);
    }

    /** The picture with the 2.0 assertion baked in, at {@code /badges/{id}/ob2.png}. */
    public byte[] assertionPng(AwardId id) {
        return forms.assertionPng(id);
    }
}
