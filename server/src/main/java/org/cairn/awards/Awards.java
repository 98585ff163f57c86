package org.cairn.awards;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.Ids;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Front desk of the register: issue, find, revoke, and hand out a badge in all its forms. */
@Service
public class Awards {

    private final AwardStore store;
    private final TallyStore tally;
    private final Registrar registrar;
    private final Standings standings;
    private final BadgeForms forms;
    private final AuditLog log;
    private final ApplicationEventPublisher news;

    Awards(
            AwardStore store,
            TallyStore tally,
            Registrar registrar,
            Standings standings,
            BadgeForms forms,
            AuditLog log,
            ApplicationEventPublisher news) {
        this.store = store;
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
        if (order.earner().equals(order.decidedBy())) {
            throw new UserProblem("awards.problem.own");
        }
        store.hold(order.submission());
        Optional<Award> earlier = store.ofSubmission(order.submission());
        return earlier.orElseGet(() -> enter(order));
    }

    private Award enter(AwardOrder order) {
        AwardId id = new AwardId(Ids.unguessable());
        // first of all the audit log: its lock gives all who issue one order
        log.record(
                Audit.of(order.decidedBy(), Role.APPROVER.code(), "awards.issue", "award/" + id)
                        .with("submission", order.submission())
                        .with("edition", order.edition())
                        .with("earner", order.earner()));
        Award award = registrar.enter(id, order);
        news.publishEvent(new BadgeIssued(id, award.earner(), award.issuedAt()));
        return award;
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

    /** The signed credential, byte by byte as it was issued. */
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
