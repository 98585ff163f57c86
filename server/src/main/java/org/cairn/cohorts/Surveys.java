package org.cairn.cohorts;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.people.FieldProblems;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk for those who lead a cohort: what its people are asked, and what came of it once the
 * survey is closed. Who has answered is told to nobody.
 */
@Service
@Transactional
public class Surveys {

    private final SurveyStore store;
    private final SurveyAnswerStore answers;
    private final Leading leading;
    private final SameProgram related;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Surveys(
            SurveyStore store,
            SurveyAnswerStore answers,
            Leading leading,
            SameProgram related,
            AuditLog audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.answers = answers;
        this.leading = leading;
        this.related = related;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Makes it, and puts it to everybody at once where it opens today.
     *
     * @throws FieldProblems where it would open in the past
     */
    public SurveyId make(PersonId me, CohortId cohort, SurveyForm form) {
        Leading.Led led = leading.held(me, cohort);
        mustNotBePast(led.cohort(), "opens", form.opens());
        Survey survey = survey(SurveyId.next(), led.cohort(), form);
        store.add(survey, me, clock.instant());
        audit.record(
                led.step(me, "survey")
                        .with("survey", survey.id())
                        .with("items", survey.items().size()));
        ask(survey, led.cohort());
        return survey.id();
    }

    private void mustNotBePast(Cohort cohort, String field, LocalDate day) {
        if (day.isBefore(LocalDate.ofInstant(clock.instant(), cohort.zone()))) {
            throw FieldProblems.of(field, "cohorts.survey.problem.past");
        }
    }

    private static Survey survey(SurveyId id, Cohort cohort, SurveyForm form) {
        return new Survey(
                id,
                cohort.id(),
                form.title(),
                form.language(),
                form.opens(),
                form.closes(),
                form.opens().atStartOfDay(cohort.zone()).toInstant(),
                end(cohort, form.closes()),
                form.items(),
                0,
                0);
    }

    private static Instant end(Cohort cohort, LocalDate day) {
        return day.plusDays(1).atStartOfDay(cohort.zone()).toInstant();
    }

    private void ask(Survey survey, Cohort cohort) {
        Instant now = clock.instant();
        List<PersonId> asked = survey.isOpen(now) ? store.ask(survey) : List.of();
        if (!asked.isEmpty()) {
            news.publishEvent(
                    new SurveyOpened(
                            survey.id(),
                            survey.title(),
                            cohort.name(),
                            asked,
                            survey.opens(),
                            survey.closes(),
                            now));
        }
    }

    /** Puts what is open to those who were not asked yet: at its beginning, and who came since. */
    void askAround() {
        for (Survey survey : store.running(clock.instant())) {
            store.hold(survey.id()).ifPresent(held -> ask(held, leading.known(held.cohort())));
        }
    }

    /**
     * Changes all of it, as long as nobody has answered. Where it opens later than it did, all are
     * asked again on that day.
     *
     * @throws UserProblem where somebody has
     * @throws FieldProblems where it would open in the past anew
     */
    public void change(PersonId me, SurveyId id, SurveyForm form) {
        Survey before = held(me, id);
        Leading.Led led = leading.held(me, before.cohort());
        mustBeUnanswered(before);
        if (!form.opens().equals(before.opens())) {
            mustNotBePast(led.cohort(), "opens", form.opens());
        }
        mustNotBePast(led.cohort(), "closes", form.closes());
        Survey after = survey(id, led.cohort(), form);
        store.change(after);
        if (after.isAhead(clock.instant())) {
            store.askNobody(id);
        }
        audit.record(led.step(me, "survey-change").with("survey", id));
        ask(after, led.cohort());
    }

    private Survey held(PersonId me, SurveyId id) {
        Survey survey = store.hold(id).orElseThrow(NotThere::new);
        leading.led(me, survey.cohort());
        return survey;
    }

    private static void mustBeUnanswered(Survey survey) {
        if (survey.answered() > 0) {
            throw new UserProblem("cohorts.survey.problem.answered");
        }
    }

    /**
     * Lets it take answers for longer; whoever was promised a day keeps it.
     *
     * @throws UserProblem where it is closed already, or the day is not later
     */
    public void extend(PersonId me, SurveyId id, LocalDate closes) {
        Survey survey = held(me, id);
        Leading.Led led = leading.led(me, survey.cohort());
        if (survey.isClosed(clock.instant())) {
            throw new UserProblem("cohorts.survey.problem.closed");
        }
        if (!closes.isAfter(survey.closes()) || closes.isAfter(survey.closes().plusDays(90))) {
            throw new UserProblem("cohorts.survey.problem.later");
        }
        store.extend(id, closes, end(led.cohort(), closes));
        audit.record(led.step(me, "survey-extend").with("survey", id).with("closes", closes));
    }

    /**
     * Removes it, as long as nobody has answered.
     *
     * @throws UserProblem where somebody has
     */
    public CohortId remove(PersonId me, SurveyId id) {
        Survey survey = held(me, id);
        mustBeUnanswered(survey);
        store.remove(id);
        audit.record(leading.led(me, survey.cohort()).step(me, "survey-remove").with("survey", id));
        return survey.cohort();
    }

    /** The survey, for those who lead its cohort; for others it is not there. */
    @Transactional(readOnly = true)
    public Survey led(PersonId me, SurveyId id) {
        Survey survey = store.find(id).orElseThrow(NotThere::new);
        leading.led(me, survey.cohort());
        return survey;
    }

    /** The surveys of a cohort, the latest first. */
    @Transactional(readOnly = true)
    public List<Survey> of(PersonId me, CohortId cohort) {
        leading.led(me, cohort);
        return store.of(List.of(cohort));
    }

    /** The surveys of all cohorts of the same program that the person leads, the latest first. */
    @Transactional(readOnly = true)
    public Map<Survey, Cohort> ofProgram(PersonId me, Cohort cohort) {
        Map<CohortId, Cohort> all =
                related.ledBy(me, cohort).stream()
                        .collect(Collectors.toMap(Cohort::id, Function.identity()));
        Map<Survey, Cohort> surveys = new LinkedHashMap<>();
        store.of(all.keySet())
                .forEach(survey ->
                        surveys.put(survey, Objects.requireNonNull(all.get(survey.cohort()))));
        return surveys;
    }

    /** What came of it; nothing before it is closed, so that nobody watches answers come in. */
    @Transactional(readOnly = true)
    public Optional<SurveyResult> result(PersonId me, SurveyId id) {
        Survey survey = led(me, id);
        return survey.isClosed(clock.instant())
                ? Optional.of(
                        SurveyResult.of(
                                survey,
                                answers.points(List.of(id)).getOrDefault(id, List.of()),
                                answers.comments(id)))
                : Optional.empty();
    }

    /** The same items side by side, in all closed surveys of the program that the person leads. */
    @Transactional(readOnly = true)
    public Comparison compare(PersonId me, CohortId id) {
        Instant now = clock.instant();
        Map<Survey, Cohort> all = ofProgram(me, leading.led(me, id).cohort());
        List<Survey> closed =
                all.keySet().stream().filter(one -> one.isClosed(now)).toList().reversed();
        return Comparison.of(all, results(closed));
    }

    private List<SurveyResult> results(Collection<Survey> surveys) {
        Map<SurveyId, List<List<Integer>>> points =
                answers.points(surveys.stream().map(Survey::id).toList());
        return surveys.stream()
                .map(one ->
                        SurveyResult.of(one, points.getOrDefault(one.id(), List.of()), List.of()))
                .toList();
    }
}
