package org.cairn.platform.outside;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of asking whether an address opens.
 *
 * @param status what the server answered; 0 where none did
 */
public record Knock(Answer answer, int status) {

    /** What somebody who follows the address would find. */
    public enum Answer {
        OPENS,
        /** The server says that it has no such page, or no more. */
        MISSING,
        /** The server answers, but not to programs, or not to everybody. */
        CLOSED,
        /** The server says that something is wrong with it. */
        BROKEN,
        NAMELESS,
        UNTRUSTED,
        SILENT,
        /** We do not ask: it is no public web address. */
        REFUSED,
        LOOPS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty for what is none. */
        public static Optional<Answer> of(String code) {
            return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
        }

        public boolean opens() {
            return this == OPENS;
        }

        /** Whether nobody who follows it gets anywhere. */
        public boolean fails() {
            return this != OPENS && this != CLOSED;
        }

        /** Whether it may as well be our own connection that is at fault. */
        public boolean isSilence() {
            return this == NAMELESS || this == SILENT;
        }
    }

    static Knock without(Answer answer) {
        return new Knock(answer, 0);
    }

    static Knock answered(int status) {
        if (status >= 200 && status < 300) {
            return new Knock(Answer.OPENS, status);
        }
        if (status == 404 || status == 410) {
            return new Knock(Answer.MISSING, status);
        }
        return new Knock(status >= 500 && status < 600 ? Answer.BROKEN : Answer.CLOSED, status);
    }
}
