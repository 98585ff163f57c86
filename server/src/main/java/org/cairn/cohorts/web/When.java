package org.cairn.cohorts.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import org.cairn.cohorts.Session;
import org.cairn.platform.web.Frame;

/** Says when a session is, by the clock of the place where it is. */
public final class When {

    private When() {}

    /** "9:00 AM to 12:00 PM", with the zone where the reader lives in another. */
    public static String hours(Frame frame, Session session, ZoneId zone) {
        String hours =
                frame.t(
                        "cohorts.hours-of-day",
                        time(frame, session.begins(), zone),
                        time(frame, session.ends(), zone));
        boolean sameClock =
                zone.getRules()
                        .getOffset(session.begins())
                        .equals(frame.zone().getRules().getOffset(session.begins()));
        return sameClock
                ? hours
                : hours + " (" + zone.getDisplayName(TextStyle.FULL, frame.locale()) + ")";
    }

    public static String time(Frame frame, Instant time, ZoneId zone) {
        return DateTimeFormatter.ofPattern(frame.t("platform.time"), frame.locale())
                .format(time.atZone(zone));
    }

    /** "3 h", "1.5 h". */
    public static String amount(Frame frame, int minutes) {
        return frame.t("cohorts.h", minutes / 60.0);
    }

    /** The same without the unit. */
    public static String number(Frame frame, int minutes) {
        return frame.t("cohorts.number", minutes / 60.0);
    }

    /** "Dec". */
    public static String month(Frame frame, Session session) {
        return DateTimeFormatter.ofPattern("LLL", frame.locale()).format(session.day());
    }

    /** "Fri". */
    public static String weekday(Frame frame, Session session) {
        return DateTimeFormatter.ofPattern("EEE", frame.locale()).format(session.day());
    }
}
