package org.cairn.cohorts;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.Ids;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.settings.Settings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: one address per person under which a calendar program reads all sessions of that
 * person. Whoever holds the address can read them, so it can be taken back.
 */
@Service
@Transactional
public class CalendarFeeds {

    private final SessionStore store;
    private final CohortStore cohorts;
    private final DueDays dueDays;
    private final People people;
    private final Settings settings;
    private final AuditLog audit;
    private final Clock clock;

    CalendarFeeds(
            SessionStore store,
            CohortStore cohorts,
            DueDays dueDays,
            People people,
            Settings settings,
            AuditLog audit,
            Clock clock) {
        this.store = store;
        this.cohorts = cohorts;
        this.dueDays = dueDays;
        this.people = people;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<String> address(PersonId me) {
        return store.token(me).map(this::address);
    }

    private String address(String token) {
        return settings.url("/calendars/" + token + ".ics").toString();
    }

    /** A new address; one that was there before reads nothing any more. */
    public void make(PersonId me) {
        store.keepToken(me, Ids.unguessable(), clock.instant());
        audit.record(step(me, "make-calendar"));
    }

    public void takeBack(PersonId me) {
        if (store.dropToken(me)) {
            audit.record(step(me, "take-back-calendar"));
        }
    }

    private static Audit step(PersonId me, String action) {
        return Audit.of(me, Role.EDUCATOR.code(), "cohorts." + action, "person/" + me);
    }

    /** The words of a calendar, in the language of whose it is. */
    public interface Wording {

        String name(Locale language);

        /** Says of an artifact with this title that it is due. */
        String due(Locale language, String title);
    }

    /** The calendar behind the address: of what the person takes part in, and of what they lead. */
    @Transactional(readOnly = true)
    public Optional<String> read(String token, Wording words) {
        return store.personOf(token)
                .flatMap(people::find)
                .map(person -> calendar(person.id(), person.locale(), words));
    }

    private String calendar(PersonId person, Locale language, Wording words) {
        Map<CohortId, String> paths = new LinkedHashMap<>();
        Map<CohortId, Cohort> all = new LinkedHashMap<>();
        cohorts.ledBy(person, people.reach(person, Role.FACILITATOR), Set.of())
                .forEach(cohort -> {
                    paths.put(cohort.id(), "/cohorts/sessions/");
                    all.put(cohort.id(), cohort);
                });
        cohorts.of(person)
                .forEach(cohort -> {
                    paths.put(cohort.id(), "");
                    all.put(cohort.id(), cohort);
                });
        Ical calendar = new Ical(words.name(language));
        String host = Optional.ofNullable(settings.baseUrl().getHost()).orElse("cairn");
        for (Session session :
                paths.isEmpty() ? java.util.List.<Session>of() : store.of(paths.keySet())) {
            String path = paths.getOrDefault(session.cohort(), "");
            calendar.event(
                    session,
                    host,
                    settings.url(
                                    path.isEmpty()
                                            ? "/cohorts/mine/" + session.cohort()
                                            : path + session.id())
                            .toString());
        }
        dueDays.days(all.values(), person)
                .forEach(day ->
                        calendar.day(
                                day,
                                words.due(language, day.part().title()),
                                host,
                                settings.url(
                                        paths.getOrDefault(day.cohort(), "").isEmpty()
                                                ? "/cohorts/mine/" + day.cohort()
                                                : "/cohorts/" + day.cohort() + "/due-days")));
        return calendar.end();
    }
}
