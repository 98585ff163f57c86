package org.cairn.openbadges.verify;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the verifier gets at documents of others; the only way in which it reaches outside. The
 * implementation sees to private addresses, redirects, sizes and times.
 */
@FunctionalInterface
public interface Documents {

    /** Fetches what the address answers with. Only http and https addresses are asked for. */
    Answer load(URI address);

    /**
     * Fetches a list of revocations, which should not be remembered for long. A copy may do when
     * the site does not answer, if it says so.
     */
    default Answer loadList(URI address) {
        return load(address);
    }

    /**
     * The same as {@link #load(URI)} for somebody who waits no longer than that. Whoever asks sites
     * that may be slow should give up in time; this default does not know how to.
     */
    default Answer load(URI address, Duration atMost) {
        return load(address);
    }

    /** The same as {@link #loadList(URI)} for somebody who waits no longer than that. */
    default Answer loadList(URI address, Duration atMost) {
        return loadList(address);
    }

    /** Reaches nothing at all. */
    static Documents none() {
        return address -> new Answer.Unreachable("nothing is fetched here");
    }

    /** What an address answered. */
    sealed interface Answer {

        /**
         * The document.
         *
         * @param keptSince when it was fetched, if the site does not answer now and a copy has to
         *     do
         */
        record Found(byte[] bytes, String contentType, Optional<Instant> keptSince)
                implements Answer {

            /** As the site answers now. */
            public Found(byte[] bytes, String contentType) {
                this(bytes, contentType, Optional.empty());
            }
        }

        /** The site is there and has no such document (HTTP 404). */
        record NotFound() implements Answer {}

        /**
         * The site says that the document was withdrawn (HTTP 410).
         *
         * @param bytes what came with the answer, perhaps nothing
         */
        record Gone(byte[] bytes) implements Answer {}

        /**
         * Nothing can be said: no answer in time, an error of the server, an address that is
         * refused.
         *
         * @param reason for an engineer
         * @param asked whether the site was asked at all; not when the verification had used up its
         *     {@link Patience}
         */
        record Unreachable(String reason, boolean asked) implements Answer {

            /** The site was asked, to no avail. */
            public Unreachable(String reason) {
                this(reason, true);
            }

            /** The one sentence of a rule or the other. */
            Message message(String ifAsked, String otherwise) {
                return Message.of(asked ? ifAsked : otherwise);
            }
        }
    }
}
