package org.cairn.awards;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.status.StatusList;
import org.cairn.openbadges.status.StatusListCredential;
import org.cairn.openbadges.status.StatusPurpose;
import org.cairn.platform.Ids;
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

    /** Letters that a restored copy of the data, which counts anew, will not find again. */
    private static final int ENDING = 6;

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

    /** A place in a list. */
    record Place(long list, String name, int index) {}

    /**
     * Places that no badge has, in an order that tells nothing about when a badge was issued
     * ({@link Shuffle}). They are given in the caller's transaction: without the awards they were
     * not given. The caller holds the lock of the audit log, so that nobody else opens a list
     * meanwhile.
     */
    List<Place> choose(Issuer issuer, int count) {
        List<Place> places = new ArrayList<>(count);
        while (places.size() < count) {
            store.give(issuer.organization(), count - places.size())
                    .ifPresentOrElse(given -> add(given, places), () -> openNext(issuer));
        }
        return places;
    }

    private static void add(StatusStore.Given given, List<Place> places) {
        Shuffle shuffle = new Shuffle(given.seed());
        for (int number = given.from(); number < given.to(); number++) {
            places.add(
                    new Place(given.list().number(), given.list().name(), shuffle.place(number)));
        }
    }

    private void openNext(Issuer issuer) {
        byte[] seed = new byte[Shuffle.SEED_BYTES];
        random.nextBytes(seed);
        int sequence = store.latest(issuer.organization()) + 1;
        String name = issuer.slug() + "-" + sequence + "-" + Ids.unguessable().substring(0, ENDING);
        store.add(issuer.organization(), name, sequence, seed);
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
