package org.cairn.notices;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.platform.mail.Letter;
import org.cairn.platform.mail.MailBox;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.Messages;
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
    private final MailBox mail;
    private final Messages messages;
    private final Settings settings;
    private final Clock clock;

    Telling(
            NoticeStore store,
            MailWishes wishes,
            People people,
            MailBox mail,
            Messages messages,
            Settings settings,
            Clock clock) {
        this.store = store;
        this.wishes = wishes;
        this.people = people;
        this.mail = mail;
        this.messages = messages;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void tell(News news) {
        Optional<Person> person = people.find(news.person());
        if (person.isEmpty() || !store.add(news)) {
            return;
        }
        boolean fresh = news.at().isAfter(clock.instant().minus(FRESH));
        if (fresh && wishes.wants(news.person(), news.kind())) {
            mail.send(letter(person.get(), news));
        }
    }

    private Letter letter(Person person, News news) {
        Locale locale = person.locale();
        Wording wording = news.wording();
        return new Letter(
                person.email(),
                person.name(),
                locale,
                wording.title(messages, locale, person.zone()),
                List.of(
                        wording.words(messages, locale, person.zone()),
                        messages.in(locale, "notices.mail.why")),
                Optional.of(
                        new Letter.Action(
                                wording.go(messages, locale), settings.url(news.path()))));
    }
}
