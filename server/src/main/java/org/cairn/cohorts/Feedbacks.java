package org.cairn.cohorts;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.Feedback;
import org.cairn.catalog.ParticipantFeedback;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: what of closed surveys stands on the public page of the program. A figure never
 * stands there without how many answered and how many were asked, a comment only where the person
 * agreed.
 */
@Service
@Transactional
public class Feedbacks implements ParticipantFeedback {

    private final FeedbackStore store;
    private final SurveyStore surveys;
    private final SurveyAnswerStore answers;
    private final Surveys results;
    private final Leading leading;
    private final AuditLog audit;
    private final Clock clock;

    Feedbacks(
            FeedbackStore store,
            SurveyStore surveys,
            SurveyAnswerStore answers,
            Surveys results,
            Leading leading,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.surveys = surveys;
        this.answers = answers;
        this.results = results;
        this.leading = leading;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is published of one survey: positions of items, marks of comments. */
    public record Choice(Set<Integer> items, Set<String> comments) {

        public Choice {
            items = Set.copyOf(items);
            comments = Set.copyOf(comments);
        }
    }

    /** What is published of it now. */
    @Transactional(readOnly = true)
    public Choice chosen(PersonId me, SurveyId id) {
        results.led(me, id);
        return store.choice(id);
    }

    /** Publishes just that of a closed survey; what is not shown there is not there. */
    public void publish(PersonId me, SurveyId id, Choice choice) {
        surveys.hold(id);
        SurveyResult result = results.result(me, id).orElseThrow(NotThere::new);
        Set<Integer> items =
                result.items().stream()
                        .filter(ItemResult::isShown)
                        .map(one -> one.item().position())
                        .collect(Collectors.toSet());
        Set<String> comments =
                result.comments().stream()
                        .filter(SurveyComment::mayBePublished)
                        .map(SurveyComment::mark)
                        .collect(Collectors.toSet());
        if (!items.containsAll(choice.items()) || !comments.containsAll(choice.comments())) {
            throw new NotThere();
        }
        store.keep(id, choice, me, clock.instant());
        audit.record(
                leading.led(me, result.survey().cohort())
                        .step(me, "publish-feedback")
                        .with("survey", id)
                        .with("items", choice.items().size())
                        .with("comments", choice.comments().size()));
    }

    @Override
    @Transactional(readOnly = true)
    public Feedback of(Collection<EditionId> editions) {
        List<FeedbackStore.Published> published = store.published(editions);
        if (published.isEmpty()) {
            return Feedback.NONE;
        }
        Map<SurveyId, SurveyResult> known = results(published);
        return new Feedback(
                published.stream()
                        .filter(FeedbackStore.Published::isFigure)
                        .map(one -> figure(one, Objects.requireNonNull(known.get(one.survey()))))
                        .sorted(
                                Comparator.comparing(Feedback.Figure::closed)
                                        .reversed()
                                        .thenComparing(Feedback.Figure::question))
                        .toList(),
                published.stream()
                        .filter(one -> !one.isFigure())
                        .map(one -> quote(one, Objects.requireNonNull(known.get(one.survey()))))
                        .toList());
    }

    private Map<SurveyId, SurveyResult> results(List<FeedbackStore.Published> published) {
        List<SurveyId> ids =
                published.stream().map(FeedbackStore.Published::survey).distinct().toList();
        Map<SurveyId, List<List<Integer>>> points = answers.points(ids);
        Map<SurveyId, SurveyResult> known = new HashMap<>();
        surveys.all(ids)
                .forEach(survey ->
                        known.put(
                                survey.id(),
                                SurveyResult.of(
                                        survey,
                                        points.getOrDefault(survey.id(), List.of()),
                                        List.of())));
        return known;
    }

    private static Feedback.Figure figure(FeedbackStore.Published published, SurveyResult result) {
        return result.items().stream()
                .filter(one -> one.item().position() == published.position())
                .map(one -> figure(result.survey(), published.cohort(), one))
                .findFirst()
                .orElseThrow();
    }

    /** All that belongs to a figure. */
    public static Feedback.Figure figure(Survey survey, String cohort, ItemResult result) {
        SurveyItem item = result.item();
        Share favorable = result.favorable();
        return new Feedback.Figure(
                item.question(),
                survey.language(),
                item.favorableLabels(),
                item.points(),
                favorable.part(),
                favorable.of(),
                favorable.percent(),
                survey.answered(),
                survey.asked(),
                survey.rate().percent(),
                cohort,
                survey.closes());
    }

    private static Feedback.Quote quote(FeedbackStore.Published published, SurveyResult result) {
        Survey survey = result.survey();
        return new Feedback.Quote(
                published.words(),
                survey.language(),
                published.role(),
                published.cohort(),
                survey.closes());
    }
}
