package org.cairn.verification;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cairn.awards.OwnDocument;
import org.cairn.awards.OwnDocuments;
import org.cairn.openbadges.verify.Documents;
import org.cairn.platform.outside.Fetched;
import org.cairn.platform.outside.SafeWeb;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The documents that a verification may read: this site's own from the database, all others through
 * the safe door. The keys of issuers are remembered for a while, and longer when their site is
 * silent, which the report then says with the date; lists of revocations never. A restart forgets
 * them all.
 */
@Component
class KnownDocuments implements Documents {

    private static final String ACCEPT =
            "application/vc+ld+json, application/did+json, application/ld+json;q=0.9,"
                    + " application/json;q=0.9, */*;q=0.1";
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration GOOD_IN_NEED = Duration.ofDays(7);
    private static final int MOST = 500;

    private final OwnDocuments own;
    private final Outside web;
    private final Clock clock;
    private final Map<URI, Kept> keys =
            Collections.synchronizedMap(
                    new LinkedHashMap<>(64, 0.75f, true) {
                        private static final long serialVersionUID = 1L;

                        @Override
                        protected boolean removeEldestEntry(Map.Entry<URI, Kept> eldest) {
                            return size() > MOST;
                        }
                    });

    /** The web beyond this site. */
    interface Outside {
        Fetched fetch(URI address, String accept);
    }

    @Autowired
    KnownDocuments(OwnDocuments own, SafeWeb web, Clock clock) {
        this(own, web::fetch, clock);
    }

    KnownDocuments(OwnDocuments own, Outside web, Clock clock) {
        this.own = own;
        this.web = web;
        this.clock = clock;
    }

    private record Kept(Answer.Found answer, Instant at) {

        Answer.Found old() {
            return new Answer.Found(answer.bytes(), answer.contentType(), Optional.of(at));
        }

        boolean isYoungerThan(Duration age, Instant now) {
            return now.isBefore(at.plus(age));
        }
    }

    @Override
    public Answer load(URI address) {
        if (own.isHere(address)) {
            return own.find(address).map(KnownDocuments::answer).orElseGet(Answer.NotFound::new);
        }
        return isKeys(address) ? remembered(address) : fetched(address);
    }

    private static Answer answer(OwnDocument document) {
        return document.withdrawn()
                ? new Answer.Gone(document.bytes())
                : new Answer.Found(document.bytes(), document.contentType());
    }

    private static boolean isKeys(URI address) {
        return String.valueOf(address.getPath()).endsWith("/did.json");
    }

    private Answer remembered(URI address) {
        Instant now = clock.instant();
        @Nullable Kept kept = keys.get(address);
        if (kept != null && kept.isYoungerThan(FRESH, now)) {
            return kept.answer();
        }
        Answer answer = fetched(address);
        if (answer instanceof Answer.Found found) {
            keys.put(address, new Kept(found, now));
        }
        boolean silent = answer instanceof Answer.Unreachable;
        return silent && kept != null && kept.isYoungerThan(GOOD_IN_NEED, now)
                ? kept.old()
                : answer;
    }

    private Answer fetched(URI address) {
        return switch (web.fetch(address, ACCEPT)) {
            case Fetched.Found found -> new Answer.Found(found.content(), found.contentType());
            case Fetched.Gone gone -> new Answer.Gone(gone.content());
            case Fetched.Missing(int status) when status == 404 -> new Answer.NotFound();
            case Fetched.Missing(int status) ->
                    new Answer.Unreachable("the server answered " + status);
            case Fetched.Refused(String reason) -> new Answer.Unreachable(reason);
            case Fetched.Unreachable(String reason) -> new Answer.Unreachable(reason);
        };
    }
}
