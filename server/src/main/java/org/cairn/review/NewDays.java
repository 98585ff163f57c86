package org.cairn.review;

import java.time.Instant;
import java.time.LocalDate;
import org.cairn.platform.web.UserProblem;

/** The days that can be promised instead of the one promised so far: later, within a year. */
public record NewDays(LocalDate promised, LocalDate today) {

    public static NewDays after(Instant promised, Calendar calendar, Instant now) {
        return new NewDays(
                LocalDate.ofInstant(promised, calendar.zone()),
                LocalDate.ofInstant(now, calendar.zone()));
    }

    public LocalDate first() {
        return (promised.isAfter(today) ? promised : today).plusDays(1);
    }

    public LocalDate last() {
        return today.plusYears(1);
    }

    LocalDate checked(LocalDate wanted) {
        if (!wanted.isAfter(today)) {
            throw new UserProblem("review.postpone.past");
        }
        if (wanted.isBefore(first())) {
            throw new UserProblem("review.postpone.not-later");
        }
        if (wanted.isAfter(last())) {
            throw new UserProblem("review.postpone.too-far");
        }
        return wanted;
    }
}
