package org.cairn.cohorts.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.HoursPlan;
import org.cairn.cohorts.Boards;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.PutIn;
import org.cairn.cohorts.Session;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Text;
import org.springframework.http.HttpStatus;

/**
 * The facilitator's board: sessions, everybody's hours, and the people.
 *
 * @param lines those who miss most first
 * @param putIn what came of addresses that were just sent
 */
public record CohortPage(
        Cohort cohort,
        Definition definition,
        HoursPlan plan,
        List<Boards.Line> lines,
        List<Session> sessions,
        Map<PersonId, Person> people,
        Instant now,
        List<PutIn> putIn,
        String emails,
        Optional<Text> problem)
        implements Page {

    @Override
    public String template() {
        return "cohorts/cohort";
    }

    @Override
    public HttpStatus status() {
        return problem.isPresent() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
    }

    public String path() {
        return "/cohorts/" + cohort.id();
    }

    public String name(PersonId person) {
        return Optional.ofNullable(people.get(person)).map(Person::name).orElse("");
    }

    public String facilitators() {
        return String.join(", ", cohort.facilitators().stream().map(this::name).toList());
    }

    /** The session that takes place now or next. */
    public Optional<Session> next() {
        return ahead().stream().filter(session -> !session.isCanceled()).findFirst();
    }

    public boolean isOver() {
        return cohort.isOver(now);
    }

    public List<Session> ahead() {
        return sessions.stream().filter(session -> session.ends().isAfter(now)).toList();
    }

    /** The latest first. */
    public List<Session> past() {
        return sessions.stream()
                .filter(session -> !session.ends().isAfter(now))
                .toList()
                .reversed();
    }

    /** The minutes that people reported and nobody has confirmed. */
    public int reported() {
        return lines.stream().mapToInt(line -> line.ledger().reported()).sum();
    }

    public long atRisk() {
        return lines.stream().filter(Boards.Line::isAtRisk).count();
    }

    /** Why a person needs a hand, beside hours that were missed. */
    public List<Text> reasons(Boards.Line line) {
        return line.risks().stream()
                .filter(risk -> !risk.isOfHours())
                .map(Boards.Risk::why)
                .toList();
    }
}
