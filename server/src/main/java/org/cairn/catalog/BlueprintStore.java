package org.cairn.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps templates for drafts, and which draft began with which. */
@Repository
class BlueprintStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS =
            """
            select id, issuer, name, note, pages, wants, document, version, saved_by, saved_at, retired_at
            from catalog.blueprint
            """;

    private final JdbcClient db;

    BlueprintStore(JdbcClient db) {
        this.db = db;
    }

    List<Blueprint> of(Collection<OrganizationId> issuers) {
        return db.sql(COLUMNS + "where issuer = any(:ids) order by lower(name), id")
                .param("ids", issuers.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query(BlueprintStore::blueprint)
                .list();
    }

    Optional<Blueprint> find(BlueprintId id) {
        return one("where id = :id", id);
    }

    Optional<Blueprint> hold(BlueprintId id) {
        return one("where id = :id for update", id);
    }

    private Optional<Blueprint> one(String where, BlueprintId id) {
        return db.sql(COLUMNS + where)
                .param("id", id.value())
                .query(BlueprintStore::blueprint)
                .optional();
    }

    /** The one of that name that is offered. */
    Optional<Blueprint> named(OrganizationId issuer, String name) {
        return db.sql(
                        COLUMNS
                                + """
                                where issuer = :issuer and lower(name) = lower(:name) and retired_at is null
                                """)
                .param("issuer", issuer.value())
                .param("name", name)
                .query(BlueprintStore::blueprint)
                .optional();
    }

    /** With which one a draft began, or an earlier draft of the same micro-credential. */
    Optional<Blueprint> of(Draft draft) {
        return Optional.ofNullable(ofDrafts(List.of(draft)).get(draft.id()));
    }

    /** The same of many. */
    Map<DraftId, Blueprint> ofDrafts(Collection<Draft> drafts) {
        if (drafts.isEmpty()) {
            return Map.of();
        }
        return db
                .sql(
                        """
                        select distinct on (asked.id) asked.id as draft, blueprint.*
                        from catalog.draft asked
                            join catalog.draft other
                                on other.id = asked.id or other.micro_credential = asked.micro_credential
                            join catalog.draft_blueprint began on began.draft = other.id
                            join catalog.blueprint blueprint on blueprint.id = began.blueprint
                        where asked.id = any(:ids)
                        order by asked.id, other.id = asked.id desc, other.begun_at desc
                        """)
                .param("ids", drafts.stream().map(draft -> draft.id().value()).toArray(UUID[]::new))
                .query((row, number) ->
                        Map.entry(
                                new DraftId(row.getObject("draft", UUID.class)),
                                blueprint(row, number)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    int drafts(BlueprintId id) {
        return db.sql("select count(*) from catalog.draft_blueprint where blueprint = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** False where another of that name is offered. */
    boolean add(Blueprint one) {
        return write(
                """
                insert into catalog.blueprint (id, issuer, name, note, pages, wants, document, version,
                    saved_by, saved_at)
                values (:id, :issuer, :name, :note, :pages, :wants, :document::json, :version, :by, :at)
                on conflict (issuer, lower(name)) where retired_at is null do nothing
                """,
                one);
    }

    void change(Blueprint one) {
        write(
                """
                update catalog.blueprint set name = :name, note = :note, pages = :pages, wants = :wants,
                    document = :document::json, version = :version, saved_by = :by, saved_at = :at
                where id = :id and issuer = :issuer
                """,
                one);
    }

    private boolean write(String sql, Blueprint one) {
        return db.sql(sql)
                        .param("id", one.id().value())
                        .param("issuer", one.issuer().value())
                        .param("name", one.name())
                        .param("note", one.note())
                        .param(
                                "pages",
                                one.pages().stream()
                                        .map(Sheet.Kind::code)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param(
                                "wants",
                                one.wants().stream()
                                        .map(Wanted::code)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("document", JSON.writeValueAsString(one.document()))
                        .param("version", one.version())
                        .param("by", one.savedBy().value())
                        .param("at", Timestamp.from(one.savedAt()))
                        .update()
                == 1;
    }

    /** Without a moment it is offered again. */
    void retire(BlueprintId id, Optional<Instant> at) {
        db.sql("update catalog.blueprint set retired_at = :at where id = :id")
                .param("id", id.value())
                .param("at", at.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .update();
    }

    void began(DraftId draft, BlueprintId blueprint, int version) {
        db.sql(
                        """
                        insert into catalog.draft_blueprint (draft, blueprint, version)
                        values (:draft, :blueprint, :version)
                        """)
                .param("draft", draft.value())
                .param("blueprint", blueprint.value())
                .param("version", version)
                .update();
    }

    private static Blueprint blueprint(ResultSet row, int number) throws SQLException {
        Set<String> pages = texts(row, "pages");
        ObjectNode document = (ObjectNode) JSON.readTree(row.getString("document"));
        return new Blueprint(
                new BlueprintId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("issuer", UUID.class)),
                row.getString("name"),
                row.getString("note"),
                Blueprint.PAGES.stream()
                        .filter(kind -> pages.contains(kind.code()))
                        .collect(Collectors.toSet()),
                texts(row, "wants").stream()
                        .flatMap(code -> Wanted.of(code).stream())
                        .collect(Collectors.toSet()),
                document,
                row.getInt("version"),
                new PersonId(row.getObject("saved_by", UUID.class)),
                row.getTimestamp("saved_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("retired_at")).map(Timestamp::toInstant));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.copyOf(Arrays.asList((String[]) row.getArray(column).getArray()));
    }
}
