package org.cairn.awards;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.status.StatusList;
import org.cairn.openbadges.status.StatusListCredential;
import org.cairn.openbadges.status.StatusPurpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: the lists that say which badges do not count (Bitstring Status List 1.0), one after
 * another for each issuer. A suspended badge has its bit in the list that its credential names, so
 * that every reader stops; the list beside it tells which of those are only suspended.
 */
@Service
public class StatusLists {

    /** What the name of a list of suspensions adds to the name of the list beside it. */
    static final String SUSPENSION = "-suspension";

    /** So many rounds of guessing find free places unless the list is nearly full. */
    private static final int ROUNDS = 5;

    /** As many more are guessed at once as may be taken by chance. */
    private static final int SPARE = 8;

    /** More guesses at once cost more than going through the list. */
    private static final int MOST_GUESSES = StatusList.MIN_ENTRIES / 16;

    private final StatusStore store;
    private final Issuers issuers;
    private final Addresses addresses;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StatusLists(StatusStore store, Issuers issuers, Addresses addresses, Clock clock) {
        this.store = store;
        this.issuers = issuers;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** A free place in a list. */
    record Place(long list, String name, int index) {}

    /**
     * Places that no badge has, chosen at random so that they tell nothing about when a badge was
     * issued (section 6.2, herd privacy). They are taken by writing the awards in the same
     * transaction; the caller holds the lock of the audit log, so that nobody else can choose them
     * meanwhile.
     */
    List<Place> choose(Issuer issuer, int count) {
        List<Place> places = new ArrayList<>(count);
        StatusStore.Head list =
                store.newest(issuer.organization()).orElseGet(() -> next(issuer, 1));
        while (true) {
            for (int index : free(list, count - places.size())) {
                places.add(new Place(list.number(), list.name(), index));
            }
            if (places.size() == count) {
                return places;
            }
            list = next(issuer, list.sequence() + 1);
        }
    }

    /**
     * So many free places of a list, or all that it has. The more of the first guesses were taken,
     * the more are made next.
     */
    private List<Integer> free(StatusStore.Head list, int count) {
        Set<Integer> chosen = new LinkedHashSet<>();
        double taken = 0;
        for (int round = 0; round < ROUNDS && chosen.size() < count; round++) {
            int wanted = (int) ((count - chosen.size()) / (1 - taken) * 1.1) + SPARE;
            if (wanted > MOST_GUESSES) {
                break;
            }
            Set<Integer> guesses = guesses(wanted);
            Set<Integer> known = store.taken(list.number(), guesses);
            taken = (double) known.size() / (guesses.size() + 1);
            guesses.removeAll(known);
            chosen.addAll(guesses);
        }
        if (chosen.size() < count) {
            chosen.addAll(store.anyFree(list.number(), StatusList.MIN_ENTRIES, count));
        }
        return chosen.stream().limit(count).toList();
    }

    private Set<Integer> guesses(int count) {
        Set<Integer> guesses = new LinkedHashSet<>();
        for (int i = 0; i < count; i++) {
            guesses.add(random.nextInt(StatusList.MIN_ENTRIES));
        }
        return guesses;
    }

    private StatusStore.Head next(Issuer issuer, int sequence) {
        return store.add(issuer.organization(), issuer.slug() + "-" + sequence, sequence);
    }

    /** The tag of the list's present version, by which a reader knows that nothing changed. */
    public Optional<String> etag(String name) {
        return store.version(plain(name)).map(version -> etag(name, version));
    }

    private static String plain(String name) {
        return name.endsWith(SUSPENSION)
                ? name.substring(0, name.length() - SUSPENSION.length())
                : name;
    }

    private static String etag(String name, long version) {
        return "W/\"" + name + "-" + version + "\"";
    }

    /**
     * The signed list, signed anew if a badge was stopped or reinstated since. Every node asks the
     * database for the version, so that none serves an old list.
     */
    @Transactional
    public Optional<StatusDocument> document(String name) {
        StatusPurpose purpose =
                name.endsWith(SUSPENSION) ? StatusPurpose.SUSPENSION : StatusPurpose.REVOCATION;
        return store.find(plain(name), purpose)
                .map(row ->
                        new StatusDocument(
                                row.document().orElseGet(() -> sign(row.head(), name, purpose)),
                                etag(name, row.version())));
    }

    private byte[] sign(StatusStore.Head head, String name, StatusPurpose purpose) {
        StatusStore.Stopped stopped = store.stopped(head.number(), purpose);
        Issuer issuer = issuers.find(head.issuer()).orElseThrow();
        StatusListCredential list =
                StatusListCredential.of(
                        addresses.statusList(name),
                        issuer.did(),
                        purpose,
                        StatusList.empty().with(stopped.indexes()));
        byte[] signed = StrictJson.write(issuers.sign(issuer, list.toJson(clock.instant())));
        store.keep(head.number(), purpose, stopped.version(), signed);
        return signed;
    }
}
