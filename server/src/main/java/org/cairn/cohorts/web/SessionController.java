package org.cairn.cohorts.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.HoursPlan;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortForm;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.CohortSessions;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Series;
import org.cairn.cohorts.Session;
import org.cairn.cohorts.SessionForm;
import org.cairn.cohorts.SessionId;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where sessions are planned, changed and called off. */
@Controller
class SessionController {

    static final String ONE = "/cohorts/sessions/{id:[0-9a-f-]{36}}";

    private final Cohorts cohorts;
    private final CohortSessions sessions;
    private final Catalog catalog;
    private final People people;

    SessionController(Cohorts cohorts, CohortSessions sessions, Catalog catalog, People people) {
        this.cohorts = cohorts;
        this.sessions = sessions;
        this.catalog = catalog;
        this.people = people;
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(CohortController.ONE + "/sessions/new")
    Answer begin(Me me, @PathVariable String id, @RequestParam(defaultValue = "") String instead) {
        Cohort cohort = cohorts.led(me.id(), CohortId.of(id));
        Map<String, String> typed = new LinkedHashMap<>();
        if (instead.isEmpty()) {
            cohort.facilitators().forEach(one -> typed.put(CohortForm.FACILITATOR + one, "on"));
        } else {
            typed.putAll(as(calledOff(me, cohort, instead)));
            typed.remove("day");
        }
        return form(cohort, Optional.empty(), typed, Map.of(), Optional.empty());
    }

    /** The session of that cohort in whose place another one is planned. */
    private Session calledOff(Me me, Cohort cohort, String id) {
        Session session = sessions.led(me.id(), SessionId.of(id));
        if (!session.cohort().equals(cohort.id())) {
            throw new NotThere();
        }
        return session;
    }

    /** One session is made at once; a series only after its days were seen as they would be. */
    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(CohortController.ONE + "/sessions")
    Answer add(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Cohort cohort = cohorts.led(me.id(), CohortId.of(id));
        try {
            SessionForm form = SessionForm.read(typed, cohort, cohorts.plan(cohort));
            if (form.weeks() > 0) {
                Series series = sessions.plan(me.id(), cohort.id(), form);
                if (!series.mark().equals(typed.getOrDefault("seen", ""))) {
                    return form(cohort, Optional.empty(), typed, Map.of(), Optional.of(series));
                }
            }
            List<SessionId> made = sessions.add(me.id(), cohort.id(), form);
            return Redirect.to("/cohorts/" + cohort.id() + "#sessions")
                    .saying("cohorts.planned", made.size(), form.title());
        } catch (FieldProblems problems) {
            return form(cohort, Optional.empty(), typed, problems.byField(), Optional.empty());
        }
    }

    private Answer form(
            Cohort cohort,
            Optional<Session> changed,
            Map<String, String> typed,
            Map<String, Text> errors,
            Optional<Series> series) {
        HoursPlan plan = cohorts.plan(cohort);
        List<Person> leaders =
                people.all(cohort.facilitators()).values().stream()
                        .sorted(java.util.Comparator.comparing(Person::name))
                        .toList();
        return new SessionFormPage(
                cohort,
                catalog.edition(cohort.edition()).definition(),
                plan,
                leaders,
                changed,
                typed,
                errors,
                series);
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(ONE + "/changes")
    Answer edit(Me me, @PathVariable String id) {
        Session session = changeable(me, id);
        return form(
                cohort(me, session), Optional.of(session), as(session), Map.of(), Optional.empty());
    }

    /** What one would type for a session like that. */
    private static Map<String, String> as(Session session) {
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("title", session.title());
        typed.put("day", session.day().toString());
        typed.put("clock", session.clock().toString());
        typed.put("minutes", "" + session.minutes());
        typed.put("mode", session.mode());
        typed.put(
                "unit",
                session.module()
                        .map(module -> session.course() + "/" + module)
                        .orElse(session.course()));
        if (session.extra()) {
            typed.put("extra", "on");
        }
        typed.put("place", session.place());
        session.link().ifPresent(link -> typed.put("link", link.toString()));
        session.facilitators().forEach(one -> typed.put(CohortForm.FACILITATOR + one, "on"));
        typed.put("guests", session.guests());
        typed.put("materials", session.materials());
        return typed;
    }

    private Session changeable(Me me, String id) {
        Session session = sessions.led(me.id(), SessionId.of(id));
        if (session.isCanceled()) {
            throw new NotThere();
        }
        return session;
    }

    private Cohort cohort(Me me, Session session) {
        return cohorts.led(me.id(), session.cohort());
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(ONE + "/changes")
    Answer change(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Session session = changeable(me, id);
        Cohort cohort = cohort(me, session);
        Map<String, String> once = new LinkedHashMap<>(typed);
        once.remove("weeks");
        try {
            sessions.change(
                    me.id(),
                    session.id(),
                    seen(typed),
                    SessionForm.read(once, cohort, cohorts.plan(cohort)));
            return Redirect.to("/cohorts/sessions/" + session.id())
                    .saying("cohorts.session-changed");
        } catch (FieldProblems problems) {
            return form(
                    cohort,
                    Optional.of(changeable(me, id)),
                    typed,
                    problems.byField(),
                    Optional.empty());
        }
    }

    private static int seen(Map<String, String> typed) {
        String seen = typed.getOrDefault("seen", "");
        return seen.matches("[0-9]{1,6}") ? Integer.parseInt(seen) : -1;
    }
}
