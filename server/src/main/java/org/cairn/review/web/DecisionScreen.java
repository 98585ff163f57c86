package org.cairn.review.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Criterion;
import org.cairn.catalog.Score;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.cairn.review.Carried;
import org.cairn.review.Decision;
import org.cairn.review.DecisionView;
import org.cairn.review.Growth;
import org.cairn.review.Mark;
import org.cairn.review.NewDays;
import org.cairn.review.Recommendation;
import org.springframework.http.HttpStatus;

/**
 * One recommendation with all that it rests on, and the form that rules on it.
 *
 * @param postponing what was typed to move the promised day, if that could not be taken
 */
public record DecisionScreen(
        DecisionView view,
        Map<PersonId, Person> names,
        Rule form,
        Optional<NewDays> newDays,
        Optional<Postponement> postponing,
        Optional<Text> problem)
        implements Page {

    @Override
    public String template() {
        return "review/decide-open";
    }

    @Override
    public HttpStatus status() {
        return problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    public String name(PersonId person) {
        return Optional.ofNullable(names.get(person)).map(Person::name).orElse("");
    }

    public String educator() {
        return name(view.submission().facts().educator());
    }

    public Optional<Recommendation> recommendation() {
        return view.round().recommendation();
    }

    /** Where hours that are not verified here are on record, once it is awarded. */
    public Optional<String> hoursOnRecord() {
        return view.round()
                .decision()
                .map(Decision::hoursOnRecord)
                .filter(words -> !words.isEmpty());
    }

    public List<Criterion> criteria() {
        return view.definition().rubric().criteria();
    }

    /** What was said of a criterion, now or in the round it was carried from. */
    public Optional<Mark> mark(Criterion criterion) {
        return recommendation()
                .map(recommendation -> recommendation.scorecard().marks().get(criterion.id()))
                .or(() ->
                        Optional.ofNullable(view.round().carried().get(criterion.id()))
                                .map(Carried::mark));
    }

    public Growth comment(Criterion criterion) {
        return mark(criterion).map(Mark::comment).orElse(Growth.NONE);
    }

    public Optional<String> level(Criterion criterion) {
        return mark(criterion)
                .map(Mark::score)
                .filter(Score.Reached.class::isInstance)
                .map(Score.Reached.class::cast)
                .map(Score.Reached::levelId);
    }

    public boolean meets(Criterion criterion) {
        return level(criterion).filter(criterion::meets).isPresent();
    }

    public boolean isCarried(Criterion criterion) {
        return view.round().carried().containsKey(criterion.id());
    }

    public long number() {
        return view.submission().id().value();
    }
}
