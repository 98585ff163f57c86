package org.cairn.cohorts.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.cohorts.Attendances;
import org.cairn.cohorts.CheckIns;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortSessions;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Session;
import org.cairn.cohorts.SessionFiles;
import org.cairn.cohorts.SessionId;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One session: its roster, its code on the wall, calling it off. */
@Controller
class AttendanceController {

    private static final String AT = "at-";
    private static final String MINUTES = "minutes-";
    private static final String PART = "part";

    private final Cohorts cohorts;
    private final CohortSessions sessions;
    private final Attendances attendances;
    private final CheckIns checkIns;
    private final SessionFiles files;
    private final People people;
    private final Settings settings;
    private final Clock clock;

    AttendanceController(
            Cohorts cohorts,
            CohortSessions sessions,
            Attendances attendances,
            CheckIns checkIns,
            SessionFiles files,
            People people,
            Settings settings,
            Clock clock) {
        this.cohorts = cohorts;
        this.sessions = sessions;
        this.attendances = attendances;
        this.checkIns = checkIns;
        this.files = files;
        this.people = people;
        this.settings = settings;
        this.clock = clock;
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(SessionController.ONE)
    Answer show(Me me, @PathVariable String id) {
        return page(me, SessionId.of(id), Refused.NOTHING);
    }

    /** The session again, with what was wrong with a form of it. */
    Answer page(Me me, SessionId id, Refused refused) {
        return page(me, sessions.led(me.id(), id), Map.of(), refused);
    }

    private Answer page(Me me, Session session, Map<String, String> typed, Refused refused) {
        Cohort cohort = cohorts.led(me.id(), session.cohort());
        List<Attendances.Line> lines = attendances.roster(me.id(), session.id());
        Set<PersonId> named = new HashSet<>(session.facilitators());
        lines.forEach(line -> {
            named.add(line.person());
            line.now().ifPresent(note -> named.add(note.notedBy()));
            line.history().forEach(note -> named.add(note.notedBy()));
        });
        Map<PersonId, Person> known = people.all(named);
        return new SessionPage(
                cohort,
                session,
                cohorts.plan(cohort),
                byName(lines, known),
                known,
                session.hasOpened(clock.instant()),
                session.isOpen(clock.instant()),
                files.of(List.of(session)).getOrDefault(session.id(), List.of()),
                typed,
                refused);
    }

    private static List<Attendances.Line> byName(
            List<Attendances.Line> lines, Map<PersonId, Person> known) {
        return lines.stream()
                .sorted(
                        Comparator.comparing(line ->
                                Optional.ofNullable(known.get(line.person()))
                                        .map(Person::name)
                                        .orElse("")))
                .toList();
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(SessionController.ONE + "/attendance")
    Answer take(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Session session = sessions.led(me.id(), SessionId.of(id));
        try {
            mustLoseNone(attendances.roster(me.id(), session.id()), session, typed);
            int news = attendances.take(me.id(), session.id(), marks(session, typed));
            return Redirect.to("/cohorts/sessions/" + session.id() + "#roster")
                    .saying("cohorts.noted", news);
        } catch (FieldProblems problems) {
            return page(me, session, typed, Refused.of(problems));
        }
    }

    /** Minutes beside another choice than a part of the session would be lost silently. */
    private static void mustLoseNone(
            List<Attendances.Line> roster, Session session, Map<String, String> typed) {
        Map<String, Text> lost = new LinkedHashMap<>();
        for (Attendances.Line line : roster) {
            String field = MINUTES + line.person();
            String minutes = typed.getOrDefault(field, "").strip();
            String word = typed.getOrDefault(AT + line.person(), "");
            boolean stands =
                    line.now().filter(note -> minutes.equals("" + note.minutes())).isPresent();
            boolean same =
                    minutes(session, word, minutes)
                            .filter(one -> minutes.equals("" + one))
                            .isPresent();
            if (!minutes.isEmpty() && !word.equals(PART) && !stands && !same) {
                lost.put(field, Text.of("cohorts.problem.part.unchosen"));
            }
        }
        if (!lost.isEmpty()) {
            throw new FieldProblems(lost);
        }
    }

    private static Map<PersonId, Attendances.Mark> marks(
            Session session, Map<String, String> typed) {
        Map<PersonId, Attendances.Mark> marks = new LinkedHashMap<>();
        typed.forEach((field, value) -> {
            if (field.startsWith(AT)) {
                PersonId person = PersonId.of(field.substring(AT.length()));
                marks.put(
                        person,
                        new Attendances.Mark(
                                minutes(session, value, typed.getOrDefault(MINUTES + person, "")),
                                typed.getOrDefault("why-" + person, "")));
            }
        });
        return marks;
    }

    /** What cannot be read as minutes is refused as too few of them. */
    private static Optional<Integer> minutes(Session session, String word, String typed) {
        return switch (word) {
            case "present" -> Optional.of(session.minutes());
            case "absent" -> Optional.of(0);
            case PART ->
                    Optional.of(
                            typed.strip().matches("[0-9]{1,4}")
                                    ? Integer.parseInt(typed.strip())
                                    : -1);
            default -> Optional.empty();
        };
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(SessionController.ONE + "/cancellation")
    Answer cancel(Me me, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        Session session = sessions.led(me.id(), SessionId.of(id));
        try {
            sessions.cancel(me.id(), session.id(), reason);
            return Redirect.to("/cohorts/sessions/" + session.id())
                    .saying("cohorts.canceled", session.title());
        } catch (FieldProblems problems) {
            return page(me, session, Map.of("reason", reason), Refused.of(problems));
        }
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(SessionController.ONE + "/code")
    Answer code(Me me, @PathVariable String id) {
        CheckIns.Code code = checkIns.code(me.id(), SessionId.of(id));
        String path = "/cohorts/sessions/" + code.session().id() + "/check-in";
        return new ScreenPage(
                cohorts.led(me.id(), code.session().cohort()),
                code,
                settings.url(path + "?code=" + code.letters()),
                settings.url("/check-in"));
    }
}
