package org.cairn.awards;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.cairn.catalog.EditionId;
import org.cairn.openbadges.credential.Achievement;
import org.cairn.openbadges.credential.BadgeTemplate;
import org.cairn.openbadges.credential.IssuerProfile;
import org.springframework.stereotype.Component;

/**
 * The templates of the badges that are issued these days. Each has to prove itself against the
 * general way with its first badge, and from then on now and again.
 */
@Component
class BadgeTemplates {

    /** A large one takes half a megabyte. */
    static final int MOST = 100;

    /** How rarely a proven template is tried again. */
    private static final int ONE_IN = 5_000;

    private final Map<Key, Held> held = new LinkedHashMap<>(MOST, 0.75f, true);

    /**
     * What a template says: an edition never changes, what organizations say of themselves may.
     *
     * @param creator whose edition it is, where that is not the issuer
     */
    record Key(EditionId edition, IssuerProfile issuer, Optional<IssuerProfile> creator) {}

    /** A template and what is known of it. */
    static final class Held {

        private enum Trust {
            NEW,
            PROVEN,
            BROKEN
        }

        private final BadgeTemplate template;
        private final CommonWords words;
        private volatile Trust trust = Trust.NEW;

        private Held(BadgeTemplate template, CommonWords words) {
            this.template = template;
            this.words = words;
        }

        CommonWords words() {
            return words;
        }

        BadgeTemplate template() {
            return template;
        }

        boolean isBroken() {
            return trust == Trust.BROKEN;
        }

        boolean isProven() {
            return trust == Trust.PROVEN;
        }

        /** Whether the next badge is to be compared with one made the general way. */
        boolean isDue() {
            return !isProven() || ThreadLocalRandom.current().nextInt(ONE_IN) == 0;
        }

        /** The two badges were the same. */
        synchronized void passed() {
            if (trust == Trust.NEW) {
                trust = Trust.PROVEN;
            }
        }

        /** They were not: the template is used no more. */
        synchronized void failed() {
            trust = Trust.BROKEN;
        }
    }

    /** The one that is kept, or a new one. */
    Held of(Key key, Supplier<Achievement> work) {
        Optional<Held> known = find(key);
        return known.isPresent() ? known.get() : keep(key, work.get());
    }

    Optional<Held> find(Key key) {
        synchronized (held) {
            return Optional.ofNullable(held.get(key));
        }
    }

    /** Takes it in place of any other; what was longest out of use is let go. */
    Held keep(Key key, Achievement achievement) {
        Held made =
                new Held(
                        new BadgeTemplate(key.issuer(), achievement),
                        CommonWords.of(key.issuer(), achievement));
        synchronized (held) {
            held.put(key, made);
            if (held.size() > MOST) {
                held.remove(held.keySet().iterator().next());
            }
        }
        return made;
    }
}
