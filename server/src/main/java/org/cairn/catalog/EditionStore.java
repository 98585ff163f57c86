package org.cairn.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps micro-credentials and their editions. */
@Repository
class EditionStore {

    private static final int MOST_MODES = 10;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String EDITION =
            "select id, micro_credential, number, issuer, definition, published_at from catalog.edition ";
    private static final String IN_PILOT =
            """
            select id, pilot, 0, issuer, definition, frozen_at from catalog.pilot_edition where id = any(:ids)
            """;

    private final JdbcClient db;

    EditionStore(JdbcClient db) {
        this.db = db;
    }

    /** A micro-credential with its issuer, held by this transaction until it ends. */
    record Held(MicroCredentialId id, OrganizationId issuer) {}

    /** Makes the micro-credential unless the slug is taken; either way it is held. */
    Held hold(String slug, MicroCredentialId newId, OrganizationId issuer, Instant now) {
        db.sql(
                        """
                        insert into catalog.micro_credential (id, slug, issuer, created_at)
                        values (:id, :slug, :issuer, :now) on conflict (slug) do nothing
                        """)
                .param("id", newId.value())
                .param("slug", slug)
                .param("issuer", issuer.value())
                .param("now", Timestamp.from(now))
                .update();
        return db.sql(
                        "select id, issuer from catalog.micro_credential where slug = :slug for update")
                .param("slug", slug)
                .query(EditionStore::held)
                .single();
    }

    Optional<Held> find(String slug) {
        return db.sql("select id, issuer from catalog.micro_credential where slug = :slug")
                .param("slug", slug)
                .query(EditionStore::held)
                .optional();
    }

    int lastNumber(MicroCredentialId id) {
        return db.sql(
                        "select coalesce(max(number), 0) from catalog.edition where micro_credential = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    void add(Edition edition, String canonical, PersonId by) {
        db.sql(
                        """
                        insert into catalog.edition
                            (id, micro_credential, number, issuer, definition, published_at, published_by)
                        values (:id, :micro, :number, :issuer, :definition::jsonb, :at, :by)
                        """)
                .param("id", edition.id().value())
                .param("micro", edition.microCredential().value())
                .param("number", edition.number())
                .param("issuer", edition.issuer().value())
                .param("definition", canonical)
                .param("at", Timestamp.from(edition.publishedAt()))
                .param("by", by.value())
                .update();
    }

    /** Published ones, and those that are tried in a pilot. */
    List<Edition> editions(Collection<EditionId> ids) {
        return db.sql(EDITION + "where id = any(:ids) union all " + IN_PILOT)
                .param("ids", ids.stream().map(EditionId::value).toArray(String[]::new))
                .query(EditionStore::edition)
                .list();
    }

    List<EditionId> history(MicroCredentialId id) {
        return db.sql(
                        "select id from catalog.edition where micro_credential = :id order by number desc")
                .param("id", id.value())
                .query((row, number) -> new EditionId(row.getString("id")))
                .list();
    }

    /** The modes of learning in the newest editions of an issuer, the latest first. */
    List<HoursPlan.Mode> modes(OrganizationId issuer, String language) {
        Map<String, HoursPlan.Mode> modes = new LinkedHashMap<>();
        db.sql(
                        """
                        select definition->'hours' as hours from (
                            select distinct on (micro_credential) definition, published_at
                            from catalog.edition where issuer = :issuer
                            order by micro_credential, number desc) newest
                        where definition->'hours' is not null and definition->>'language' = :language
                        order by published_at desc limit 20
                        """)
                .param("issuer", issuer.value())
                .param("language", language)
                .query((row, number) -> HoursReading.plan(JSON.readTree(row.getString("hours"))))
                .list()
                .forEach(plan ->
                        plan.modes()
                                .forEach(mode ->
                                        modes.putIfAbsent(
                                                mode.id(),
                                                new HoursPlan.Mode(mode.id(), mode.name()))));
        return modes.values().stream().limit(MOST_MODES).toList();
    }

    private static Held held(ResultSet row, int number) throws SQLException {
        return new Held(
                new MicroCredentialId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("issuer", UUID.class)));
    }

    private static Edition edition(ResultSet row, int number) throws SQLException {
        return new Edition(
                new EditionId(row.getString("id")),
                new MicroCredentialId(row.getObject("micro_credential", UUID.class)),
                row.getInt("number"),
                new OrganizationId(row.getObject("issuer", UUID.class)),
                DefinitionReading.of(JSON.readTree(row.getString("definition"))),
                row.getTimestamp("published_at").toInstant());
    }
}
