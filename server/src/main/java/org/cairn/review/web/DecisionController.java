package org.cairn.review.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.DecisionView;
import org.cairn.review.Decisions;
import org.cairn.review.DeskPage;
import org.cairn.review.DeskQuery;
import org.cairn.review.DeskRow;
import org.cairn.review.LetterTexts;
import org.cairn.review.Promises;
import org.cairn.review.Recommendation;
import org.cairn.review.Ruling;
import org.cairn.review.SubmissionId;
import org.cairn.review.Verdict;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The issuer's desk: recommendations that wait, and the ruling on each. */
@Controller
class DecisionController {

    private final Decisions decisions;
    private final Promises promises;
    private final LetterTexts letters;
    private final People people;
    private final Catalog catalog;
    private final Clock clock;

    DecisionController(
            Decisions decisions,
            Promises promises,
            LetterTexts letters,
            People people,
            Catalog catalog,
            Clock clock) {
        this.decisions = decisions;
        this.promises = promises;
        this.letters = letters;
        this.people = people;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Words that leave one micro-credential lead to it. */
    @Holds(Role.APPROVER)
    @GetMapping("/decisions")
    Answer desk(
            Me me,
            @RequestParam(defaultValue = "") String of,
            @RequestParam Optional<String> value,
            @RequestParam(defaultValue = "false") boolean flagged,
            @RequestParam(defaultValue = "1") int page) {
        Titles titles = new Titles(catalog);
        Optional<Edition> chosen = titles.chosen(of);
        DeskQuery query =
                new DeskQuery(
                        chosen.map(Edition::microCredential),
                        value.flatMap(DecisionController::value),
                        flagged,
                        page);
        DeskPage found = decisions.desk(me.id(), query);
        Map<MicroCredentialId, Long> waiting =
                found.isCountsCut() && Titles.isSearch(chosen, of)
                        ? decisions.waiting(me.id(), query)
                        : found.counts();
        DeskScreen screen =
                new DeskScreen(
                        found,
                        query,
                        people.all(
                                found.rows().stream()
                                        .flatMap(row -> Stream.of(row.educator(), row.assessor()))
                                        .toList()),
                        titles.of(found.rows().stream().map(DeskRow::edition).toList()),
                        titles.narrowing(waiting, found.isCountsCut(), chosen, of),
                        clock.instant());
        return screen.narrowing()
                .meant()
                .<Answer>map(one ->
                        Redirect.to(screen.address(one.slug(), screen.valueCode(), flagged, 1)))
                .orElse(screen);
    }

    @Holds(Role.APPROVER)
    @GetMapping("/decisions/{id}")
    DecisionScreen open(Me me, @PathVariable long id) {
        return screen(me, id, Typed.NOTHING, Optional.empty());
    }

    @Holds(Role.APPROVER)
    @PostMapping("/submissions/{id}/award")
    Answer award(Me me, @PathVariable long id, @ModelAttribute Rule rule) {
        return ruled(
                me,
                id,
                rule,
                "review.decide.awarded",
                () ->
                        decisions.award(
                                me.id(),
                                new SubmissionId(id),
                                ruling(me, id, rule, Verdict.AWARD)));
    }

    @Holds(Role.APPROVER)
    @PostMapping("/submissions/{id}/return")
    Answer sendBack(Me me, @PathVariable long id, @ModelAttribute Rule rule) {
        return ruled(
                me,
                id,
                rule,
                "review.decide.returned",
                () ->
                        decisions.sendBack(
                                me.id(),
                                new SubmissionId(id),
                                ruling(me, id, rule, Verdict.NOT_YET)));
    }

    @Holds(Role.APPROVER)
    @PostMapping("/submissions/{id}/incompletion")
    Answer incomplete(Me me, @PathVariable long id, @ModelAttribute Rule rule) {
        return ruled(
                me,
                id,
                rule,
                "review.decide.incomplete",
                () ->
                        decisions.sendBackIncomplete(
                                me.id(),
                                new SubmissionId(id),
                                ruling(me, id, rule, Verdict.INCOMPLETE)));
    }

    @Holds(Role.APPROVER)
    @PostMapping("/submissions/{id}/second-look")
    Answer secondLook(Me me, @PathVariable long id, @ModelAttribute Rule rule) {
        return ruled(
                me,
                id,
                rule,
                "review.decide.second-look",
                () ->
                        decisions.returnToAssessor(
                                me.id(), new SubmissionId(id), rule.reasonTyped()));
    }

    /** The decision comes later than promised. */
    @Holds(Role.APPROVER)
    @PostMapping("/submissions/{id}/postponement")
    Answer postpone(Me me, @PathVariable long id, @ModelAttribute Postponement form) {
        try {
            promises.postpone(me.id(), new SubmissionId(id), form.date(), form.typedReason());
            return Redirect.to("/decisions").saying("review.promises.moved", "S-" + id);
        } catch (UserProblem problem) {
            return screen(me, id, Typed.of(form), Optional.of(problem));
        }
    }

    private Ruling ruling(Me me, long id, Rule rule, Verdict verdict) {
        return rule.ruling(letters.filled(me.id(), new SubmissionId(id)), verdict);
    }

    /** The letter that goes with the recommendation stands there from the start. */
    private Rule begun(Me me, DecisionView view) {
        return view.round()
                .recommendation()
                .filter(recommendation -> view.isOpen())
                .flatMap(recommendation -> Verdict.following(recommendation.value()))
                .map(verdict ->
                        letters.filled(me.id(), view.submission().id()).getOrDefault(verdict, ""))
                .map(Rule::begun)
                .orElseGet(() -> Rule.begun(""));
    }

    private Answer ruled(Me me, long id, Rule rule, String done, Runnable step) {
        try {
            step.run();
            return Redirect.to("/decisions").saying(done, "S-" + id);
        } catch (UserProblem problem) {
            return screen(me, id, Typed.of(rule), Optional.of(problem));
        }
    }

    /** What was typed into one of the two forms of the page. */
    private record Typed(Optional<Rule> rule, Optional<Postponement> postponement) {

        static final Typed NOTHING = new Typed(Optional.empty(), Optional.empty());

        static Typed of(Rule rule) {
            return new Typed(Optional.of(rule), Optional.empty());
        }

        static Typed of(Postponement postponement) {
            return new Typed(Optional.empty(), Optional.of(postponement));
        }
    }

    private DecisionScreen screen(Me me, long id, Typed typed, Optional<UserProblem> problem) {
        DecisionView view = decisions.look(me.id(), new SubmissionId(id));
        Set<PersonId> named = new HashSet<>();
        named.add(view.submission().facts().educator());
        view.round()
                .recommendation()
                .ifPresent(recommendation -> named.add(recommendation.assessor()));
        view.steps().forEach(step -> named.add(step.actor()));
        return new DecisionScreen(
                view,
                people.all(named),
                typed.rule().orElseGet(() -> begun(me, view)),
                promises.newDays(view.submission()),
                typed.postponement(),
                problem.map(UserProblem::text));
    }

    private static Optional<Recommendation.Value> value(String code) {
        return Arrays.stream(Recommendation.Value.values())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}
