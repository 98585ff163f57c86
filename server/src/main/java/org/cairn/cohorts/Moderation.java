package org.cairn.cohorts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.text.Markdown;
import org.cairn.platform.web.NotThere;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: what those who lead a cohort do with its community. Each does a thing once, however
 * many of them do it at the same time.
 */
@Service
@Transactional
public class Moderation {

    private static final int TOLD_LETTERS = 600;

    private final PostStore store;
    private final Membership membership;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Moderation(
            PostStore store,
            Membership membership,
            AuditLog audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.membership = membership;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    private record Led(Post post, Membership.Member by) {}

    private Led held(PersonId me, PostId id) {
        Post post = store.hold(id).orElseThrow(NotThere::new);
        Membership.Member by = membership.of(me, post.cohort()).mustLead();
        if (post.isRemoved()) {
            throw new NotThere();
        }
        return new Led(post, by);
    }

    private Led thread(PersonId me, PostId id) {
        Led led = held(me, id);
        if (!led.post().opens()) {
            throw new NotThere();
        }
        led.by().writes();
        return led;
    }

    /** Keeps a thread on top, or no longer. */
    public void pin(PersonId me, PostId id, boolean pinned) {
        Led led = thread(me, id);
        if (store.pin(id, pinned, clock.instant())) {
            audit.record(led.by().step(pinned ? "pin" : "unpin", id));
        }
    }

    /**
     * Tells everybody in the cohort of a thread.
     *
     * @return whether they had not been told already
     */
    public boolean announce(PersonId me, PostId id) {
        Led led = thread(me, id);
        if (led.post().hiding().isPresent() || !store.announce(id, clock.instant())) {
            return false;
        }
        audit.record(led.by().step("announce", id));
        List<PersonId> people = new ArrayList<>(membership.everybody(led.by().cohort()));
        people.remove(me);
        news.publishEvent(
                new Announced(
                        led.post().cohort(),
                        led.by().cohort().name(),
                        id,
                        led.post().title(),
                        beginning(led.post().words()),
                        me,
                        people,
                        clock.instant()));
        return true;
    }

    private static String beginning(String words) {
        String plain = Markdown.plain(words).strip();
        if (plain.length() <= TOLD_LETTERS) {
            return plain;
        }
        boolean cut = Character.isHighSurrogate(plain.charAt(TOLD_LETTERS - 1));
        return plain.substring(0, cut ? TOLD_LETTERS - 1 : TOLD_LETTERS).strip() + " …";
    }

    /**
     * Hides a post from everybody but who wrote it, who is told why.
     *
     * @return whether it was not hidden already; the first reason stands
     */
    public boolean hide(PersonId me, PostId id, String why) {
        Led led = held(me, id);
        if (led.post().hiding().isPresent()) {
            return false;
        }
        store.hide(id, new Post.Hiding(me, why, clock.instant()));
        audit.record(
                led.by().step("hide", id).with("author", led.post().author()).with("reason", why));
        PersonId author = led.post().author();
        if (!author.equals(me) && membership.readers(led.by().cohort()).contains(author)) {
            news.publishEvent(
                    new PostHidden(
                            led.by().cohort().name(),
                            led.post().thread(),
                            id,
                            led.post().author(),
                            why,
                            clock.instant()));
        }
        return true;
    }

    /** Shows a hidden post to everybody again. */
    public void show(PersonId me, PostId id) {
        Led led = held(me, id);
        if (led.post().hiding().isPresent()) {
            store.show(id);
            audit.record(led.by().step("show", id).with("author", led.post().author()));
        }
    }
}
