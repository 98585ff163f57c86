package org.cairn.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.cairn.platform.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps minutes that count beside attendance. */
@Repository
class CreditStore {

    private final JdbcClient db;

    CreditStore(JdbcClient db) {
        this.db = db;
    }

    void add(Credit credit) {
        db.sql(
                        """
                        insert into cohorts.credit (id, entry, cohort, person, course, module, mode, day, minutes,
                            source, missed, about, reason, noted_at, noted_by)
                        values (:id, :entry, :cohort, :person, :course, :module, :mode, :day, :minutes,
                            :source, :missed, :about, :reason, :at, :by)
                        """)
                .param("id", Ids.next())
                .param("entry", credit.id().value())
                .param("cohort", credit.cohort().value())
                .param("person", credit.person().value())
                .param("course", credit.cell().course())
                .param("module", credit.cell().module().orElse(null), Types.VARCHAR)
                .param("mode", credit.cell().mode())
                .param("day", credit.day())
                .param("minutes", credit.minutes())
                .param("source", credit.source().code())
                .param("missed", credit.missed().map(SessionId::value).orElse(null), Types.OTHER)
                .param("about", credit.about())
                .param("reason", credit.reason())
                .param("at", Timestamp.from(credit.notedAt()))
                .param("by", credit.notedBy().value())
                .update();
    }

    /** Notes anew; what counted is kept as what it was. The caller holds the cohort. */
    void replace(Credit by) {
        db.sql(
                        """
                        update cohorts.credit set replaced_at = :at where entry = :entry and replaced_at is null
                        """)
                .param("at", Timestamp.from(by.notedAt()))
                .param("entry", by.id().value())
                .update();
        add(by);
    }

    Optional<Credit> current(CreditId id) {
        return db.sql("select * from cohorts.credit where entry = :entry and replaced_at is null")
                .param("entry", id.value())
                .query(CreditStore::credit)
                .optional();
    }

    /** What counts in these cohorts. */
    List<Credit> counting(Collection<CohortId> cohorts) {
        return db.sql(
                        """
                        select * from cohorts.credit where cohort = any (:cohorts) and replaced_at is null
                        order by day, noted_at, id
                        """)
                .param("cohorts", ids(cohorts))
                .query(CreditStore::credit)
                .list();
    }

    /** All that was ever noted of a person in a cohort, the latest last. */
    List<Credit> history(CohortId cohort, PersonId person) {
        return db.sql(
                        """
                        select * from cohorts.credit where cohort = :cohort and person = :person
                        order by day, noted_at, id
                        """)
                .param("cohort", cohort.value())
                .param("person", person.value())
                .query(CreditStore::credit)
                .list();
    }

    /** What counts for these people in these cohorts. */
    List<Credit> of(Collection<PersonId> people, Collection<CohortId> cohorts) {
        return db.sql(
                        """
                        select * from cohorts.credit
                        where person = any (:people) and cohort = any (:cohorts) and replaced_at is null
                        """)
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("cohorts", ids(cohorts))
                .query(CreditStore::credit)
                .list();
    }

    private static UUID[] ids(Collection<CohortId> cohorts) {
        return cohorts.stream().map(CohortId::value).toArray(UUID[]::new);
    }

    private static Credit credit(ResultSet row, int i) throws SQLException {
        return new Credit(
                new CreditId(row.getObject("entry", UUID.class)),
                new CohortId(row.getObject("cohort", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                cell(row),
                row.getObject("day", LocalDate.class),
                row.getInt("minutes"),
                Credit.Source.of(row.getString("source")),
                Optional.ofNullable(row.getObject("missed", UUID.class)).map(SessionId::new),
                row.getString("about"),
                row.getString("reason"),
                row.getTimestamp("noted_at").toInstant(),
                new PersonId(row.getObject("noted_by", UUID.class)),
                row.getTimestamp("replaced_at") == null);
    }

    static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                row.getString("course"),
                Optional.ofNullable(row.getString("module")),
                row.getString("mode"));
    }
}
