package org.cairn.cohorts;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.cairn.people.FieldProblems;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.Ids;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk for those who are asked. That somebody has answered is kept apart from what was
 * answered; between the two lies a code that only that person has. Answers carry no time and no
 * step in the audit log, and are written anew in an order of chance with each that comes.
 */
@Service
@Transactional
public class SurveyAnswers {

    /** A hundred random bits. */
    private static final int CODE = 20;

    private final SurveyStore store;
    private final SurveyAnswerStore answers;
    private final CohortStore cohorts;
    private final Leading leading;
    private final People people;
    private final Clock clock;

    SurveyAnswers(
            SurveyStore store,
            SurveyAnswerStore answers,
            CohortStore cohorts,
            Leading leading,
            People people,
            Clock clock) {
        this.store = store;
        this.answers = answers;
        this.cohorts = cohorts;
        this.leading = leading;
        this.people = people;
        this.clock = clock;
    }

    /**
     * A survey as somebody sees it who is asked.
     *
     * @param in whether the person is in its cohort still
     */
    public record Mine(Survey survey, Cohort cohort, String role, boolean answered, boolean in) {}

    /**
     * The survey, once it has opened, for somebody who is in its cohort; and for whoever has
     * answered and left, who may take back a permission for ever.
     */
    @Transactional(readOnly = true)
    public Mine mine(PersonId me, SurveyId id) {
        return mine(me, store.find(id).orElseThrow(NotThere::new));
    }

    private Mine mine(PersonId me, Survey survey) {
        boolean answered = store.hasAnswered(survey.id(), me);
        boolean in = cohorts.isIn(survey.cohort(), me);
        if (!in && !answered || survey.isAhead(clock.instant())) {
            throw new NotThere();
        }
        return new Mine(
                survey,
                leading.known(survey.cohort()),
                people.find(me).map(Person::position).orElse(""),
                answered,
                in);
    }

    private Mine joined(PersonId me, Survey survey) {
        Mine mine = mine(me, survey);
        if (!mine.in()) {
            throw new NotThere();
        }
        return mine;
    }

    /** The surveys that take answers now in a cohort the person is in, and which are done. */
    @Transactional(readOnly = true)
    public Map<Survey, Boolean> open(PersonId me, CohortId cohort) {
        leading.joined(me, cohort);
        List<Survey> open =
                store.of(List.of(cohort)).stream()
                        .filter(survey -> survey.isOpen(clock.instant()))
                        .toList();
        Set<SurveyId> done =
                open.isEmpty()
                        ? Set.of()
                        : new HashSet<>(
                                store.answeredBy(me, open.stream().map(Survey::id).toList()));
        Map<Survey, Boolean> all = new LinkedHashMap<>();
        open.forEach(survey -> all.put(survey, done.contains(survey.id())));
        return all;
    }

    /**
     * Takes the answers of somebody who has not answered yet.
     *
     * @param asked the mark of the questions that were read
     * @return the code with which that person, and nobody else, can change them
     * @throws FieldProblems naming those that cannot be taken
     * @throws UserProblem where the survey is closed, the person has answered, or other questions
     *     were read
     */
    public String answer(PersonId me, SurveyId id, String asked, Map<String, String> typed) {
        Mine mine = open(me, id);
        if (mine.answered()) {
            throw new UserProblem("cohorts.survey.problem.once");
        }
        SurveyAnswer answer = read(mine.survey(), asked, typed);
        String code = Ids.unguessable().substring(0, CODE);
        store.noteAnswered(id, me);
        keep(me, mine, code, answer);
        store.shuffle(id);
        return code;
    }

    private Mine open(PersonId me, SurveyId id) {
        Mine mine = joined(me, store.hold(id).orElseThrow(NotThere::new));
        if (mine.survey().isClosed(clock.instant())) {
            throw new UserProblem("cohorts.survey.problem.closed");
        }
        return mine;
    }

    /** An answer names its question by position only, so it must be the question that was read. */
    private static SurveyAnswer read(Survey held, String asked, Map<String, String> typed) {
        if (!asked.equals(held.mark())) {
            throw new UserProblem("cohorts.survey.problem.asked");
        }
        return SurveyAnswer.read(typed, held);
    }

    private void keep(PersonId me, Mine mine, String code, SurveyAnswer answer) {
        SurveyId id = mine.survey().id();
        answers.keep(id, mark(me, id, code, 0), answer.points());
        answers.remove(id, marks(me, mine.survey(), code));
        answer.comments()
                .forEach(comment ->
                        answers.keep(
                                id,
                                new SurveyComment(
                                        comment.position(),
                                        mark(me, id, code, comment.position()),
                                        comment.words(),
                                        comment.consent(),
                                        comment.consent() == SurveyComment.Consent.ROLE
                                                ? mine.role()
                                                : "")));
        answers.shuffle(id);
    }

    /** Names one piece of the answers; without the code neither the person nor the other pieces. */
    private static String mark(PersonId me, SurveyId id, String code, int position) {
        return Sha256.ofText(plain(code) + " " + position + " " + me + " " + id).hex();
    }

    private static String plain(String code) {
        return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    private static List<String> marks(PersonId me, Survey survey, String code) {
        return survey.openItems().stream()
                .map(item -> mark(me, survey.id(), code, item.position()))
                .toList();
    }

    /**
     * What the person has answered so far.
     *
     * @throws FieldProblems where it is not the code
     */
    @Transactional(readOnly = true)
    public SurveyAnswer given(PersonId me, SurveyId id, String code) {
        Mine mine = joined(me, store.find(id).orElseThrow(NotThere::new));
        List<Integer> points = points(me, id, code);
        List<String> marks = marks(me, mine.survey(), code);
        List<SurveyAnswer.Comment> comments = new ArrayList<>();
        for (SurveyComment one : answers.comments(id)) {
            if (marks.contains(one.mark())) {
                comments.add(new SurveyAnswer.Comment(one.position(), one.words(), one.consent()));
            }
        }
        return new SurveyAnswer(points, comments);
    }

    private List<Integer> points(PersonId me, SurveyId id, String code) {
        return answers.points(id, mark(me, id, code, 0))
                .orElseThrow(() -> FieldProblems.of("code", "cohorts.survey.problem.code"));
    }

    /**
     * Puts other answers in the place of the person's own.
     *
     * @param asked the mark of the questions that were read
     * @throws FieldProblems where it is not the code, or naming those that cannot be taken
     * @throws UserProblem where the survey is closed, or other questions were read
     */
    public void change(
            PersonId me, SurveyId id, String code, String asked, Map<String, String> typed) {
        Mine mine = open(me, id);
        points(me, id, code);
        keep(me, mine, code, read(mine.survey(), asked, typed));
        store.shuffle(id);
    }

    /**
     * Takes back that the person's comments may be published, at any time and from whoever has left
     * the cohort too; where they are published they are gone at once.
     *
     * @throws FieldProblems where it is not the code
     */
    public void takeBack(PersonId me, SurveyId id, String code) {
        Survey survey = mine(me, store.hold(id).orElseThrow(NotThere::new)).survey();
        points(me, id, code);
        answers.takeBack(id, marks(me, survey, code));
    }
}
