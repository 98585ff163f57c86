package org.cairn.verification;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.cairn.openbadges.verify.Documents.Answer;
import org.cairn.openbadges.verify.Publications;
import org.springframework.stereotype.Component;

/**
 * Documents in which issuers elsewhere say who they are, which keys are theirs, what their badges
 * are and which of them they took back; the same for all nodes, and still there after a restart.
 * Anybody can have such a document fetched, so few are kept, small ones, and not for long; never a
 * badge.
 */
@Component
class KeptDocuments {

    static final Duration LONGEST = Duration.ofDays(7);
    static final int LARGEST = 64 * 1024;
    static final int LARGEST_LIST = 256 * 1024;
    static final int MOST = 2_000;
    static final int MOST_BYTES = 32 * 1024 * 1024;
    private static final int LONGEST_ADDRESS = 2_000;

    private final KeptDocumentStore store;

    /** What a document was asked for as. */
    enum Kind {
        /** Says who an issuer is, what its keys or its badges are. */
        DESCRIPTION,
        /** Says which badges an issuer took back. */
        LIST
    }

    /** A document, and when it was fetched. */
    record Kept(Answer.Found answer, Instant at) {

        Answer.Found old() {
            return new Answer.Found(answer.bytes(), answer.contentType(), Optional.of(at));
        }

        boolean isYoungerThan(Duration age, Instant now) {
            return now.isBefore(at.plus(age));
        }
    }

    KeptDocuments(KeptDocumentStore store) {
        this.store = store;
    }

    Optional<Kept> find(URI address, Kind kind, Instant now) {
        Optional<Kept> found =
                store.find(address, kind).filter(one -> one.isYoungerThan(LONGEST, now));
        found.ifPresent(one -> store.asked(address, kind, now));
        return found;
    }

    /** In place of what was there; what is not of that kind leaves nothing there. */
    void keep(URI address, Kind kind, Answer.Found found, Instant now) {
        if (address.toASCIIString().length() <= LONGEST_ADDRESS && isOf(kind, found.bytes())) {
            store.keep(address, kind, found, now);
            store.makeRoom(now.minus(LONGEST), MOST, MOST_BYTES);
        } else {
            store.forget(address, kind);
        }
    }

    void forget(URI address, Kind kind) {
        store.forget(address, kind);
    }

    private static boolean isOf(Kind kind, byte[] document) {
        return switch (kind) {
            case DESCRIPTION -> document.length <= LARGEST && Publications.isDescription(document);
            case LIST -> document.length <= LARGEST_LIST && Publications.isStatusList(document);
        };
    }
}
