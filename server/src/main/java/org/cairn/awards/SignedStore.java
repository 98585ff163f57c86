package org.cairn.awards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The signed credentials: as they were issued, signed once more, and without the results. */
@Repository
class SignedStore {

    private final JdbcClient db;

    SignedStore(JdbcClient db) {
        this.db = db;
    }

    /**
     * A credential as it was signed last.
     *
     * @param withdrawn the keys that its issuer has withdrawn
     */
    record Held(byte[] credential, List<String> withdrawn) {}

    Optional<Held> whole(AwardId id) {
        return db.sql(
                        """
                        select coalesce(n.credential, a.credential) as credential,
                            array(select public_key from awards.key_withdrawal w where w.issuer = a.issuer) as withdrawn
                        from awards.issued a left join awards.signed_anew n on n.award = a.id where a.id = :id
                        """)
                .param("id", id.value())
                .query(SignedStore::held)
                .optional();
    }

    void keepSignedAnew(AwardId id, byte[] credential, Instant now) {
        keep("awards.signed_anew", id, credential, now);
    }

    Optional<Held> withoutResults(AwardId id) {
        return db.sql(
                        """
                        select c.credential,
                            array(select public_key from awards.key_withdrawal w where w.issuer = a.issuer) as withdrawn
                        from awards.copy_without_results c join awards.award a on a.id = c.award where c.award = :id
                        """)
                .param("id", id.value())
                .query(SignedStore::held)
                .optional();
    }

    void keepWithoutResults(AwardId id, byte[] credential, Instant now) {
        keep("awards.copy_without_results", id, credential, now);
    }

    private void keep(String table, AwardId id, byte[] credential, Instant now) {
        db.sql(
                        """
                        insert into %s as held (award, credential, signed_at) values (:id, :credential, :now)
                        on conflict (award) do update set credential = excluded.credential, signed_at = excluded.signed_at
                        """
                                .formatted(table))
                .param("id", id.value())
                .param("credential", credential)
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Held held(ResultSet rs, int index) throws SQLException {
        String[] withdrawn = (String[]) rs.getArray("withdrawn").getArray();
        return new Held(rs.getBytes("credential"), Stream.of(withdrawn).toList());
    }
}
