package org.cairn.home.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.cairn.home.Next;
import org.cairn.people.Me;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Text;

/** How every home begins: a greeting, and the panel that says what is next and by when. */
public record Opening(Text greeting, Next next, Instant now) {

    static Opening of(Me me, Next next, Instant now) {
        return new Opening(Greeting.of(me, now), next, now);
    }

    /** Calendar days from today to the day of {@code time}, in the reader's zone. */
    public long days(Frame frame, Instant time) {
        return ChronoUnit.DAYS.between(
                LocalDate.ofInstant(now, frame.zone()), LocalDate.ofInstant(time, frame.zone()));
    }

    /** "in 3 days", "today", "2 days ago". */
    public String distance(Frame frame, Instant time) {
        long days = days(frame, time);
        return days < 0 ? frame.t("home.days.past", -days) : frame.t("home.days.ahead", days);
    }
}
