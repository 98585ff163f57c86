package org.cairn.notices;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.mail.KeptMail;
import org.cairn.platform.mail.Mail;
import org.cairn.platform.mail.MailBox;
import org.cairn.platform.time.HouseClock;
import org.springframework.beans.factory.BeanFactory;

/** What people are told, for tests of other rooms: on screen at once, by mail after a while. */
public final class Waiting {

    private final Bundling bundling;
    private final Notices notices;
    private final MailBox mail;
    private final People people;

    public Waiting(BeanFactory beans) {
        this.bundling = beans.getBean(Bundling.class);
        this.notices = beans.getBean(Notices.class);
        this.mail = beans.getBean(MailBox.class);
        this.people = beans.getBean(People.class);
    }

    /** Sends what waits for this person's letters, as if eleven minutes had passed. */
    public void over() {
        Instant later = Instant.now().plus(Duration.ofMinutes(11));
        HouseClock.at(
                later,
                () -> {
                    bundling.goRound();
                    return later;
                });
    }

    /** What this person was told under that key, the latest first; waits until it is so many. */
    public List<Notice> told(PersonId person, String key, int times) {
        Instant end = Instant.now().plusSeconds(20);
        while (found(person, key).size() < times && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(50_000_000);
        }
        return found(person, key);
    }

    private List<Notice> found(PersonId person, String key) {
        return notices.of(person, 1).notices().stream()
                .filter(notice -> notice.wording().key().equals(key))
                .toList();
    }

    /** The letters to this person, the latest first. */
    public List<Mail> letters(PersonId person) {
        String to = people.find(person).orElseThrow().email();
        return mail.newest(500).stream()
                .map(KeptMail::mail)
                .filter(letter -> letter.to().equals(to))
                .toList();
    }
}
