package org.cairn.cohorts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairn.catalog.IssuerDays;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk: one person's hours with all that they come from, as a page and a document show it.
 */
@Service
@Transactional(readOnly = true)
public class HourAccounts {

    private final Ledgers ledgers;
    private final MakeUpStore makeUps;
    private final SessionStore sessions;
    private final CohortStore cohorts;
    private final ReportStore store;
    private final Reports reports;
    private final IssuerDays days;

    HourAccounts(
            Ledgers ledgers,
            MakeUpStore makeUps,
            SessionStore sessions,
            CohortStore cohorts,
            ReportStore store,
            Reports reports,
            IssuerDays days) {
        this.ledgers = ledgers;
        this.makeUps = makeUps;
        this.sessions = sessions;
        this.cohorts = cohorts;
        this.store = store;
        this.reports = reports;
        this.days = days;
    }

    /** One's own, in a cohort one is in; of others it is not there. */
    public HourAccount mine(PersonId me, CohortId id) {
        return account(me, ledgers.mine(me, id));
    }

    /** Somebody's, for those who lead the cohort; for others it is not there. */
    public HourAccount of(PersonId me, CohortId id, PersonId person) {
        return account(person, ledgers.of(me, id, person));
    }

    private HourAccount account(PersonId person, Ledgers.Mine mine) {
        CohortId id = mine.cohort().id();
        List<MakeUp> agreed = makeUps.of(id, person);
        return new HourAccount(
                person,
                mine,
                agreed,
                meetings(agreed.stream().flatMap(one -> one.by().stream()).distinct().toList()),
                store.of(id, person),
                reports.modes(mine.cohort()),
                days.today(mine.cohort().issuer()));
    }

    private Map<SessionId, Meeting> meetings(List<SessionId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        List<Session> all = sessions.all(ids);
        Map<CohortId, Cohort> known =
                cohorts.all(all.stream().map(Session::cohort).distinct().toList()).stream()
                        .collect(Collectors.toMap(Cohort::id, Function.identity()));
        return all.stream()
                .collect(
                        Collectors.toMap(
                                Session::id,
                                session ->
                                        new Meeting(
                                                session,
                                                Objects.requireNonNull(
                                                        known.get(session.cohort())))));
    }
}
