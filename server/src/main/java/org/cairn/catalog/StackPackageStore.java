package org.cairn.catalog;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.cairn.platform.files.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Knows which packages of stacks somebody brought and looks at. */
@Repository
class StackPackageStore {

    private final JdbcClient db;

    StackPackageStore(JdbcClient db) {
        this.db = db;
    }

    /** One that somebody brought for this issuer. */
    record Kept(StackPackageId id, OrganizationId issuer, PersonId person, Sha256 hash) {}

    /** Under which name it is kept: the same package of the same person keeps its own. */
    StackPackageId add(Kept kept, Instant now) {
        return db.sql(
                        """
                        insert into catalog.stack_package (id, issuer, person, sha256, at)
                        values (:id, :issuer, :person, :sha256, :now)
                        on conflict (person, issuer, sha256) do update set at = excluded.at
                        returning id
                        """)
                .param("id", kept.id().value())
                .param("issuer", kept.issuer().value())
                .param("person", kept.person().value())
                .param("sha256", kept.hash().hex())
                .param("now", Timestamp.from(now))
                .query((row, number) -> new StackPackageId(row.getObject("id", UUID.class)))
                .single();
    }

    Optional<Kept> find(StackPackageId id) {
        return db.sql("select issuer, person, sha256 from catalog.stack_package where id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        new Kept(
                                id,
                                new OrganizationId(row.getObject("issuer", UUID.class)),
                                new PersonId(row.getObject("person", UUID.class)),
                                new Sha256(row.getString("sha256"))))
                .optional();
    }

    /** What this person brought earlier than so many others. */
    List<StackPackageId> beyond(PersonId person, int most) {
        return db.sql(
                        """
                        select id from catalog.stack_package where person = :person
                        order by at desc offset :most
                        """)
                .param("person", person.value())
                .param("most", most)
                .query((row, number) -> new StackPackageId(row.getObject("id", UUID.class)))
                .list();
    }

    List<StackPackageId> before(Instant time) {
        return db.sql("select id from catalog.stack_package where at < :time limit 100")
                .param("time", Timestamp.from(time))
                .query((row, number) -> new StackPackageId(row.getObject("id", UUID.class)))
                .list();
    }

    void remove(StackPackageId id) {
        db.sql("delete from catalog.stack_package where id = :id").param("id", id.value()).update();
    }
}
