package org.cairn.cohorts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes a calendar stream (RFC 5545), all times in UTC. */
final class Ical {

    /** RFC 5545 section 3.1: a line is no longer than 75 octets, without its break. */
    private static final int LINE = 75;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final StringBuilder out = new StringBuilder();

    Ical(String name) {
        line("BEGIN", "VCALENDAR");
        line("VERSION", "2.0");
        line("PRODID", "-//Cairn//Cohort sessions//EN");
        line("CALSCALE", "GREGORIAN");
        text("X-WR-CALNAME", name);
        line("REFRESH-INTERVAL;VALUE=DURATION", "PT4H");
    }

    void event(Session session, String host, String address) {
        line("BEGIN", "VEVENT");
        line("UID", session.id() + "@" + host);
        line("SEQUENCE", "" + session.sequence());
        line("DTSTAMP", time(session.changedAt()));
        line("LAST-MODIFIED", time(session.changedAt()));
        line("DTSTART", time(session.begins()));
        line("DTEND", time(session.ends()));
        text("SUMMARY", session.title());
        if (!session.place().isEmpty()) {
            text("LOCATION", session.place());
        } else {
            session.link().ifPresent(link -> text("LOCATION", link.toString()));
        }
        String about = about(session);
        if (!about.isEmpty()) {
            text("DESCRIPTION", about);
        }
        line("URL", address);
        line("STATUS", session.isCanceled() ? "CANCELLED" : "CONFIRMED");
        line("END", "VEVENT");
    }

    /** A whole day (RFC 5545 section 3.6.1) that keeps nobody from meeting. */
    void day(DueDay due, String summary, String host, String address) {
        line("BEGIN", "VEVENT");
        line("UID", "due-" + due.cohort() + "-" + due.part().id() + "@" + host);
        line("DTSTAMP", time(due.changedAt()));
        line("LAST-MODIFIED", time(due.changedAt()));
        line("DTSTART;VALUE=DATE", DAY.format(due.until()));
        text("SUMMARY", summary);
        line("URL", address);
        line("TRANSP", "TRANSPARENT");
        line("END", "VEVENT");
    }

    private static String about(Session session) {
        StringBuilder about = new StringBuilder();
        session.canceled().ifPresent(reason -> about.append(reason).append('\n'));
        session.link().ifPresent(link -> about.append(link).append('\n'));
        if (!session.guests().isEmpty()) {
            about.append(session.guests()).append('\n');
        }
        return about.append(session.materials()).toString().strip();
    }

    String end() {
        line("END", "VCALENDAR");
        return out.toString();
    }

    private static String time(Instant time) {
        return TIME.format(time);
    }

    /** RFC 5545 section 3.3.11. */
    private void text(String name, String value) {
        line(
                name,
                value.replace("\\", "\\\\")
                        .replace(";", "\\;")
                        .replace(",", "\\,")
                        .replace("\r\n", "\\n")
                        .replace("\n", "\\n")
                        .replace("\r", "\\n"));
    }

    /** Folds without cutting a letter in two. */
    private void line(String name, String value) {
        String whole = name + ":" + value;
        int octets = 0;
        for (int i = 0; i < whole.length(); ) {
            String letter = Character.toString(whole.codePointAt(i));
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(letter);
            octets += size;
            i += letter.length();
        }
        out.append("\r\n");
    }
}
