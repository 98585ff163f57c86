package org.cairn.catalog;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cairn.platform.web.Text;

/** Planned time as people write and read it: {@code 12}, {@code 1:30} or {@code 1.5} hours. */
public final class Minutes {

    /** More than anybody plans. */
    static final int MOST = 120_000;

    private static final int HOUR = 60;
    private static final Pattern CLOCK = Pattern.compile("([0-9]{1,4}):([0-5][0-9])");
    private static final Pattern HOURS = Pattern.compile("[0-9]{1,4}(?:[.,][0-9]{1,4})?");

    private Minutes() {}

    /** Empty for what is no time, or is none in whole minutes. */
    static Optional<Integer> typed(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return Optional.of(
                    Integer.parseInt(clock.group(1)) * HOUR + Integer.parseInt(clock.group(2)));
        }
        return HOURS.matcher(text).matches()
                ? ofHours(new BigDecimal(text.replace(',', '.')))
                : Optional.empty();
    }

    static Optional<Integer> ofHours(BigDecimal hours) {
        BigDecimal minutes = hours.multiply(BigDecimal.valueOf(HOUR)).stripTrailingZeros();
        return minutes.scale() <= 0
                        && minutes.signum() >= 0
                        && minutes.compareTo(BigDecimal.valueOf(MOST)) <= 0
                ? Optional.of(minutes.intValueExact())
                : Optional.empty();
    }

    /** As one types it. */
    public static String typed(int minutes) {
        return minutes % HOUR == 0
                ? String.valueOf(minutes / HOUR)
                : "%d:%02d".formatted(minutes / HOUR, minutes % HOUR);
    }

    /** "1 h 30 min". */
    public static Text said(int minutes) {
        int hours = minutes / HOUR;
        int rest = minutes % HOUR;
        if (rest == 0) {
            return Text.of("catalog.time.h", hours);
        }
        return hours == 0
                ? Text.of("catalog.time.min", rest)
                : Text.of("catalog.time.both", hours, rest);
    }
}
