package org.cairn.cohorts;

import java.util.List;

/**
 * What was answered to one item of a scale.
 *
 * @param counts how many chose each point, the lowest first
 */
public record ItemResult(SurveyItem item, List<Integer> counts) {

    public ItemResult {
        counts = List.copyOf(counts);
    }

    /** Counts the answers of everybody; 0 stands for no answer. */
    static ItemResult of(SurveyItem item, List<Integer> points) {
        int[] counts = new int[item.points()];
        points.stream().filter(point -> point > 0).forEach(point -> counts[point - 1]++);
        return new ItemResult(item, java.util.Arrays.stream(counts).boxed().toList());
    }

    /** How many answered it. */
    public int n() {
        return counts.stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether so many answered it that nobody stands out. */
    public boolean isShown() {
        return n() >= Survey.FEWEST;
    }

    public Share share(int point) {
        return new Share(counts.get(point - 1), n());
    }

    /** How many of them chose a point that counts as favorable. */
    public Share favorable() {
        return new Share(item.favorable().stream().mapToInt(at -> counts.get(at - 1)).sum(), n());
    }
}
