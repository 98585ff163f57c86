package org.cairn.awards;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts over the register. */
@Repository
class TallyStore {

    private final JdbcClient db;

    TallyStore(JdbcClient db) {
        this.db = db;
    }

    long issuedBy(OrganizationId issuer) {
        return db.sql("select count(*) from awards.award where issuer = :issuer")
                .param("issuer", issuer.value())
                .query(Long.class)
                .single();
    }

    Map<MicroCredentialId, Long> byMicroCredential(Collection<MicroCredentialId> ids) {
        Map<MicroCredentialId, Long> counts = new HashMap<>();
        db.sql(
                        """
                        select micro_credential, count(*) as awards from awards.award
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
