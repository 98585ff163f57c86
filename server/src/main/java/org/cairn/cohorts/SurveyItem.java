package org.cairn.cohorts;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that a survey asks. Two items are the same, so that years compare, if they ask in the
 * same words, on the same scale, and the same points count as favorable.
 *
 * @param position from 1, in its survey
 * @param name short, for tables
 * @param labels one for each point of the scale, the lowest first; none where words are asked for
 * @param favorable the points that count as favorable, from 1
 */
public record SurveyItem(
        int position, String name, String question, List<String> labels, List<Integer> favorable) {

    static final int FEWEST_POINTS = 2;
    static final int MOST_POINTS = 7;

    public SurveyItem {
        labels = List.copyOf(labels);
        favorable = List.copyOf(favorable);
        if (labels.size() > MOST_POINTS || labels.size() == 1) {
            throw new IllegalArgumentException("no scale of " + labels.size() + " points");
        }
        int points = labels.size();
        if (favorable.stream().anyMatch(point -> point < 1 || point > points)
                || favorable.isEmpty() != labels.isEmpty()) {
            throw new IllegalArgumentException(favorable + " of " + points + " points");
        }
    }

    /** Whether words are asked for, and no point of a scale. */
    public boolean isOpen() {
        return labels.isEmpty();
    }

    public int points() {
        return labels.size();
    }

    public boolean isFavorable(int point) {
        return favorable.contains(point);
    }

    /** The labels of the favorable points, each in quotation marks. */
    public String favorableLabels() {
        return favorable.stream()
                .map(point -> "“" + labels.get(point - 1) + "”")
                .collect(Collectors.joining(", "));
    }

    /** What makes it the same in another survey. */
    public Wording wording() {
        return new Wording(question, labels, favorable);
    }

    /** What was asked, on which scale, and what counts as favorable. */
    public record Wording(String question, List<String> labels, List<Integer> favorable) {}
}
