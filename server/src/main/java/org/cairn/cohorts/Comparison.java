package org.cairn.cohorts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The results of several surveys of one program beside each other.
 *
 * @param columns the earliest first
 */
public record Comparison(List<Column> columns, List<Line> lines) {

    /** One survey with the name of its cohort. */
    public record Column(Survey survey, String cohort) {}

    /**
     * One question.
     *
     * @param cells for each column what came of it, where it was asked there just so and enough
     *     answered
     */
    public record Line(SurveyItem item, List<Optional<ItemResult>> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    public Comparison {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    static Comparison of(Map<Survey, Cohort> cohorts, List<SurveyResult> results) {
        Map<SurveyItem.Wording, SurveyItem> items = new LinkedHashMap<>();
        results.reversed()
                .forEach(result ->
                        result.items()
                                .forEach(one ->
                                        items.putIfAbsent(one.item().wording(), one.item())));
        List<Line> lines = new ArrayList<>();
        items.forEach((wording, item) ->
                lines.add(
                        new Line(
                                item,
                                results.stream().map(result -> cell(result, wording)).toList())));
        return new Comparison(
                results.stream()
                        .map(result ->
                                new Column(
                                        result.survey(),
                                        Optional.ofNullable(cohorts.get(result.survey()))
                                                .map(Cohort::name)
                                                .orElse("")))
                        .toList(),
                lines);
    }

    private static Optional<ItemResult> cell(SurveyResult result, SurveyItem.Wording wording) {
        return result.items().stream()
                .filter(one -> one.item().wording().equals(wording))
                .filter(ItemResult::isShown)
                .findFirst();
    }
}
