package org.cairn.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.cairn.platform.Ids;
import org.cairn.platform.settings.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where rooms put mail: it is kept in the caller's transaction and sent afterwards by a worker.
 * Without a mail server it is only kept.
 */
@Component
public class MailBox {

    private static final Duration HEALTH = Duration.ofDays(30);

    private final MailStore store;
    private final Letters letters;
    private final Clock clock;
    private final boolean sends;

    MailBox(MailStore store, Letters letters, Clock clock, Settings settings) {
        this.store = store;
        this.letters = letters;
        this.clock = clock;
        this.sends = settings.smtp().isPresent();
    }

    @Transactional(propagation = Propagation.REQUIRED)
    public void send(Mail mail) {
        store.add(Ids.next(), mail, clock.instant(), sends);
    }

    /** Writes the letter on the house paper, plain and nice, and sends it. */
    @Transactional(propagation = Propagation.REQUIRED)
    public void send(Letter letter) {
        send(letters.write(letter));
    }

    /** The newest letters, for the page of the demo that shows what would have been sent. */
    @Transactional(readOnly = true)
    public List<KeptMail> newest(int most) {
        return store.newest(most);
    }

    /** How sending goes, for administrators. */
    @Transactional(readOnly = true)
    public MailHealth health() {
        return store.health(sends, clock.instant().minus(HEALTH));
    }
}
