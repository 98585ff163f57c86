package org.cairn.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What each side of a comparison took, round by round. */
final class Rounds {

    /** Who does what. */
    enum Side {
        ISSUE,
        VERIFY,
        VERIFY_WITH_STATUS,
        VERIFY_WITH_KNOWN_STATUS,
        GENERAL_VERIFY,
        BARE_SIGNATURE,
        TITANIUM_ISSUE,
        TITANIUM_VERIFY,
        BAZAAR_ISSUE,
        BAZAAR_VERIFY,
        BAZAAR_VERIFY_WITH_STATUS,
        CORE_VERIFY,
        BAKE,
        BAKE_KNOWN,
        BAKE_WRITTEN,
        CHUNKS_BAKE
    }

    private final Map<Side, List<Cost>> taken = new EnumMap<>(Side.class);
    private boolean counting;

    /** From now on rounds count; those before warmed the machine up. */
    void count() {
        counting = true;
    }

    void add(Side side, Cost cost) {
        List<Cost> costs = taken.computeIfAbsent(side, _ -> new ArrayList<>());
        if (counting) {
            costs.add(cost);
        }
    }

    boolean has(Side side) {
        return taken.containsKey(side);
    }

    /** The medians of all rounds. */
    Cost of(Side side) {
        List<Cost> costs = taken.getOrDefault(side, List.of());
        return new Cost(
                Samples.of(costs.stream().map(Cost::micros).toList()).median(),
                Samples.of(costs.stream().map(Cost::bytes).toList()).median());
    }

    /** How many of ours are done in the time of one of the other. */
    Line faster(String what, Side ours, Side other, String n, String goal) {
        return line(what, ours, other, of(other).micros() / of(ours).micros(), n, goal);
    }

    /** How many of the other are done in the time of one of ours. */
    Line costlier(String what, Side ours, Side other, String n, String goal) {
        return line(what, ours, other, of(ours).micros() / of(other).micros(), n, goal);
    }

    private Line line(String what, Side ours, Side other, double ratio, String n, String goal) {
        String beside = Samples.round(of(other).micros()) + " µs";
        return new Line(what, of(ours).toString(), beside, Samples.round(ratio), n, goal);
    }
}
