package org.cairn.awards;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.people.PersonId;

/**
 * One step for many badges, and what came of it badge by badge.
 *
 * @param grounds empty for a reinstatement
 */
public record Bulk(
        BulkId id,
        Action action,
        Optional<Grounds> grounds,
        PersonId by,
        Instant startedAt,
        List<Row> rows) {

    /** What is done to each badge. */
    public enum Action {
        SUSPEND,
        REVOKE,
        REINSTATE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Action> of(String code) {
            return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    /**
     * One badge.
     *
     * @param outcome empty = its turn is still to come; "done"; or the key of the text that says
     *     why it was refused
     */
    public record Row(AwardId award, String earnerName, String title, Optional<String> outcome) {

        static final String DONE = "done";

        public boolean isDone() {
            return outcome.filter(DONE::equals).isPresent();
        }

        public boolean isRefused() {
            return outcome.isPresent() && !isDone();
        }
    }

    public Bulk {
        rows = List.copyOf(rows);
    }

    public long done() {
        return rows.stream().filter(Row::isDone).count();
    }

    public long refused() {
        return rows.stream().filter(Row::isRefused).count();
    }

    public boolean isFinished() {
        return done() + refused() == rows.size();
    }
}
