package org.cairn.platform.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads a day as browsers and people write it: year, month, day. */
public final class TypedDay {

    private TypedDay() {}

    /** Empty where it is no day, or not one from 2000 to 2199: a slip, and more than is kept. */
    public static Optional<LocalDate> read(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()))
                    .filter(day -> day.getYear() >= 2000 && day.getYear() < 2200);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
