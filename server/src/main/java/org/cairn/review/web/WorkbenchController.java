package org.cairn.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Messages;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.Assessments;
import org.cairn.review.AssessorView;
import org.cairn.review.Growth;
import org.cairn.review.ScoreEntry;
import org.cairn.review.SubmissionId;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * The assessor's workbench: evidence and rubric side by side, a score and a comment per criterion.
 */
@Controller
class WorkbenchController {

    private final Assessments assessments;
    private final People people;
    private final Messages messages;
    private final Clock clock;

    WorkbenchController(Assessments assessments, People people, Messages messages, Clock clock) {
        this.assessments = assessments;
        this.people = people;
        this.messages = messages;
        this.clock = clock;
    }

    @Holds(Role.ASSESSOR)
    @GetMapping("/assessments/{id}")
    Workbench workbench(
            Me me,
            @PathVariable long id,
            @RequestParam Optional<String> look,
            @RequestParam Optional<String> criterion) {
        return bench(assessments.look(me.id(), new SubmissionId(id)), look, criterion);
    }

    /** Keeps one criterion and goes on to the next, for browsers without script. */
    @Holds(Role.ASSESSOR)
    @PostMapping("/assessments/{id}/scores/{criterion}")
    Answer score(
            Me me,
            @PathVariable long id,
            @PathVariable String criterion,
            @ModelAttribute Scoring scoring) {
        SubmissionId submission = new SubmissionId(id);
        try {
            assessments.score(me.id(), submission, criterion, scoring.entry());
        } catch (UserProblem problem) {
            return bench(me, submission, criterion).refusing(scoring.refused(problem));
        }
        Workbench bench = bench(me, submission, criterion);
        String next = bench.after(criterion);
        return Redirect.to("/assessments/" + id + "?criterion=" + next + "#c-" + next);
    }

    /** Keeps one criterion while the assessor types. */
    @Holds(Role.ASSESSOR)
    @PostMapping(
            value = "/assessments/{id}/scores/{criterion}",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> autosave(
            Me me,
            @PathVariable long id,
            @PathVariable String criterion,
            @ModelAttribute Scoring scoring,
            HttpServletRequest request) {
        SubmissionId submission = new SubmissionId(id);
        assessments.score(me.id(), submission, criterion, scoring.entry());
        Workbench bench = bench(me, submission, criterion);
        Locale locale =
                org.springframework.web.servlet.support.RequestContextUtils.getLocale(request);
        return Map.of(
                "scored", bench.scored(),
                "of", bench.criteria().size(),
                "words",
                        messages.in(
                                locale,
                                "review.assess.progress",
                                bench.scored(),
                                bench.criteria().size()));
    }

    @Holds(Role.ASSESSOR)
    @PostMapping("/assessments/{id}/lease")
    Answer keepLonger(Me me, @PathVariable long id) {
        Duration length = assessments.renew(me.id(), new SubmissionId(id));
        return Redirect.to("/assessments/" + id)
                .saying("review.assess.kept-longer", length.toHours());
    }

    @Holds(Role.ASSESSOR)
    @PostMapping("/assessments/{id}/release")
    Answer release(Me me, @PathVariable long id, @RequestParam(defaultValue = "") String why) {
        assessments.release(me.id(), new SubmissionId(id), why);
        return Redirect.to("/queue").saying("review.assess.released", "S-" + id);
    }

    private Workbench bench(Me me, SubmissionId id, String criterion) {
        return bench(assessments.open(me.id(), id), Optional.empty(), Optional.of(criterion));
    }

    private Workbench bench(AssessorView view, Optional<String> look, Optional<String> criterion) {
        return Workbench.of(view, look, criterion, clock.instant())
                .naming(view.educator().flatMap(people::find));
    }

    /** What the form of one criterion sends. */
    record Scoring(String level, String strength, String evidence, String gap, String nextStep) {

        static final String NOT_APPLICABLE = "not-applicable";

        ScoreEntry entry() {
            Growth comment =
                    new Growth(plain(strength), plain(evidence), plain(gap), plain(nextStep));
            Optional<String> chosen = Optional.ofNullable(level).filter(word -> !word.isBlank());
            return chosen.filter(NOT_APPLICABLE::equals).isPresent()
                    ? ScoreEntry.notApplicable(comment)
                    : new ScoreEntry(true, chosen, comment);
        }

        Workbench.Refused refused(UserProblem problem) {
            return new Workbench.Refused(
                    plain(level),
                    new Workbench.Words(
                            plain(strength), plain(evidence), plain(gap), plain(nextStep)),
                    problem);
        }

        private static String plain(String text) {
            return Optional.ofNullable(text).orElse("");
        }
    }
}
