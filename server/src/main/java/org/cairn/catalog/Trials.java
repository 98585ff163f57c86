package org.cairn.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.people.PersonId;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk for those who take part in a pilot, and for the room that keeps their work: to
 * everybody else a pilot is not there.
 */
@Service
public class Trials {

    private static final int MOST = 20;

    private final PilotStore store;
    private final PilotPersonStore people;
    private final EditionStore editions;
    private final AuditLog audit;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Trials(
            PilotStore store,
            PilotPersonStore people,
            EditionStore editions,
            AuditLog audit,
            ApplicationEventPublisher news,
            Clock clock) {
        this.store = store;
        this.people = people;
        this.editions = editions;
        this.audit = audit;
        this.news = news;
        this.clock = clock;
    }

    /** A pilot as one participant sees it. */
    public record Mine(Pilot pilot, PilotPerson me, Pilot.Standing standing) {

        public boolean isEducator() {
            return me.part() == PilotPerson.Part.EDUCATOR;
        }
    }

    /** Where this person takes part, until it is over and everything is said. */
    @Transactional(readOnly = true)
    public List<Mine> of(PersonId person) {
        List<Pilot> pilots = store.ofPerson(person, MOST);
        Map<PilotId, List<PilotPerson>> there = people.of(pilots.stream().map(Pilot::id).toList());
        Instant now = clock.instant();
        return pilots.stream()
                .flatMap(pilot ->
                        there.getOrDefault(pilot.id(), List.of()).stream()
                                .filter(one -> one.person().equals(person))
                                .map(me -> new Mine(pilot, me, pilot.standing(now))))
                .filter(mine -> mine.me().isAsked() || !mine.pilot().isOver(now))
                .toList();
    }

    /** For who takes part: an educator who was named, an assessor who gave a result. */
    @Transactional(readOnly = true)
    public Mine find(PersonId person, PilotId id) {
        Pilot pilot = store.find(id).orElseThrow(NotThere::new);
        PilotPerson me = people.find(id, person).orElseThrow(NotThere::new);
        return new Mine(pilot, me, pilot.standing(clock.instant()));
    }

    /** What is tried in it. */
    public Edition edition(Pilot pilot) {
        return editions.editions(List.of(pilot.edition())).getFirst();
    }

    /** The title of what is tried under this name; empty where that is no pilot. */
    public Optional<String> title(MicroCredentialId id) {
        return store.find(new PilotId(id.value())).map(Pilot::title);
    }

    /**
     * What a named educator begins to work on now.
     *
     * @throws UserProblem where it has not begun or is over
     */
    @Transactional
    public Edition begin(PersonId educator, PilotId id) {
        Mine mine = find(educator, id);
        if (!mine.isEducator()) {
            throw new NotThere();
        }
        switch (mine.standing()) {
            case COMING -> throw new UserProblem("catalog.pilot.problem.coming");
            case OVER -> throw new UserProblem("catalog.pilot.problem.over");
            case RUNNING -> {
                if (!people.begin(id, educator, now())) {
                    throw new NotThere();
                }
            }
        }
        return edition(mine.pilot());
    }

    /** Work of a pilot is handed in until its end, which waits for whoever hands in just now. */
    @Transactional
    public void checkHandIn(PilotId id, Instant now) {
        if (store.share(id).orElseThrow(NotThere::new).isOver(now)) {
            throw new UserProblem("catalog.pilot.problem.hand-in");
        }
    }

    /** An assessor gave an educator the result, which is news of its own: now both are asked. */
    @Transactional
    public void concluded(PilotId id, PersonId educator, PersonId assessor) {
        Pilot pilot = store.find(id).orElseThrow(NotThere::new);
        people.ask(id, educator, PilotPerson.Part.EDUCATOR, now());
        if (people.ask(id, assessor, PilotPerson.Part.ASSESSOR, now())) {
            news.publishEvent(
                    new PilotNews(
                            id,
                            pilot.title(),
                            assessor,
                            PilotNews.What.FORM_WAITS,
                            pilot.lastDay(),
                            now()));
        }
    }

    /** For who is asked, or has answered. */
    @Transactional(readOnly = true)
    public Mine asked(PersonId person, PilotId id) {
        Mine mine = find(person, id);
        if (mine.me().askedAt().isEmpty()) {
            throw new NotThere();
        }
        return mine;
    }

    /**
     * Keeps what somebody says, once; the same words sent again are no second answer.
     *
     * @throws UserProblem where other words were sent before
     */
    @Transactional
    public void answer(PersonId person, PilotId id, PilotAnswer answer) {
        Mine mine = asked(person, id);
        if (people.send(id, person, answer, now())) {
            audit.record(
                    Audit.of(
                            person,
                            mine.me().part().code(),
                            "catalog.pilot-answer",
                            "pilot/" + id));
            return;
        }
        boolean same =
                people.find(id, person)
                        .flatMap(PilotPerson::answer)
                        .filter(answer::equals)
                        .isPresent();
        if (!same) {
            throw new UserProblem(HttpStatus.CONFLICT, "catalog.pilot.form.sent-before");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
