package org.cairn.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.cairn.people.People;
import org.cairn.platform.mail.MailBox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waited as one letter. A letter waits from the first of its notices, so that whoever
 * works in a lively place still hears of it soon; what was read meanwhile is left out.
 */
@Component
class Bundling {

    static final Duration WAIT = Duration.ofMinutes(10);

    private static final Logger LOG = LoggerFactory.getLogger(Bundling.class);
    private final BundleStore waiting;
    private final NoticeStore notices;
    private final NoticeLetters letters;
    private final People people;
    private final MailWishes wishes;
    private final MailBox mail;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Bundling(
            BundleStore waiting,
            NoticeStore notices,
            NoticeLetters letters,
            People people,
            MailWishes wishes,
            MailBox mail,
            TransactionTemplate transaction,
            Clock clock) {
        this.waiting = waiting;
        this.notices = notices;
        this.letters = letters;
        this.people = people;
        this.wishes = wishes;
        this.mail = mail;
        this.transaction = transaction;
        this.clock = clock;
    }

    void goRound() {
        for (BundleStore.Bundle bundle : waiting.due(clock.instant().minus(WAIT))) {
            try {
                transaction.executeWithoutResult(status -> send(bundle));
            } catch (RuntimeException broken) {
                LOG.error("A letter to {} waits longer.", bundle.person(), broken);
            }
        }
    }

    private void send(BundleStore.Bundle bundle) {
        List<Notice> unread =
                notices.all(waiting.take(bundle)).stream()
                        .filter(Notice::unread)
                        .filter(one -> wishes.wants(bundle.person(), one.kind()))
                        .toList();
        if (!unread.isEmpty()) {
            people.find(bundle.person()).ifPresent(person -> mail.send(letters.of(person, unread)));
        }
    }
}
