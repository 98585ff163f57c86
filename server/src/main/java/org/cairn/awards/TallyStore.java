package org.cairn.awards;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many badges were ever issued; the database counts as it adds them. */
@Repository
class TallyStore {

    private final JdbcClient db;

    TallyStore(JdbcClient db) {
        this.db = db;
    }

    long issuedBy(OrganizationId issuer) {
        return db.sql("select coalesce(sum(awards), 0) from awards.tally where issuer = :issuer")
                .param("issuer", issuer.value())
                .query(Long.class)
                .single();
    }

    Optional<Instant> firstBy(OrganizationId issuer) {
        return db.sql(
                        """
                        select first_at from awards.tally where issuer = :issuer order by first_at limit 1
                        """)
                .param("issuer", issuer.value())
                .query((rs, index) -> rs.getTimestamp("first_at").toInstant())
                .optional();
    }

    Map<MicroCredentialId, Long> byMicroCredential(Collection<MicroCredentialId> ids) {
        Map<MicroCredentialId, Long> counts = new HashMap<>();
        db.sql(
                        """
                        select micro_credential, sum(awards) as awards from awards.tally
                        where micro_credential = any(:ids) group by micro_credential
                        """)
                .param("ids", ids.stream().map(MicroCredentialId::value).toArray(UUID[]::new))
                .query(rs -> {
                    counts.put(
                            new MicroCredentialId(rs.getObject("micro_credential", UUID.class)),
                            rs.getLong("awards"));
                });
        return counts;
    }
}
