package org.cairn.openbadges.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Reads times with a zone, as the standards write them (RFC 3339). A leap second, which only the
 * last minute of a month has, is the beginning of the second after it, as computers count; a
 * fraction is read to nine digits.
 */
public final class ZonedTime {

    private static final String USUAL = "dddd-dd-ddTdd:dd:ddZ";

    /** {@code 2025-05-14T16:30Z}. */
    private static final int SHORTEST = 17;

    private static final int SECONDS = "2025-05-14T16:30:".length();
    private static final int FRACTION = "2025-05-14T16:30:00.".length();
    private static final int MOST_DIGITS = 9;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant BEYOND = Instant.parse("+10000-01-01T00:00:00Z");

    private ZonedTime() {}

    /** Whether the year has the four digits that the standards write (RFC 3339, section 5.6). */
    public static boolean canBeWritten(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(BEYOND);
    }

    /** Empty where the text is no time, or has no zone. */
    public static Optional<Instant> read(String text) {
        if (text.length() < SHORTEST) {
            // most often there is none; the parser would fail with the whole stack in its hands
            return Optional.empty();
        }
        try {
            if (text.startsWith("60", SECONDS)) {
                return leapSecond(text);
            }
            return Optional.of(
                    isUsual(text)
                            ? usual(text)
                            : OffsetDateTime.parse(withoutFinestDigits(text)).toInstant());
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    /** Many times as fast as the parser that knows every form. */
    private static Instant usual(String text) {
        return LocalDateTime.of(
                        100 * number(text, 0) + number(text, 2),
                        number(text, 5),
                        number(text, 8),
                        number(text, 11),
                        number(text, 14),
                        number(text, 17))
                .toInstant(ZoneOffset.UTC);
    }

    private static boolean isUsual(String text) {
        boolean fits = text.length() == USUAL.length();
        for (int i = 0; fits && i < USUAL.length(); i++) {
            char form = USUAL.charAt(i);
            char c = text.charAt(i);
            fits = form == 'd' ? c >= '0' && c <= '9' : c == form;
        }
        return fits;
    }

    private static Optional<Instant> leapSecond(String text) {
        return read(text.substring(0, SECONDS) + "59" + text.substring(SECONDS + 2))
                .map(before -> before.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1))
                .filter(ZonedTime::beginsMonth);
    }

    private static boolean beginsMonth(Instant time) {
        var utc = time.atOffset(ZoneOffset.UTC);
        return utc.getDayOfMonth() == 1 && utc.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static String withoutFinestDigits(String text) {
        int end = FRACTION;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end <= FRACTION + MOST_DIGITS
                ? text
                : text.substring(0, FRACTION + MOST_DIGITS) + text.substring(end);
    }

    private static int number(String text, int from) {
        return 10 * (text.charAt(from) - '0') + text.charAt(from + 1) - '0';
    }
}
