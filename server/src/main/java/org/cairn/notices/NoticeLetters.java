package org.cairn.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairn.people.Person;
import org.cairn.platform.mail.Letter;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.Messages;
import org.springframework.stereotype.Component;

/** Writes the letters that tell what also stands in the list of notices. */
@Component
class NoticeLetters {

    /** So many are told with their words; of the others the letter says how many there are. */
    private static final int MOST_TOLD = 12;

    private final Messages messages;
    private final Settings settings;

    NoticeLetters(Messages messages, Settings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    Letter of(Person person, Wording wording, String path) {
        Locale locale = person.locale();
        return new Letter(
                person.email(),
                person.name(),
                locale,
                wording.title(messages, locale, person.zone()),
                List.of(
                        wording.words(messages, locale, person.zone()),
                        messages.in(locale, "notices.mail.why")),
                Optional.of(new Letter.Action(wording.go(messages, locale), settings.url(path))));
    }

    /** One letter about all of these, the oldest first; its button leads to the first place. */
    Letter of(Person person, List<Notice> notices) {
        Notice first = notices.getFirst();
        if (notices.size() == 1) {
            return of(person, first.wording(), first.path());
        }
        Locale locale = person.locale();
        List<String> told = new ArrayList<>();
        notices.stream()
                .limit(MOST_TOLD)
                .forEach(notice -> {
                    Wording wording = notice.wording();
                    told.add(
                            wording.title(messages, locale, person.zone())
                                    + "\n"
                                    + wording.words(messages, locale, person.zone())
                                    + "\n"
                                    + settings.url(notice.path()));
                });
        if (notices.size() > MOST_TOLD) {
            told.add(messages.in(locale, "notices.mail.more", notices.size() - MOST_TOLD));
        }
        told.add(messages.in(locale, "notices.mail.why"));
        String subject =
                messages.in(
                        locale,
                        "notices.mail.several",
                        first.wording().title(messages, locale, person.zone()),
                        notices.size() - 1);
        String url = settings.url(first.path());
        Letter.Action go = new Letter.Action(first.wording().go(messages, locale), url);
        return new Letter(person.email(), person.name(), locale, subject, told, Optional.of(go));
    }
}
