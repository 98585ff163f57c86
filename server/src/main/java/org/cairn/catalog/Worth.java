package org.cairn.catalog;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an organization counts an award for; whatever is empty, it has not said.
 *
 * @param clockMinutes time of professional development that the award stands for
 * @param renewal whether it counts toward the renewal of the license
 * @param salary units toward a step on the salary schedule
 * @param note in the organization's words, may be empty
 * @param policy where the rule can be read
 * @param from the first day
 * @param until the last day; empty = until something else is said
 */
public record Worth(
        Optional<Integer> clockMinutes,
        Optional<Boolean> renewal,
        Optional<Money> stipend,
        Optional<Units> salary,
        String note,
        Optional<URI> policy,
        LocalDate from,
        Optional<LocalDate> until) {

    /** Units with the name that the district gives them, such as salary points. */
    public record Units(BigDecimal amount, String label) {

        public Units {
            amount = amount.stripTrailingZeros();
            if (amount.signum() <= 0 || label.isBlank()) {
                throw new IllegalArgumentException("no units");
            }
        }
    }

    /** What one can look for in the catalog. */
    public enum Kind {
        RENEWAL,
        STIPEND,
        SALARY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }
    }

    public Worth {
        if (clockMinutes.filter(minutes -> minutes <= 0).isPresent()) {
            throw new IllegalArgumentException("no time");
        }
        if (until.filter(last -> last.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }

    /** From this day on it counts for nothing that anybody has said. */
    public static Worth nothing(LocalDate from) {
        return new Worth(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty(),
                from,
                Optional.empty());
    }

    public boolean isNothing() {
        return clockMinutes.isEmpty() && renewal.isEmpty() && stipend.isEmpty() && salary.isEmpty();
    }

    public boolean counts(Kind kind) {
        return switch (kind) {
            case RENEWAL -> renewal.orElse(false);
            case STIPEND -> stipend.isPresent();
            case SALARY -> salary.isPresent();
        };
    }
}
