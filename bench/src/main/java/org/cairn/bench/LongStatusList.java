package org.cairn.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cairn.openbadges.status.StatusList;

/** What is done with a status list of a million entries, beside the bytes that its bits take. */
final class LongStatusList {

    private static final int ENTRIES = 1_000_000;
    private static final int TIMES = 40;
    private static final Random RANDOM = new Random(1);

    private final StatusList list =
            StatusList.empty(ENTRIES).with(RANDOM.ints(ENTRIES / 100, 0, ENTRIES));
    private final String packed = list.encode();
    private final List<Cost> set = new ArrayList<>();
    private final List<Cost> pack = new ArrayList<>();
    private final List<Cost> unpack = new ArrayList<>();
    private final List<Cost> check = new ArrayList<>();

    void turn(boolean counts) {
        if (!StatusList.decode(packed).equals(list)) {
            throw new IllegalStateException("the list is not read as it was written");
        }
        Cost one = Cost.of(TIMES, () -> list.with(RANDOM.nextInt(ENTRIES)));
        Cost two = Cost.of(TIMES, list::encode);
        Cost three = Cost.of(TIMES, () -> StatusList.decode(packed).isSet(RANDOM.nextInt(ENTRIES)));
        Cost four = Cost.of(TIMES * 10_000, () -> list.isSet(RANDOM.nextInt(ENTRIES)));
        if (counts) {
            set.add(one);
            pack.add(two);
            unpack.add(three);
            check.add(four);
        }
    }

    List<Line> lines() {
        return List.of(
                line("one more bit set", set),
                line("packed for the document", pack),
                line("read from the document, one bit looked at", unpack),
                line("one bit looked at in a list that was read", check));
    }

    private static Line line(String what, List<Cost> costs) {
        double bytes = Samples.of(costs.stream().map(Cost::bytes).toList()).median();
        double micros = Samples.of(costs.stream().map(Cost::micros).toList()).median();
        return new Line(
                "status list of 1,000,000 entries: " + what,
                new Cost(micros, bytes).toString(),
                Cost.size(ENTRIES / 8.0) + " of bits",
                Samples.round(bytes / (ENTRIES / 8.0)),
                Measure.ROUNDS + " rounds of " + TIMES,
                "");
    }
}
