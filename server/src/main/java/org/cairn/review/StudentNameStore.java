package org.cairn.review;

import java.time.Instant;
import java.util.Optional;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps sealed lists of names, one for each person. */
@Repository
class StudentNameStore {

    private final JdbcClient db;

    StudentNameStore(JdbcClient db) {
        this.db = db;
    }

    Optional<byte[]> find(PersonId person) {
        return db.sql("select sealed from review.names_looked_for where person = :person")
                .param("person", person.value())
                .query((row, n) -> row.getBytes("sealed"))
                .optional();
    }

    void keep(PersonId person, byte[] sealed, Instant at) {
        db.sql(
                        """
                        insert into review.names_looked_for (person, sealed, changed_at)
                        values (:person, :sealed, :at)
                        on conflict (person) do update set sealed = excluded.sealed, changed_at = excluded.changed_at
                        """)
                .param("person", person.value())
                .param("sealed", sealed)
                .param("at", Columns.at(at))
                .update();
    }

    void delete(PersonId person) {
        db.sql("delete from review.names_looked_for where person = :person")
                .param("person", person.value())
                .update();
    }
}
