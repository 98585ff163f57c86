package org.cairn.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps drafts. */
@Repository
class DesignStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DRAFT =
            """
            select id, issuer, micro_credential, base, document, saved_by, saved_at, became
            from catalog.draft
            """;

    private final JdbcClient db;

    DesignStore(JdbcClient db) {
        this.db = db;
    }

    /** False where the micro-credential has an open draft already. */
    boolean add(Draft draft) {
        boolean added = insert(draft);
        if (added) {
            remember(draft);
        }
        return added;
    }

    private boolean insert(Draft draft) {
        return db.sql(
                                """
                                insert into catalog.draft
                                    (id, issuer, micro_credential, base, document, begun_by, begun_at,
                                     saved_by, saved_at)
                                values (:id, :issuer, :micro, :base, :document::json, :by, :at, :by, :at)
                                on conflict (micro_credential) where became is null do nothing
                                """)
                        .param("id", draft.id().value())
                        .param("issuer", draft.issuer().value())
                        .param(
                                "micro",
                                draft.microCredential().map(MicroCredentialId::value).orElse(null),
                                java.sql.Types.OTHER)
                        .param(
                                "base",
                                draft.base().map(EditionId::value).orElse(null),
                                java.sql.Types.VARCHAR)
                        .param("document", JSON.writeValueAsString(draft.document()))
                        .param("by", draft.savedBy().value())
                        .param("at", Timestamp.from(draft.savedAt()))
                        .update()
                == 1;
    }

    Optional<Draft> find(DraftId id) {
        return one(DRAFT + "where id = :id", id);
    }

    /** The draft, held by this transaction until it ends. */
    Optional<Draft> hold(DraftId id) {
        return one(DRAFT + "where id = :id for update", id);
    }

    private Optional<Draft> one(String sql, DraftId id) {
        return db.sql(sql).param("id", id.value()).query(DesignStore::draft).optional();
    }

    Optional<Draft> openOf(MicroCredentialId id) {
        return db.sql(DRAFT + "where micro_credential = :id and became is null")
                .param("id", id.value())
                .query(DesignStore::draft)
                .optional();
    }

    /** The last draft, or edition of one, with which the issuer adapted this edition. */
    Optional<Draft> adapting(OrganizationId issuer, EditionId origin) {
        return db.sql(
                        DRAFT
                                + """
                                where issuer = :issuer
                                    and document->'derivedFrom'->0->>'sha256' = :origin
                                order by begun_at desc limit 1
                                """)
                .param("issuer", issuer.value())
                .param("origin", origin.value())
                .query(DesignStore::draft)
                .optional();
    }

    /** In the order of the ids. */
    List<Draft> all(Collection<DraftId> ids) {
        UUID[] wanted = ids.stream().map(DraftId::value).toArray(UUID[]::new);
        return db.sql(DRAFT + "where id = any(:ids) order by array_position(:ids, id)")
                .param("ids", wanted)
                .query(DesignStore::draft)
                .list();
    }

    List<Draft> openOf(Collection<OrganizationId> issuers) {
        return db.sql(
                        DRAFT
                                + "where issuer = any(:ids) and became is null order by saved_at"
                                + " desc")
                .param("ids", issuers.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query(DesignStore::draft)
                .list();
    }

    void keep(Draft draft) {
        db.sql(
                        """
                        update catalog.draft set document = :document::json, saved_by = :by, saved_at = :at
                        where id = :id
                        """)
                .param("id", draft.id().value())
                .param("document", JSON.writeValueAsString(draft.document()))
                .param("by", draft.savedBy().value())
                .param("at", Timestamp.from(draft.savedAt()))
                .update();
        remember(draft);
    }

    private void remember(Draft draft) {
        db.sql(
                        """
                        insert into catalog.draft_hand (draft, person) values (:draft, :person)
                        on conflict do nothing
                        """)
                .param("draft", draft.id().value())
                .param("person", draft.savedBy().value())
                .update();
    }

    /** Everybody who has written on it. */
    List<PersonId> hands(DraftId id) {
        return db.sql("select person from catalog.draft_hand where draft = :draft order by person")
                .param("draft", id.value())
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    void became(DraftId id, Edition edition) {
        db.sql(
                        """
                        update catalog.draft set became = :edition, micro_credential = :micro
                        where id = :id
                        """)
                .param("id", id.value())
                .param("edition", edition.id().value())
                .param("micro", edition.microCredential().value())
                .update();
    }

    void remove(DraftId id) {
        db.sql("delete from catalog.draft where id = :id").param("id", id.value()).update();
    }

    private static Draft draft(ResultSet row, int number) throws SQLException {
        ObjectNode document = (ObjectNode) JSON.readTree(row.getString("document"));
        DraftTidy.inMinutes(document);
        return new Draft(
                new DraftId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("issuer", UUID.class)),
                Optional.ofNullable(row.getObject("micro_credential", UUID.class))
                        .map(MicroCredentialId::new),
                Optional.ofNullable(row.getString("base")).map(EditionId::new),
                document,
                new PersonId(row.getObject("saved_by", UUID.class)),
                row.getTimestamp("saved_at").toInstant(),
                Optional.ofNullable(row.getString("became")).map(EditionId::new));
    }
}
