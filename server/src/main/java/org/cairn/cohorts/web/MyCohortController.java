package org.cairn.cohorts.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Catalog;
import org.cairn.cohorts.CheckIns;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.CohortSessions;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Community;
import org.cairn.cohorts.DueDays;
import org.cairn.cohorts.Ledgers;
import org.cairn.cohorts.OnlineLearning;
import org.cairn.cohorts.Session;
import org.cairn.cohorts.SessionFiles;
import org.cairn.cohorts.SessionId;
import org.cairn.cohorts.SurveyAnswers;
import org.cairn.cohorts.Yearbooks;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody sees of a cohort they are in, and where they check in. */
@Controller
class MyCohortController {

    private static final String CHECK_IN = SessionController.ONE + "/check-in";

    private final Cohorts cohorts;
    private final CohortSessions sessions;
    private final Ledgers ledgers;
    private final DueDays dueDays;
    private final CheckIns checkIns;
    private final SurveyAnswers surveys;
    private final OnlineLearning learning;
    private final SessionFiles files;
    private final Yearbooks yearbooks;
    private final Community community;
    private final Catalog catalog;
    private final People people;
    private final Clock clock;

    MyCohortController(
            Cohorts cohorts,
            CohortSessions sessions,
            Ledgers ledgers,
            DueDays dueDays,
            CheckIns checkIns,
            SurveyAnswers surveys,
            OnlineLearning learning,
            SessionFiles files,
            Yearbooks yearbooks,
            Community community,
            Catalog catalog,
            People people,
            Clock clock) {
        this.cohorts = cohorts;
        this.sessions = sessions;
        this.ledgers = ledgers;
        this.dueDays = dueDays;
        this.checkIns = checkIns;
        this.surveys = surveys;
        this.learning = learning;
        this.files = files;
        this.yearbooks = yearbooks;
        this.community = community;
        this.catalog = catalog;
        this.people = people;
        this.clock = clock;
    }

    /** The only one at once, else all of them. */
    @SignedIn
    @GetMapping("/cohorts/mine")
    Answer all(Me me) {
        List<Cohort> mine = cohorts.of(me.id());
        return mine.size() == 1
                ? Redirect.to("/cohorts/mine/" + mine.getFirst().id())
                : new CohortsPage(
                        CohortController.lines(mine, catalog, sessions),
                        CohortSearch.Found.of(mine),
                        false,
                        false);
    }

    @SignedIn
    @GetMapping("/cohorts/mine/{id:[0-9a-f-]{36}}")
    Answer one(Me me, @PathVariable String id) {
        Ledgers.Mine mine = ledgers.mine(me.id(), CohortId.of(id));
        return new MyCohortPage(
                mine,
                dueDays.mine(me.id(), mine.cohort().id()),
                catalog.edition(mine.cohort().edition()).definition(),
                people.all(mine.cohort().facilitators()),
                mine.sessions().stream()
                        .filter(session -> session.isOpen(clock.instant()))
                        .filter(session -> !mine.hasCounted(session))
                        .findFirst(),
                surveys.open(me.id(), mine.cohort().id()),
                learning.all(me.id(), mine.cohort().id()),
                files.of(mine.sessions()),
                yearbooks.isOpen(me.id(), mine.cohort().id()),
                community.news(me.id(), List.of(mine.cohort())).getOrDefault(mine.cohort().id(), 0),
                clock.instant());
    }

    /** For those who type: the session that is on, or a choice of them. */
    @SignedIn
    @GetMapping("/check-in")
    Answer choose(Me me) {
        List<Session> open = checkIns.open(me.id());
        return open.size() == 1
                ? Redirect.to("/cohorts/sessions/" + open.getFirst().id() + "/check-in")
                : new CheckInPage(
                        Optional.empty(),
                        Optional.empty(),
                        open,
                        "",
                        Optional.empty(),
                        Optional.empty());
    }

    @SignedIn
    @GetMapping(CHECK_IN)
    Answer ask(Me me, @PathVariable String id, @RequestParam(defaultValue = "") String code) {
        Session session = sessions.joined(me.id(), SessionId.of(id));
        return page(me, session, code, Optional.empty(), Optional.empty());
    }

    private Answer page(
            Me me,
            Session session,
            String code,
            Optional<CheckIns.Done> done,
            Optional<UserProblem> problem) {
        return new CheckInPage(
                Optional.of(session),
                Optional.of(cohorts.joined(me.id(), session.cohort())),
                List.of(),
                code.length() > 20 ? "" : code,
                done,
                problem.map(UserProblem::text));
    }

    @SignedIn
    @PostMapping(CHECK_IN)
    Answer checkIn(Me me, @PathVariable String id, @RequestParam(defaultValue = "") String code) {
        Session session = sessions.joined(me.id(), SessionId.of(id));
        try {
            CheckIns.Done done = checkIns.checkIn(me.id(), session.id(), code);
            return page(me, session, "", Optional.of(done), Optional.empty());
        } catch (UserProblem problem) {
            return page(me, session, code, Optional.empty(), Optional.of(problem));
        }
    }
}
