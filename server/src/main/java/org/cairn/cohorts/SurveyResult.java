package org.cairn.cohorts;

import java.util.List;

/**
 * What came of a closed survey: nothing at all where fewer than five answered.
 *
 * @param items those with a scale
 * @param comments in no order that tells anything
 */
public record SurveyResult(Survey survey, List<ItemResult> items, List<SurveyComment> comments) {

    public SurveyResult {
        items = List.copyOf(items);
        comments = List.copyOf(comments);
    }

    static SurveyResult of(
            Survey survey, List<List<Integer>> answers, List<SurveyComment> comments) {
        if (answers.size() < Survey.FEWEST) {
            return new SurveyResult(survey, List.of(), List.of());
        }
        return new SurveyResult(
                survey,
                survey.scales().stream()
                        .map(item ->
                                ItemResult.of(
                                        item,
                                        answers.stream()
                                                .map(points -> points.get(item.position() - 1))
                                                .toList()))
                        .toList(),
                comments);
    }

    public boolean isShown() {
        return !items.isEmpty() || !comments.isEmpty();
    }

    public List<SurveyComment> comments(SurveyItem item) {
        return comments.stream().filter(one -> one.position() == item.position()).toList();
    }
}
