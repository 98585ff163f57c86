package org.cairn.catalog;

import java.time.LocalDate;

/**
 * One run of a program for which one can apply, as its page says it.
 *
 * @param path where one applies
 * @param firstDay of the run, and {@code lastDay}
 * @param from the first day of applying, and {@code until} the last
 * @param open whether that is now
 */
public record Intake(
        String path,
        String name,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate from,
        LocalDate until,
        boolean open,
        int places,
        int placesLeft) {}
