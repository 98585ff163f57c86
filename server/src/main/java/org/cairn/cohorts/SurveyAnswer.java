package org.cairn.cohorts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.FieldProblems;

/**
 * What somebody answers.
 *
 * @param points for each item of the survey in its order; 0 where nothing was chosen
 */
public record SurveyAnswer(List<Integer> points, List<Comment> comments) {

    /** Words, and what may become of them. */
    public record Comment(int position, String words, SurveyComment.Consent consent) {}

    private static final int MOST_LETTERS = 1_500;

    public SurveyAnswer {
        points = List.copyOf(points);
        comments = List.copyOf(comments);
    }

    /**
     * Reads the fields; anything may be left out, but not everything.
     *
     * @throws FieldProblems naming those that cannot be taken
     */
    static SurveyAnswer read(Map<String, String> typed, Survey survey) {
        Fields fields = new Fields(typed);
        List<Integer> points = new ArrayList<>();
        List<Comment> comments = new ArrayList<>();
        for (SurveyItem item : survey.items()) {
            points.add(item.isOpen() ? 0 : point(fields, item));
            if (item.isOpen()) {
                comment(fields, item).ifPresent(comments::add);
            }
        }
        boolean nothing =
                comments.isEmpty()
                        && points.stream().allMatch(point -> point == 0)
                        && survey.openItems().stream()
                                .noneMatch(item -> fields.isBad("consent-" + item.position()));
        if (nothing) {
            fields.say("answers", "cohorts.survey.problem.nothing");
        }
        fields.orComplain();
        return new SurveyAnswer(points, comments);
    }

    private static int point(Fields fields, SurveyItem item) {
        String chosen = fields.raw("item-" + item.position());
        if (chosen.isEmpty()) {
            return 0;
        }
        if (chosen.matches("[1-7]") && Integer.parseInt(chosen) <= item.points()) {
            return Integer.parseInt(chosen);
        }
        fields.say("item-" + item.position(), "cohorts.survey.problem.point");
        return 0;
    }

    private static Optional<Comment> comment(Fields fields, SurveyItem item) {
        String words = fields.lines("words-" + item.position(), MOST_LETTERS);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        String field = "consent-" + item.position();
        Optional<SurveyComment.Consent> consent = SurveyComment.Consent.of(fields.raw(field));
        if (consent.isEmpty()) {
            fields.say(field, "cohorts.survey.problem.consent");
        }
        return consent.map(one -> new Comment(item.position(), words, one));
    }
}
