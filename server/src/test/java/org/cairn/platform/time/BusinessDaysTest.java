package org.cairn.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Business days over weekends, holidays, midnights and clock changes. */
class BusinessDaysTest {

    private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
    private static final Set<LocalDate> THANKSGIVING =
            Set.of(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 27));

    @Test
    void fifteenBusinessDaysFromAMondayIsAMondayThreeWeeksLater() {
        assertThat(due("2026-11-30T18:00:00Z", 15, Set.of())).isEqualTo("2026-12-21T23:59");
    }

    @Test
    void weekendsAndHolidaysDoNotCount() {
        assertThat(due("2026-11-20T18:00:00Z", 1, Set.of())).isEqualTo("2026-11-23T23:59");
        assertThat(due("2026-11-24T18:00:00Z", 2, THANKSGIVING)).isEqualTo("2026-11-30T23:59");
        assertThat(due("2026-11-21T18:00:00Z", 1, Set.of())).isEqualTo("2026-11-23T23:59");
    }

    @Test
    void aHolidayOnASaturdayMovesNothing() {
        assertThat(due("2026-11-20T18:00:00Z", 1, Set.of(LocalDate.of(2026, 11, 21))))
                .isEqualTo("2026-11-23T23:59");
    }

    @Test
    void theDayIsTheDayOfTheIssuersZone() {
        assertThat(due("2026-11-24T07:30:00Z", 1, Set.of()))
                .as("still Monday evening in Los Angeles")
                .isEqualTo("2026-11-24T23:59");
    }

    @Test
    void aClockChangeNeitherAddsNorTakesADay() {
        assertThat(due("2026-10-30T18:00:00Z", 1, Set.of())).isEqualTo("2026-11-02T23:59");
        assertThat(due("2026-03-06T19:00:00Z", 1, Set.of())).isEqualTo("2026-03-09T23:59");
        Instant before =
                BusinessDays.add(Instant.parse("2026-10-29T18:00:00Z"), 1, LOS_ANGELES, Set.of());
        Instant after =
                BusinessDays.add(Instant.parse("2026-10-30T18:00:00Z"), 1, LOS_ANGELES, Set.of());
        assertThat(Duration.between(before, after)).hasHours(73);
    }

    @Test
    void daysLeftCountDownToZeroAndBelow() {
        Instant due = Instant.parse("2026-11-30T23:00:00Z");
        assertThat(left("2026-11-24T18:00:00Z", due)).isEqualTo(2);
        assertThat(left("2026-11-30T18:00:00Z", due)).isZero();
        assertThat(left("2026-12-02T18:00:00Z", due)).isEqualTo(-2);
    }

    private static String due(String from, int days, Set<LocalDate> holidays) {
        return LocalDateTime.ofInstant(
                        BusinessDays.add(Instant.parse(from), days, LOS_ANGELES, holidays),
                        LOS_ANGELES)
                .toString();
    }

    private static int left(String from, Instant due) {
        return BusinessDays.between(Instant.parse(from), due, LOS_ANGELES, THANKSGIVING);
    }
}
