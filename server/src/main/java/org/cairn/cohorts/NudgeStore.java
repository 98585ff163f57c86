package org.cairn.cohorts;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who was reminded of what. */
@Repository
class NudgeStore {

    private final JdbcClient db;

    NudgeStore(JdbcClient db) {
        this.db = db;
    }

    /** Notes it for those who had none on that day; says who they are. */
    List<PersonId> add(Cohort cohort, Nudges.Nudge nudge, LocalDate day, PersonId by, Instant now) {
        return db.sql(
                        """
                        insert into cohorts.nudge (person, day, cohort, about, words, sent_at, sent_by)
                        select unnest(:people), :day, :cohort, :about, :words, :now, :by
                        on conflict (person, day) do nothing
                        returning person
                        """)
                .param("people", ids(nudge.people()))
                .param("day", day)
                .param("cohort", cohort.id().value())
                .param("about", nudge.about().code())
                .param("words", nudge.words())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .query((row, i) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    private static UUID[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private record Last(PersonId person, Nudges.Sent sent) {}

    /** The last one that each person had in this cohort. */
    Map<PersonId, Nudges.Sent> last(CohortId cohort) {
        return db
                .sql(
                        """
                        select distinct on (person) person, about, sent_at from cohorts.nudge
                        where cohort = :cohort order by person, sent_at desc
                        """)
                .param("cohort", cohort.value())
                .query((row, i) ->
                        new Last(
                                new PersonId(row.getObject("person", UUID.class)),
                                new Nudges.Sent(
                                        Nudges.About.of(row.getString("about")).orElseThrow(),
                                        row.getTimestamp("sent_at").toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Last::person, Last::sent));
    }
}
