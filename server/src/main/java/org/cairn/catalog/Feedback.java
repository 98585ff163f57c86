package org.cairn.catalog;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cairn.platform.web.Text;

/** Figures of surveys with all that is needed to cite them honestly, and words of participants. */
public record Feedback(List<Figure> figures, List<Quote> quotes) {

    public static final Feedback NONE = new Feedback(List.of(), List.of());

    public Feedback {
        figures = List.copyOf(figures);
        quotes = List.copyOf(quotes);
    }

    public boolean isEmpty() {
        return figures.isEmpty() && quotes.isEmpty();
    }

    /**
     * What was answered to one question.
     *
     * @param favorable the labels of the points that count as favorable, in quotation marks
     * @param points of the scale
     * @param part how many chose a favorable point
     * @param n how many answered the question
     * @param percent part of n
     * @param answered how many answered anything
     * @param asked how many were asked
     * @param rate answered of asked, in percent
     * @param closed the last day on which it took answers
     */
    public record Figure(
            String question,
            Locale language,
            String favorable,
            int points,
            int part,
            int n,
            int percent,
            int answered,
            int asked,
            int rate,
            String cohort,
            LocalDate closed) {

        /** The sentence with which the figure may be cited. */
        public Text cited() {
            return Text.of(
                    "catalog.feedback.cited",
                    percent,
                    part,
                    n,
                    favorable,
                    question,
                    points,
                    answered,
                    asked,
                    rate,
                    cohort,
                    closed);
        }
    }

    /**
     * What somebody wrote and agreed to have published.
     *
     * @param role what that person is; empty = without a name and a role
     */
    public record Quote(
            String words, Locale language, String role, String cohort, LocalDate closed) {}
}
