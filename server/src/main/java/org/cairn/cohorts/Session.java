package org.cairn.cohorts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.cairn.people.PersonId;

/**
 * One meeting of a cohort, which counts its minutes for one course and one mode of learning.
 *
 * @param day and {@code clock} as the wall shows them where the cohort is
 * @param begins the instant that this is
 * @param sequence how often it was changed, for calendars (RFC 5545 section 3.8.7.4)
 * @param canceled why it does not take place; empty = it does
 * @param extra whether it is only there to make something up: nobody else misses it, and its
 *     minutes count through what was agreed
 */
public record Session(
        SessionId id,
        CohortId cohort,
        String title,
        LocalDate day,
        LocalTime clock,
        Instant begins,
        int minutes,
        String mode,
        String course,
        Optional<String> module,
        String place,
        Optional<URI> link,
        List<PersonId> facilitators,
        String guests,
        String materials,
        int sequence,
        Instant changedAt,
        Optional<String> canceled,
        boolean extra) {

    /** A session takes a minute at least and half a day at most. */
    public static final int MOST_MINUTES = 720;

    /** So early one may check in, and so late it still counts as the whole session. */
    public static final Duration GRACE = Duration.ofMinutes(15);

    public Session {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw new IllegalArgumentException("no session takes " + minutes + " minutes");
        }
        facilitators = List.copyOf(facilitators);
    }

    /** What its minutes count for. */
    public Cell cell() {
        return new Cell(course, module, mode);
    }

    public Instant ends() {
        return begins.plus(Duration.ofMinutes(minutes));
    }

    /** Whether attendance can be noted: from the moment on at which people may check in. */
    public boolean hasOpened(Instant now) {
        return !isCanceled() && !now.isBefore(begins.minus(GRACE));
    }

    /** Whether people can check in. */
    public boolean isOpen(Instant now) {
        return hasOpened(now) && now.isBefore(ends());
    }

    public boolean isCanceled() {
        return canceled.isPresent();
    }

    /** Whether both take place at the same time for a moment at least. */
    boolean overlaps(Session other) {
        return begins.isBefore(other.ends()) && other.begins.isBefore(ends());
    }
}
