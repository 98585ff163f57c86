package org.cairn.cohorts.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.cohorts.Attendance;
import org.cairn.cohorts.DueDays;
import org.cairn.cohorts.Ledgers;
import org.cairn.cohorts.OnlineLearning;
import org.cairn.cohorts.Session;
import org.cairn.cohorts.SessionId;
import org.cairn.cohorts.SharedFile;
import org.cairn.cohorts.Survey;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;

/**
 * A cohort as somebody sees it who is in it: what is next, the hours, the sessions.
 *
 * @param open the session that takes check-ins now
 * @param surveys those that take answers now, and whether the person has answered
 * @param modules all online ones, in the order in which they open
 * @param yearbook whether the cohort has one now
 * @param news posts in the community that the person has not read
 */
public record MyCohortPage(
        Ledgers.Mine mine,
        DueDays.Mine due,
        Definition definition,
        Map<PersonId, Person> people,
        Optional<Session> open,
        Map<Survey, Boolean> surveys,
        List<OnlineLearning.Mine> modules,
        Map<SessionId, List<SharedFile>> files,
        boolean yearbook,
        int news,
        Instant now)
        implements Page {

    @Override
    public String template() {
        return "cohorts/my-cohort";
    }

    public List<Session> ahead() {
        return mine.sessions().stream().filter(session -> session.ends().isAfter(now)).toList();
    }

    /** The latest first. */
    public List<Session> past() {
        return mine.sessions().stream()
                .filter(session -> !session.ends().isAfter(now))
                .toList()
                .reversed();
    }

    public Optional<Session> next() {
        return ahead().stream().filter(session -> !session.isCanceled()).findFirst();
    }

    public List<SharedFile> files(Session session) {
        return files.getOrDefault(session.id(), List.of());
    }

    /** The online module that is to be done by the nearest day. */
    public Optional<OnlineLearning.Mine> module() {
        return OnlineLearning.next(modules);
    }

    public Optional<Attendance> attended(Session session) {
        return Optional.ofNullable(mine.attendance().get(session.id()));
    }

    public boolean isHeld(Session session) {
        return mine.held().contains(session.id());
    }

    /** Whether the session was over before the person came. */
    public boolean isBefore(Session session) {
        return !session.ends().isAfter(mine.joinedAt());
    }

    public String facilitators() {
        return String.join(
                ", ",
                mine.cohort().facilitators().stream()
                        .flatMap(one -> Optional.ofNullable(people.get(one)).stream())
                        .map(Person::name)
                        .toList());
    }
}
