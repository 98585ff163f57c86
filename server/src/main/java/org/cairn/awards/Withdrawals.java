package org.cairn.awards;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Front desk: takes a key that fell into wrong hands out of use, and signs anew what it had signed.
 * The badges follow in small steps of their own, so that what waits survives a crash; one that is
 * asked for before its turn is signed anew right then.
 */
@Service
public class Withdrawals {

    private static final Logger LOG = LoggerFactory.getLogger(Withdrawals.class);
    private static final int BATCH = 50;
    private static final int LONGEST_REASON = 1_000;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    private final WithdrawalStore store;
    private final Issuers issuers;
    private final Credentials credentials;
    private final AuditLog log;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Withdrawals(
            WithdrawalStore store,
            Issuers issuers,
            Credentials credentials,
            AuditLog log,
            ApplicationEventPublisher news,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.issuers = issuers;
        this.credentials = credentials;
        this.log = log;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Withdraws a key for good. If it is the one that signs, a new one signs from the same moment:
     * the audit log is held, so that nobody issues in between.
     */
    @Transactional
    public void withdraw(OrganizationId id, String key, String reason, PersonId by) {
        String why = checked(reason);
        Issuer issuer = issuers.administered(id, by);
        if (issuer.key(key).isEmpty()) {
            throw new NotThere();
        }
        log.hold();
        log.record(
                Audit.of(by, Role.ADMINISTRATOR.code(), "awards.withdraw-key", "organization/" + id)
                        .with("key", key)
                        .with("reason", why));
        issuer = issuers.administered(id, by);
        if (issuer.key(key).orElseThrow().isWithdrawn()) {
            throw new UserProblem(HttpStatus.CONFLICT, "awards.problem.key-withdrawn");
        }
        if (issuer.keys().getFirst().key().text().equals(key)) {
            issuers.rotate(id, by);
        }
        Withdrawal withdrawal =
                new Withdrawal(key, clock.instant(), why, by, 0, false, Optional.empty());
        store.add(id, withdrawal);
        store.bumpLists(id);
        news.publishEvent(new KeyWithdrawn(id, key, by, why, withdrawal.at()));
    }

    private static String checked(String reason) {
        String why = reason.strip();
        if (why.isEmpty()) {
            throw new UserProblem("awards.problem.key-reason");
        }
        if (why.length() > LONGEST_REASON) {
            throw new UserProblem("awards.problem.reason.long", LONGEST_REASON);
        }
        return why;
    }

    /** The withdrawn keys of an issuer, the newest withdrawal first. */
    public List<Withdrawal> of(OrganizationId issuer) {
        return store.of(issuer);
    }

    /** Goes on through the register for every key that was withdrawn. */
    void carryOn() {
        store.unfinished(clock.instant()).forEach(this::carryOn);
    }

    /** What cannot be signed now is tried again later and holds up no other key. */
    private void carryOn(WithdrawalStore.Open open) {
        String key = open.key();
        LOG.info("Signing anew what the withdrawn key {} signed", key);
        try {
            while (takesSome(key)) {}
        } catch (RuntimeException problem) {
            Duration pause = pause(open.failures());
            store.pause(key, clock.instant().plus(pause));
            LOG.error(
                    "The badges of the withdrawn key {} are not all signed anew; next try in {}",
                    key,
                    pause,
                    problem);
        }
    }

    /** Twice as long each time, up to an hour. */
    static Duration pause(int failures) {
        Duration grown = FIRST_PAUSE.multipliedBy(1L << Math.clamp(failures, 0, 20));
        return grown.compareTo(LONGEST_PAUSE) < 0 ? grown : LONGEST_PAUSE;
    }

    /** Whether there may be more; what was done is kept with how far it went. */
    boolean takesSome(String key) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    Optional<WithdrawalStore.Turn> turn = store.next(key);
                    if (turn.isEmpty()) {
                        return false;
                    }
                    List<AwardId> awards = store.awards(turn.get(), BATCH);
                    if (awards.isEmpty()) {
                        finish(key, turn.get());
                        return false;
                    }
                    awards.forEach(id -> credentials.of(id, Extent.WHOLE));
                    store.reach(key, awards.getLast(), awards.size());
                    return true;
                }));
    }

    private void finish(String key, WithdrawalStore.Turn turn) {
        store.finish(key, clock.instant());
        log.record(
                Audit.bySystem("awards.signed-anew", "organization/" + turn.issuer())
                        .with("key", key));
    }
}
