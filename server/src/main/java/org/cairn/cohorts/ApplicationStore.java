package org.cairn.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who applies for a place, and where that stands; who changes one holds its cohort. */
@Repository
class ApplicationStore {

    private final JdbcClient db;

    ApplicationStore(JdbcClient db) {
        this.db = db;
    }

    void add(Application application, List<Application.Answer> answers) {
        db.sql(
                        """
                        insert into cohorts.application (id, cohort, person, school, state, site, applied_at, changed_at)
                        values (:id, :cohort, :person, :school, :state, :site, :at, :at)
                        """)
                .param("id", application.id().value())
                .param("cohort", application.cohort().value())
                .param("person", application.person().value())
                .param("school", application.school().value())
                .param("state", application.state().code())
                .param("site", application.site().code())
                .param("at", Timestamp.from(application.appliedAt()))
                .update();
        int place = 1;
        for (Application.Answer answer : answers) {
            db.sql(
                            """
                            insert into cohorts.answer (application, place, question, words)
                            values (:application, :place, :question, :words)
                            """)
                    .param("application", application.id().value())
                    .param("place", place++)
                    .param("question", answer.question())
                    .param("words", answer.words())
                    .update();
        }
    }

    Optional<Application> find(ApplicationId id) {
        return db.sql("select * from cohorts.application where id = :id")
                .param("id", id.value())
                .query(ApplicationStore::application)
                .optional();
    }

    /** The one that the person made last. */
    Optional<Application> latest(CohortId cohort, PersonId person) {
        return db.sql(
                        """
                        select * from cohorts.application where cohort = :cohort and person = :person
                        order by applied_at desc, id desc limit 1
                        """)
                .param("cohort", cohort.value())
                .param("person", person.value())
                .query(ApplicationStore::application)
                .optional();
    }

    /** Those of this cohort, in the order of their ids; another cohort's are left out. */
    List<Application> of(CohortId cohort, Collection<ApplicationId> ids) {
        return db.sql(
                        """
                        select * from cohorts.application where cohort = :cohort and id = any (:ids)
                        order by applied_at, id
                        """)
                .param("cohort", cohort.value())
                .param("ids", ids.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query(ApplicationStore::application)
                .list();
    }

    /**
     * One page in a state, in the order of the wait list or else of applying; an offer that ran out
     * is no longer shown once the person has applied again.
     */
    List<Application> page(CohortId cohort, Application.State state, int from, int most) {
        return db.sql(
                        """
                        select * from cohorts.application a where cohort = :cohort and state = :state
                            and (a.state <> 'expired' or not exists (select from cohorts.application later
                            where later.cohort = a.cohort and later.person = a.person and later.applied_at > a.applied_at))
                        order by line, applied_at, id offset :from limit :most
                        """)
                .param("cohort", cohort.value())
                .param("state", state.code())
                .param("from", from)
                .param("most", most)
                .query(ApplicationStore::application)
                .list();
    }

    Map<Application.State, Integer> counts(CohortId cohort) {
        Map<Application.State, Integer> counts = new EnumMap<>(Application.State.class);
        db.sql(
                        """
                        select state, count(*) as many from cohorts.application a where cohort = :cohort
                            and (a.state <> 'expired' or not exists (select from cohorts.application later
                            where later.cohort = a.cohort and later.person = a.person and later.applied_at > a.applied_at))
                        group by state
                        """)
                .param("cohort", cohort.value())
                .query((row, i) ->
                        Map.entry(
                                Application.State.of(row.getString("state")).orElseThrow(),
                                row.getInt("many")))
                .list()
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    /** How many are waiting for a first answer, by cohort. */
    Map<CohortId, Integer> unanswered(Collection<CohortId> cohorts) {
        Map<CohortId, Integer> counts = new HashMap<>();
        db.sql(
                        """
                        select cohort, count(*) as many from cohorts.application
                        where cohort = any (:cohorts) and state = 'applied' group by cohort
                        """)
                .param("cohorts", cohorts.stream().map(CohortId::value).toArray(UUID[]::new))
                .query((row, i) ->
                        Map.entry(
                                new CohortId(row.getObject("cohort", UUID.class)),
                                row.getInt("many")))
                .list()
                .forEach(one -> counts.put(one.getKey(), one.getValue()));
        return counts;
    }

    /**
     * What a person waits for, and the answers since that moment that were not the person's own.
     */
    List<Application> current(PersonId person, Instant since) {
        return db.sql(
                        """
                        select * from cohorts.application
                        where person = :person and (state in ('applied', 'waiting', 'offered')
                            or state in ('expired', 'declined') and changed_at > :since)
                        order by changed_at desc, id
                        """)
                .param("person", person.value())
                .param("since", Timestamp.from(since))
                .query(ApplicationStore::application)
                .list();
    }

    /**
     * What these schools are asked, or have answered while it can be changed; never of this person.
     */
    List<Application> ofSchools(Collection<OrganizationId> schools, PersonId but, int most) {
        return db.sql(
                        """
                        select * from cohorts.application
                        where school = any (:schools) and person <> :but
                            and state in ('applied', 'waiting') and site <> 'not-needed'
                        order by (site = 'asked') desc, applied_at, id limit :most
                        """)
                .param("schools", schools.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .param("but", but.value())
                .param("most", most)
                .query(ApplicationStore::application)
                .list();
    }

    int askedOf(Collection<OrganizationId> schools, PersonId but) {
        return db.sql(
                        """
                        select count(*) from cohorts.application
                        where school = any (:schools) and person <> :but
                            and state in ('applied', 'waiting') and site = 'asked'
                        """)
                .param("schools", schools.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .param("but", but.value())
                .query(Integer.class)
                .single();
    }

    Map<ApplicationId, List<Application.Answer>> answers(Collection<ApplicationId> ids) {
        Map<ApplicationId, List<Application.Answer>> found = new HashMap<>();
        db.sql(
                        """
                        select application, question, words from cohorts.answer
                        where application = any (:ids) order by application, place
                        """)
                .param("ids", ids.stream().map(ApplicationId::value).toArray(UUID[]::new))
                .query((row, i) ->
                        Map.entry(
                                new ApplicationId(row.getObject("application", UUID.class)),
                                new Application.Answer(
                                        row.getString("question"), row.getString("words"))))
                .list()
                .forEach(one ->
                        found.computeIfAbsent(one.getKey(), id -> new ArrayList<>())
                                .add(one.getValue()));
        return found;
    }

    /** How many stand on the wait list up to this place. */
    int place(CohortId cohort, int line) {
        return db.sql(
                        """
                        select count(*) from cohorts.application
                        where cohort = :cohort and state = 'waiting' and line <= :line
                        """)
                .param("cohort", cohort.value())
                .param("line", line)
                .query(Integer.class)
                .single();
    }

    /** The first on the wait list of whom no school stands in the way. */
    List<Application> next(CohortId cohort, int most) {
        return db.sql(
                        """
                        select * from cohorts.application
                        where cohort = :cohort and state = 'waiting' and site in ('not-needed', 'approved')
                        order by line limit :most
                        """)
                .param("cohort", cohort.value())
                .param("most", most)
                .query(ApplicationStore::application)
                .list();
    }

    void become(ApplicationId id, Application.State state, String words, Instant now) {
        db.sql(
                        """
                        update cohorts.application set state = :state, words = :words, line = null, changed_at = :now
                        where id = :id
                        """)
                .param("id", id.value())
                .param("state", state.code())
                .param("words", words)
                .param("now", Timestamp.from(now))
                .update();
    }

    void offer(ApplicationId id, LocalDate answerBy, Instant now) {
        db.sql(
                        """
                        update cohorts.application
                        set state = 'offered', answer_by = :by, line = null, words = '', changed_at = :now
                        where id = :id
                        """)
                .param("id", id.value())
                .param("by", answerBy)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Puts it at the end of the wait list. */
    void queue(ApplicationId id, CohortId cohort, Instant now) {
        db.sql(
                        """
                        update cohorts.application set state = 'waiting', words = '', changed_at = :now,
                            line = (select coalesce(max(line), 0) + 1 from cohorts.application where cohort = :cohort)
                        where id = :id
                        """)
                .param("id", id.value())
                .param("cohort", cohort.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void answerForSite(ApplicationId id, Application.Site site, Application.SiteAnswer answer) {
        db.sql(
                        """
                        update cohorts.application set site = :site, site_by = :by, site_at = :at, site_words = :words
                        where id = :id
                        """)
                .param("id", id.value())
                .param("site", site.code())
                .param("by", answer.by().value())
                .param("at", Timestamp.from(answer.at()))
                .param("words", answer.words())
                .update();
    }

    /** The cohorts with an offer of which the last day is past where the cohort is. */
    Set<CohortId> withRunOut(Instant now) {
        return db.sql(
                        """
                        select a.cohort from cohorts.application a join cohorts.cohort c on c.id = a.cohort
                        where a.state = 'offered' and a.answer_by < (cast(:now as timestamptz) at time zone c.zone)::date
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, i) -> new CohortId(row.getObject("cohort", UUID.class)))
                .set();
    }

    /** Ends the offers that could be taken before this day, and says which they were. */
    List<Application> runOut(CohortId cohort, LocalDate today, Instant now) {
        return db.sql(
                        """
                        update cohorts.application set state = 'expired', changed_at = :now
                        where cohort = :cohort and state = 'offered' and answer_by < :today
                        returning *
                        """)
                .param("cohort", cohort.value())
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query(ApplicationStore::application)
                .list();
    }

    private static Application application(ResultSet row, int i) throws SQLException {
        Timestamp answered = row.getTimestamp("site_at");
        return new Application(
                new ApplicationId(row.getObject("id", UUID.class)),
                new CohortId(row.getObject("cohort", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                new OrganizationId(row.getObject("school", UUID.class)),
                Application.State.of(row.getString("state")).orElseThrow(),
                Application.Site.of(row.getString("site")),
                answered == null
                        ? Optional.empty()
                        : Optional.of(
                                new Application.SiteAnswer(
                                        new PersonId(row.getObject("site_by", UUID.class)),
                                        answered.toInstant(),
                                        row.getString("site_words"))),
                row.getTimestamp("applied_at").toInstant(),
                row.getTimestamp("changed_at").toInstant(),
                Optional.ofNullable(row.getObject("line", Integer.class)),
                Optional.ofNullable(row.getObject("answer_by", LocalDate.class)),
                row.getString("words"));
    }
}
