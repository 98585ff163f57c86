package org.cairn.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is being retired, and marks its card. */
@Repository
class RetirementStore {

    private final JdbcClient db;

    RetirementStore(JdbcClient db) {
        this.db = db;
    }

    List<Retirement> of(Collection<MicroCredentialId> ids) {
        return db.sql(
                        """
                        select micro_credential, last_start, last_hand_in, zone, reason, successor
                        from catalog.retirement where micro_credential = any(:ids)
                        """)
                .param("ids", ids.stream().map(MicroCredentialId::value).toArray(UUID[]::new))
                .query(RetirementStore::retirement)
                .list();
    }

    void keep(Retirement retirement, PersonId by, Instant now) {
        db.sql(
                        """
                        insert into catalog.retirement
                            (micro_credential, last_start, last_hand_in, zone, closes_at, reason, successor,
                             said_by, said_at)
                        values (:id, :start, :handIn, :zone, :closes, :reason, :successor, :by, :now)
                        on conflict (micro_credential) do update set last_start = excluded.last_start,
                            last_hand_in = excluded.last_hand_in, zone = excluded.zone,
                            closes_at = excluded.closes_at, reason = excluded.reason,
                            successor = excluded.successor, said_by = excluded.said_by,
                            said_at = excluded.said_at
                        """)
                .param("id", retirement.microCredential().value())
                .param("start", retirement.lastStart(), Types.DATE)
                .param("handIn", retirement.lastHandIn(), Types.DATE)
                .param("zone", retirement.zone().getId())
                .param("closes", Timestamp.from(retirement.closesAt()))
                .param("reason", retirement.reason())
                .param(
                        "successor",
                        retirement.successor().map(MicroCredentialId::value).orElse(null),
                        Types.OTHER)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
        mark(retirement.microCredential());
    }

    boolean remove(MicroCredentialId id) {
        boolean was =
                db.sql("delete from catalog.retirement where micro_credential = :id")
                                .param("id", id.value())
                                .update()
                        > 0;
        mark(id);
        return was;
    }

    private void mark(MicroCredentialId id) {
        db.sql(
                        """
                        update catalog.card set
                            last_start = (select last_start from catalog.retirement where micro_credential = :id),
                            closes_at = (select closes_at from catalog.retirement where micro_credential = :id)
                        where micro_credential = :id
                        """)
                .param("id", id.value())
                .update();
    }

    private static Retirement retirement(ResultSet row, int number) throws SQLException {
        return new Retirement(
                new MicroCredentialId(row.getObject("micro_credential", UUID.class)),
                row.getObject("last_start", LocalDate.class),
                row.getObject("last_hand_in", LocalDate.class),
                ZoneId.of(row.getString("zone")),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("successor", UUID.class))
                        .map(MicroCredentialId::new));
    }
}
