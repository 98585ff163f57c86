package org.cairn.people;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tree of organizations; {@code people.line} holds each with all above it. */
@Repository
class OrganizationStore {

    private static final String SELECT =
            """
            select o.id, o.kind, o.slug, o.name, o.short_name, o.parent, o.description, o.url, o.email, o.brand_color,
                   exists (select 1 from people.logo l where l.organization = o.id) as logo
            from people.organization o
            """;

    private final JdbcClient db;

    OrganizationStore(JdbcClient db) {
        this.db = db;
    }

    void add(OrganizationId id, NewOrganization organization, Instant now) {
        write(
                        db.sql(
                                """
                                insert into people.organization
                                  (id, kind, slug, name, short_name, parent, description, url, email, brand_color, created_at)
                                values (:id, :kind, :slug, :name, :short, :parent, :description, :url, :email, :color, :now)
                                """),
                        id,
                        organization)
                .param("kind", organization.kind().code())
                .param("slug", organization.slug())
                .param("parent", organization.parent().map(OrganizationId::value).orElse(null))
                .param("now", Timestamp.from(now))
                .update();
        db.sql(
                        """
                        insert into people.line (below, above, distance)
                        select :id, :id, 0
                        union all
                        select :id, above, distance + 1 from people.line where below = :parent::uuid
                        """)
                .param("id", id.value())
                .param("parent", organization.parent().map(OrganizationId::value).orElse(null))
                .update();
    }

    void change(OrganizationId id, NewOrganization to) {
        write(
                        db.sql(
                                """
                                update people.organization set name = :name, short_name = :short, description = :description,
                                  url = :url, email = :email, brand_color = :color where id = :id
                                """),
                        id,
                        to)
                .update();
    }

    private static JdbcClient.StatementSpec write(
            JdbcClient.StatementSpec statement, OrganizationId id, NewOrganization organization) {
        return statement
                .param("id", id.value())
                .param("name", organization.name())
                .param("short", organization.shortName())
                .param("description", organization.description())
                .param("url", organization.url().map(URI::toString).orElse(null))
                .param("email", organization.email().orElse(null))
                .param("color", organization.brandColor());
    }

    /** Whether this was the first time. */
    boolean open(OrganizationId id, Instant now) {
        return db.sql(
                                "update people.organization set opened_at = :now where id = :id and opened_at is null")
                        .param("now", Timestamp.from(now))
                        .param("id", id.value())
                        .update()
                > 0;
    }

    Optional<Organization> firstOpened() {
        return db.sql(SELECT + " where o.opened_at is not null order by o.opened_at, o.id limit 1")
                .query(OrganizationStore::organization)
                .optional();
    }

    List<OrganizationId> opened() {
        return db.sql("select id from people.organization where opened_at is not null")
                .query((rs, i) -> new OrganizationId(rs.getObject(1, UUID.class)))
                .list();
    }

    List<Organization> all(Collection<OrganizationId> ids) {
        return db.sql(SELECT + " where o.id = any(:ids) order by lower(o.name), o.id")
                .param("ids", ids.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query(OrganizationStore::organization)
                .list();
    }

    Optional<Organization> bySlug(String slug) {
        return db.sql(SELECT + " where o.slug = :slug")
                .param("slug", slug)
                .query(OrganizationStore::organization)
                .optional();
    }

    List<Organization> above(OrganizationId id) {
        return db.sql(
                        SELECT
                                + " join people.line n on n.above = o.id where n.below = :id and n.distance > 0 order by n.distance")
                .param("id", id.value())
                .query(OrganizationStore::organization)
                .list();
    }

    Map<OrganizationId, List<OrganizationId>> lines(Collection<OrganizationId> ids) {
        Map<OrganizationId, List<OrganizationId>> lines = new HashMap<>();
        db.sql(
                        """
                        select below, above from people.line where below = any(:ids) order by distance
                        """)
                .param("ids", ids.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query(rs -> {
                    lines.computeIfAbsent(
                                    new OrganizationId(rs.getObject("below", UUID.class)),
                                    one -> new ArrayList<>())
                            .add(new OrganizationId(rs.getObject("above", UUID.class)));
                });
        return lines;
    }

    List<Organization> below(OrganizationId id) {
        return db.sql(
                        SELECT
                                + " join people.line n on n.below = o.id where n.above = :id and n.distance > 0 order by lower(o.name), o.id")
                .param("id", id.value())
                .query(OrganizationStore::organization)
                .list();
    }

    List<Organization> everyOne() {
        return db.sql(SELECT + " order by lower(o.name), o.id")
                .query(OrganizationStore::organization)
                .list();
    }

    List<Organization> roots() {
        return db.sql(SELECT + " where o.parent is null order by lower(o.name), o.id")
                .query(OrganizationStore::organization)
                .list();
    }

    void keepLogo(OrganizationId id, Logo logo) {
        db.sql(
                        """
                        insert into people.logo (organization, media_type, bytes) values (:id, :type, :bytes)
                        on conflict (organization) do update set media_type = excluded.media_type, bytes = excluded.bytes
                        """)
                .param("id", id.value())
                .param("type", logo.mediaType())
                .param("bytes", logo.bytes())
                .update();
    }

    Optional<Logo> logo(OrganizationId id) {
        return db.sql("select media_type, bytes from people.logo where organization = :id")
                .param("id", id.value())
                .query((rs, i) -> new Logo(rs.getString(1), rs.getBytes(2)))
                .optional();
    }

    private static Organization organization(ResultSet rs, int row) throws SQLException {
        @Nullable UUID parent = rs.getObject("parent", UUID.class);
        return new Organization(
                new OrganizationId(rs.getObject("id", UUID.class)),
                Organization.Kind.of(rs.getString("kind")).orElseThrow(),
                rs.getString("slug"),
                rs.getString("name"),
                rs.getString("short_name"),
                Optional.ofNullable(parent).map(OrganizationId::new),
                rs.getString("description"),
                Optional.ofNullable(rs.getString("url")).map(URI::create),
                Optional.ofNullable(rs.getString("email")),
                rs.getString("brand_color"),
                rs.getBoolean("logo"));
    }
}
