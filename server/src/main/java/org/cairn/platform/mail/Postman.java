package org.cairn.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties the outbox: one letter, one transaction; what fails is tried again later and later. */
final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int MOST_TRIES = 12;
    private static final int ROUND = 100;

    private final MailStore store;
    private final Smtp smtp;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Postman(MailStore store, Smtp smtp, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.smtp = smtp;
        this.transaction = transaction;
        this.clock = clock;
    }

    void goRound() {
        for (int i = 0; i < ROUND; i++) {
            if (!Boolean.TRUE.equals(transaction.execute(status -> deliverOne()))) {
                return;
            }
        }
    }

    private boolean deliverOne() {
        Optional<MailStore.Due> next = store.takeDue(clock.instant());
        next.ifPresent(this::deliver);
        return next.isPresent();
    }

    private void deliver(MailStore.Due due) {
        Instant now = clock.instant();
        try {
            smtp.send(due.id(), due.mail());
            store.markSent(due.id(), now);
        } catch (MailException problem) {
            Optional<Instant> again =
                    due.tries() + 1 < MOST_TRIES && !smtp.isHopeless(problem)
                            ? Optional.of(now.plus(pauseAfter(due.tries() + 1)))
                            : Optional.empty();
            LOG.warn(
                    "a letter could not be sent (try {}): {}",
                    due.tries() + 1,
                    problem.getMessage());
            store.markFailed(due.id(), String.valueOf(problem.getMessage()), now, again);
        }
    }

    /** Half a minute, one, two, four … up to six hours; the last try is after about a day. */
    static Duration pauseAfter(int tries) {
        Duration pause = Duration.ofSeconds(30L << Math.min(tries - 1, 20));
        Duration most = Duration.ofHours(6);
        return pause.compareTo(most) > 0 ? most : pause;
    }
}
