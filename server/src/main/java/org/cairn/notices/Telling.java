package org.cairn.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.platform.mail.MailBox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a person something once: the notice, and the letter if it is wanted, are kept together or
 * neither, so news that is delivered again changes nothing.
 */
@Component
class Telling {

    /** Older news stands in the list, but nobody gets a letter about it. */
    private static final Duration FRESH = Duration.ofDays(7);

    private final NoticeStore store;
    private final MailWishes wishes;
    private final People people;
    private final BundleStore waiting;
    private final NoticeLetters letters;
    private final MailBox mail;
    private final Clock clock;

    Telling(
            NoticeStore store,
            MailWishes wishes,
            People people,
            BundleStore waiting,
            NoticeLetters letters,
            MailBox mail,
            Clock clock) {
        this.store = store;
        this.wishes = wishes;
        this.people = people;
        this.waiting = waiting;
        this.letters = letters;
        this.mail = mail;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void tell(News news) {
        Optional<Person> person = people.find(news.person());
        if (person.isEmpty()) {
            return;
        }
        Optional<NoticeId> id = store.add(news);
        boolean fresh = news.at().isAfter(clock.instant().minus(FRESH));
        if (id.isEmpty() || !fresh || !wishes.wants(news.person(), news.kind())) {
            return;
        }
        if (news.subject().isPresent()) {
            waiting.add(id.get(), news, clock.instant());
        } else {
            mail.send(letters.of(person.get(), news.wording(), news.path()));
        }
    }
}
