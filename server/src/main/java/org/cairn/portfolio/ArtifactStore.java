package org.cairn.portfolio;

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
import org.cairn.catalog.EvidenceKind;
import org.cairn.people.PersonId;
import org.cairn.platform.files.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps artifacts and where they were used. */
@Component
class ArtifactStore {

    private static final String COLUMNS =
            "id, owner, kind, title, note, hash, bytes, media_type, file_name, address, markdown, added_at";

    private final JdbcClient db;

    ArtifactStore(JdbcClient db) {
        this.db = db;
    }

    void add(Artifact artifact, Optional<ArtifactId> replaces) {
        Row row = Row.of(artifact.content());
        db.sql(
                        """
                        insert into portfolio.artifact
                            (id, owner, kind, title, note, hash, bytes, media_type, file_name, address, markdown,
                             replaces, added_at)
                        values
                            (:id, :owner, :kind, :title, :note, :hash, :bytes, :mediaType, :fileName, :address, :markdown,
                             :replaces, :addedAt)
                        """)
                .param("id", artifact.id().value())
                .param("owner", artifact.owner().value())
                .param("kind", artifact.kind().code())
                .param("title", artifact.title())
                .param("note", artifact.note())
                .param("hash", artifact.content().hash().hex())
                .param("bytes", row.bytes())
                .param("mediaType", row.mediaType())
                .param("fileName", row.fileName())
                .param("address", row.address())
                .param("markdown", row.markdown())
                .param("replaces", replaces.map(ArtifactId::value).orElse(null))
                .param("addedAt", Timestamp.from(artifact.addedAt()))
                .update();
    }

    /** Also what was put away: a copy that was handed in still points here. */
    Optional<Artifact> find(ArtifactId id) {
        return db.sql("select " + COLUMNS + " from portfolio.artifact where id = :id")
                .param("id", id.value())
                .query(ArtifactStore::artifact)
                .optional();
    }

    Optional<Artifact> ofOwner(PersonId owner, ArtifactId id) {
        return ofOwner(owner, List.of(id)).stream().findFirst();
    }

    List<Artifact> ofOwner(PersonId owner, Collection<ArtifactId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return db.sql(
                        "select "
                                + COLUMNS
                                + " from portfolio.artifact where owner = :owner and id = any(:ids)")
                .param("owner", owner.value())
                .param("ids", ids.stream().map(ArtifactId::value).toArray(UUID[]::new))
                .query(ArtifactStore::artifact)
                .list();
    }

    List<Artifact> list(PersonId owner, Shelf shelf) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + """
                                   from portfolio.artifact
                                  where owner = :owner and retired_at is null
                                    and kind in (:kinds)
                                    and (title ilike :like or note ilike :like or coalesce(file_name, address, '') ilike :like)
                                  order by added_at desc, id desc
                                  limit :size offset :skip
                                """)
                .param("owner", owner.value())
                .param("kinds", codes(shelf))
                .param("like", like(shelf.words()))
                .param("size", shelf.size())
                .param("skip", (long) (shelf.page() - 1) * shelf.size())
                .query(ArtifactStore::artifact)
                .list();
    }

    long count(PersonId owner, Shelf shelf) {
        return db.sql(
                        """
                        select count(*) from portfolio.artifact
                         where owner = :owner and retired_at is null
                           and kind in (:kinds)
                           and (title ilike :like or note ilike :like or coalesce(file_name, address, '') ilike :like)
                        """)
                .param("owner", owner.value())
                .param("kinds", codes(shelf))
                .param("like", like(shelf.words()))
                .query(Long.class)
                .single();
    }

    void relabel(ArtifactId id, String title, String note) {
        db.sql("update portfolio.artifact set title = :title, note = :note where id = :id")
                .param("title", title)
                .param("note", note)
                .param("id", id.value())
                .update();
    }

    void retire(ArtifactId id, Instant at) {
        db.sql(
                        "update portfolio.artifact set retired_at = :at where id = :id and retired_at is null")
                .param("at", Timestamp.from(at))
                .param("id", id.value())
                .update();
    }

    boolean isRetired(ArtifactId id) {
        return db.sql("select retired_at is not null from portfolio.artifact where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    /** The piece that this one is a newer version of. */
    Optional<Artifact> former(ArtifactId id) {
        return db.sql("select replaces from portfolio.artifact where id = :id")
                .param("id", id.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(ArtifactId::new)
                .flatMap(this::find);
    }

    void use(ArtifactId id, Use use, Instant at) {
        db.sql(
                        """
                        insert into portfolio.use (artifact, place, what, path, at)
                        values (:artifact, :place, :what, :path, :at)
                        on conflict (artifact, place) do update set what = excluded.what, path = excluded.path
                        """)
                .param("artifact", id.value())
                .param("place", use.where())
                .param("what", use.what())
                .param("path", use.path())
                .param("at", Timestamp.from(at))
                .update();
    }

    List<Use> uses(ArtifactId id) {
        return db.sql(
                        "select place, what, path from portfolio.use where artifact = :id order by at, place")
                .param("id", id.value())
                .query((row, n) -> new Use(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    Map<ArtifactId, List<Use>> uses(PersonId owner) {
        Map<ArtifactId, List<Use>> uses = new HashMap<>();
        db.sql(
                        """
                        select artifact, place, what, path from portfolio.use
                            join portfolio.artifact on artifact.id = use.artifact
                        where artifact.owner = :owner order by use.at, place
                        """)
                .param("owner", owner.value())
                .query(row -> {
                    uses.computeIfAbsent(
                                    new ArtifactId(row.getObject("artifact", UUID.class)),
                                    id -> new ArrayList<>())
                            .add(
                                    new Use(
                                            row.getString("place"),
                                            row.getString("what"),
                                            row.getString("path")));
                });
        return uses;
    }

    private static List<String> codes(Shelf shelf) {
        return (shelf.kinds().isEmpty() ? List.of(EvidenceKind.values()) : shelf.kinds())
                .stream().map(EvidenceKind::code).toList();
    }

    private static String like(String words) {
        return "%" + words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static Artifact artifact(ResultSet row, int number) throws SQLException {
        return new Artifact(
                new ArtifactId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("owner", UUID.class)),
                EvidenceKind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("note"),
                content(row),
                row.getTimestamp("added_at").toInstant());
    }

    private static Content content(ResultSet row) throws SQLException {
        String address = row.getString("address");
        if (address != null) {
            return new LinkContent(URI.create(address));
        }
        String markdown = row.getString("markdown");
        if (markdown != null) {
            return new TextContent(markdown);
        }
        return new FileContent(
                new Sha256(row.getString("hash")),
                row.getLong("bytes"),
                row.getString("media_type"),
                row.getString("file_name"));
    }

    /** The columns that depend on the kind of content. */
    private record Row(
            @Nullable Long bytes,
            @Nullable String mediaType,
            @Nullable String fileName,
            @Nullable String address,
            @Nullable String markdown) {

        static Row of(Content content) {
            return switch (content) {
                case FileContent file ->
                        new Row(file.bytes(), file.mediaType(), file.fileName(), null, null);
                case LinkContent link -> new Row(null, null, null, link.address().toString(), null);
                case TextContent text -> new Row(null, null, null, null, text.markdown());
            };
        }
    }
}
