package org.cairn.review.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the form that moves a promised day holds. */
public record Postponement(@Nullable String day, @Nullable String reason) {

    public static final Postponement EMPTY = new Postponement("", "");

    Optional<LocalDate> date() {
        try {
            return Optional.ofNullable(day).map(LocalDate::parse);
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    public String typedDay() {
        return Optional.ofNullable(day).orElse("");
    }

    public String typedReason() {
        return Optional.ofNullable(reason).orElse("");
    }
}
