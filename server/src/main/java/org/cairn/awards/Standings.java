package org.cairn.awards;

import java.time.Clock;
import java.time.Instant;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: takes badges back for good, suspends them, and lets suspended ones count again. The
 * status lists say so from the moment the step is committed.
 */
@Service
public class Standings {

    private final AwardStore awards;
    private final StandingStore store;
    private final People people;
    private final AuditLog log;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Standings(
            AwardStore awards,
            StandingStore store,
            People people,
            AuditLog log,
            ApplicationEventPublisher news,
            Clock clock) {
        this.awards = awards;
        this.store = store;
        this.people = people;
        this.log = log;
        this.news = news;
        this.clock = clock;
    }

    /** Takes a badge back for good, a suspended one too. */
    @Transactional
    public void revoke(AwardId id, Grounds grounds, PersonId by) {
        Award award = held(id, by, "awards.revoke", grounds);
        Instant now = clock.instant();
        if (!store.add(id, new Revocation(now, grounds, by))) {
            throw revoked();
        }
        store.bumpList(id);
        news.publishEvent(new BadgeRevoked(id, award.earner(), grounds.words(), now));
    }

    /** From now on the badge does not count, until it is reinstated or revoked. */
    @Transactional
    public void suspend(AwardId id, Grounds grounds, PersonId by) {
        Award award = held(id, by, "awards.suspend", grounds);
        if (award.revocation().isPresent()) {
            throw revoked();
        }
        if (!award.canBeSuspended()) {
            throw new UserProblem(HttpStatus.CONFLICT, "awards.problem.cannot-suspend");
        }
        if (award.isSuspended()) {
            throw new UserProblem(HttpStatus.CONFLICT, "awards.problem.suspended");
        }
        Instant now = clock.instant();
        store.add(id, new Suspension(now, grounds, by));
        store.bumpList(id);
        news.publishEvent(new BadgeSuspended(id, award.earner(), grounds.words(), now));
    }

    /** The badge counts again; nobody says so of their own. */
    @Transactional
    public void reinstate(AwardId id, PersonId by) {
        Award found = awards.find(id).orElseThrow(NotThere::new);
        Role role = role(by, found.issuer());
        if (found.earner().equals(by)) {
            throw new UserProblem(HttpStatus.CONFLICT, "awards.problem.own-reinstatement");
        }
        log.hold();
        log.record(Audit.of(by, role.code(), "awards.reinstate", "award/" + id));
        Award award = awards.find(id).orElseThrow(NotThere::new);
        if (award.revocation().isPresent()) {
            throw revoked();
        }
        long suspension =
                store.open(id)
                        .orElseThrow(() ->
                                new UserProblem(
                                        HttpStatus.CONFLICT, "awards.problem.not-suspended"));
        Instant now = clock.instant();
        store.end(suspension, by, now);
        store.bumpList(id);
        news.publishEvent(new BadgeReinstated(id, award.earner(), now));
    }

    /**
     * The award, read only once the audit log is held: that gives all steps one order, so that
     * nobody else can be changing the award now.
     */
    private Award held(AwardId id, PersonId by, String action, Grounds grounds) {
        Role role = role(by, awards.find(id).orElseThrow(NotThere::new).issuer());
        log.hold();
        log.record(
                Audit.of(by, role.code(), action, "award/" + id)
                        .with("code", grounds.code().code())
                        .with("sha256", Sha256.ofText(grounds.words())));
        return awards.find(id).orElseThrow(NotThere::new);
    }

    /** For everybody else the award is not there. */
    private Role role(PersonId by, OrganizationId issuer) {
        return people.firstHeld(by, issuer, Role.APPROVER, Role.ADMINISTRATOR)
                .orElseThrow(NotThere::new);
    }

    private static UserProblem revoked() {
        return new UserProblem(HttpStatus.CONFLICT, "awards.problem.revoked");
    }
}
