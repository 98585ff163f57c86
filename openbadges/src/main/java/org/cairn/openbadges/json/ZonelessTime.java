package org.cairn.openbadges.json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Reads times that lack the zone which the standards demand, and days alone, as they are found in
 * badges. They are taken as UTC (VC Data Model 2.0, section 4.9).
 */
public final class ZonelessTime {

    private static final int DAY = "2025-05-14".length();

    private ZonelessTime() {}

    /** Empty where the text is no time, or has a zone; a day is its beginning. */
    public static Optional<Instant> read(String text) {
        if (text.length() < DAY) {
            return Optional.empty();
        }
        try {
            LocalDateTime time =
                    text.length() == DAY
                            ? LocalDate.parse(text).atStartOfDay()
                            : LocalDateTime.parse(text);
            return Optional.of(time.toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
