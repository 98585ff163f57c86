package org.cairn.review;

import java.util.Locale;
import java.util.Optional;
import org.cairn.catalog.MicroCredentialId;

/**
 * What an assessor wants to see of the pool.
 *
 * @param page from 1
 */
public record QueueQuery(Optional<MicroCredentialId> microCredential, Which which, int page) {

    public static final int SIZE = 25;

    /**
     * Everything one may take or holds, what is free, what one holds, what nobody looked at yet.
     */
    public enum Which {
        ALL,
        FREE,
        MINE,
        UNCHECKED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Which of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public QueueQuery {
        page = Math.max(1, page);
    }

    public static QueueQuery all() {
        return new QueueQuery(Optional.empty(), Which.ALL, 1);
    }
}
