package org.cairn.people;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.cairn.platform.mail.Letter;
import org.cairn.platform.mail.MailBox;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.throttle.Throttle;
import org.cairn.platform.web.Messages;
import org.springframework.stereotype.Component;

/** The letters about an account, in the person's language, and not too many of them. */
@Component
class AccountLetters {

    private final MailBox box;
    private final Messages messages;
    private final Settings settings;
    private final Throttle throttle;

    AccountLetters(MailBox box, Messages messages, Settings settings, Throttle throttle) {
        this.box = box;
        this.messages = messages;
        this.settings = settings;
        this.throttle = throttle;
    }

    /** Whether the address may get one more letter now; more would help only who wants to annoy. */
    boolean mayWriteTo(String email) {
        return throttle.allow(
                "letter:" + Secrets.shortHash(Emails.key(email)), 6, Duration.ofHours(1));
    }

    /**
     * Writes the letter whose texts begin with {@code people.mail.<kind>}.
     *
     * @param path where its button leads to; empty = no button
     */
    void write(Person to, String kind, Optional<String> path, Object... facts) {
        String key = "people.mail." + kind;
        box.send(
                new Letter(
                        to.email(),
                        to.name(),
                        to.locale(),
                        text(to, key + ".subject", facts),
                        List.of(text(to, key + ".first", facts), text(to, key + ".then", facts)),
                        path.map(place ->
                                new Letter.Action(
                                        text(to, key + ".button", facts), settings.url(place)))));
    }

    private String text(Person to, String key, Object... facts) {
        return messages.in(to.locale(), key, facts);
    }
}
