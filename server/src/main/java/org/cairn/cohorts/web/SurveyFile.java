package org.cairn.cohorts.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.cohorts.ItemResult;
import org.cairn.cohorts.Survey;
import org.cairn.cohorts.SurveyResult;
import org.cairn.platform.text.Csv;

/** The counts of a closed survey as a file for spreadsheets: one line for each point of a scale. */
final class SurveyFile {

    private static final List<String> HEAD =
            List.of(
                    "cohort",
                    "survey",
                    "opened",
                    "closed",
                    "asked",
                    "answered",
                    "item",
                    "question",
                    "n",
                    "point",
                    "label",
                    "favorable",
                    "count");

    private SurveyFile() {}

    static String write(SurveyResult result, String cohort) {
        return Csv.file(
                HEAD,
                result.items().stream()
                        .filter(ItemResult::isShown)
                        .flatMap(item -> lines(result.survey(), cohort, item)));
    }

    private static Stream<List<String>> lines(Survey survey, String cohort, ItemResult result) {
        var item = result.item();
        return IntStream.rangeClosed(1, item.points())
                .mapToObj(point ->
                        List.of(
                                cohort,
                                survey.title(),
                                survey.opens().toString(),
                                survey.closes().toString(),
                                "" + survey.asked(),
                                "" + survey.answered(),
                                item.name(),
                                item.question(),
                                "" + result.n(),
                                "" + point,
                                item.labels().get(point - 1),
                                item.isFavorable(point) ? "yes" : "no",
                                "" + result.counts().get(point - 1)));
    }
}
