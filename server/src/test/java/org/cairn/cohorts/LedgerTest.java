package org.cairn.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.cairn.catalog.HoursPlan;
import org.junit.jupiter.api.Test;

/** Where a plan says how many minutes each module has, each module has to come to them. */
class LedgerTest {

    private static final HoursPlan.Mode ROOM = new HoursPlan.Mode("room", "In the room");
    private static final HoursPlan.Mode HOME = new HoursPlan.Mode("home", "At home");
    private static final HoursPlan.Module ONE =
            new HoursPlan.Module("one", "One", "", Map.of("room", 180));
    private static final HoursPlan.Module TWO =
            new HoursPlan.Module("two", "Two", "", Map.of("room", 90));
    private static final HoursPlan.Course COURSE =
            new HoursPlan.Course(
                    "course", "Course", "", List.of(ONE, TWO), Map.of("room", 60, "home", 300));
    private static final HoursPlan PLAN = new HoursPlan(true, List.of(ROOM, HOME), List.of(COURSE));

    private static Cell cell(String module, String mode) {
        return new Cell("course", module.isEmpty() ? Optional.empty() : Optional.of(module), mode);
    }

    private static Ledger ledger(Map<Cell, Integer> counted) {
        return new Ledger(PLAN, counted, Map.of(), Map.of(), 0);
    }

    @Test
    void whatIsOverInOneModuleFillsNoGapInAnother() {
        Ledger ledger = ledger(Map.of(cell("one", "room"), 600));
        assertThat(ledger.missing(COURSE, ONE, ROOM)).isZero();
        assertThat(ledger.missing(COURSE, TWO, ROOM)).isEqualTo(90);
        assertThat(ledger.missing(COURSE, ROOM)).isEqualTo(90 + 60);
        assertThat(ledger.isMet()).isFalse();
    }

    @Test
    void whatWasNotedForTheCourseAsAWholeFillsWhatIsMissing() {
        Ledger ledger = ledger(Map.of(cell("one", "room"), 100, cell("", "room"), 230));
        assertThat(ledger.missing(COURSE, ROOM)).isZero();
        assertThat(ledger.missing(COURSE, ONE, ROOM)).as("of the module itself").isEqualTo(80);
    }

    @Test
    void aModuleThatPlansNothingInAModeCountsForItsCourse() {
        Ledger ledger = ledger(Map.of(cell("one", "home"), 200, cell("two", "home"), 100));
        assertThat(ledger.missing(COURSE, HOME)).isZero();
        assertThat(ledger.verified(COURSE, ONE, HOME)).isEqualTo(200);
    }

    @Test
    void anyNotesAddUpAsSomebodyElseAddsThemUp() {
        Random random = new Random(360);
        for (int n = 0; n < 500; n++) {
            int one = random.nextInt(300);
            int two = random.nextInt(300);
            int whole = random.nextInt(300);
            Map<Cell, Integer> counted = new HashMap<>();
            counted.put(cell("one", "room"), one);
            counted.put(cell("two", "room"), two);
            counted.put(cell("", "room"), whole);
            int needed = (one < 180 ? 180 - one : 0) + (two < 90 ? 90 - two : 0) + 60;
            Ledger ledger = ledger(counted);
            assertThat(ledger.missing(COURSE, ROOM)).isEqualTo(needed > whole ? needed - whole : 0);
            assertThat(ledger.verified()).isEqualTo(one + two + whole);
        }
    }
}
