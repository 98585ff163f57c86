package org.cairn.sharing;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.awards.AwardId;
import org.cairn.catalog.EvidenceKind;
import org.cairn.platform.files.Sha256;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Content;
import org.cairn.portfolio.Exhibit;
import org.cairn.portfolio.FileContent;
import org.cairn.portfolio.LinkContent;
import org.cairn.portfolio.TextContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The evidence that is shown beside badges. */
@Repository
class ShownEvidenceStore {

    private static final String SELECT =
            """
            select place, artifact, kind, title, note, file_hash, file_bytes, media_type, file_name, link, words, shown_at
            from sharing.shown_evidence where award = :award
            """;

    private final JdbcClient db;

    ShownEvidenceStore(JdbcClient db) {
        this.db = db;
    }

    /** Shows these pieces and no others. */
    void replace(AwardId award, List<Exhibit> exhibits, Instant now) {
        db.sql("delete from sharing.shown_evidence where award = :award")
                .param("award", award.value())
                .update();
        for (int i = 0; i < exhibits.size(); i++) {
            add(award, i + 1, exhibits.get(i), now);
        }
    }

    private void add(AwardId award, int place, Exhibit exhibit, Instant now) {
        Columns content = Columns.of(exhibit.content());
        db.sql(
                        """
                        insert into sharing.shown_evidence (award, place, artifact, kind, title, note, file_hash, file_bytes,
                            media_type, file_name, link, words, shown_at)
                        values (:award, :place, :artifact, :kind, :title, :note, :hash, :bytes,
                            :mediaType, :fileName, :link, :words, :now)
                        """)
                .param("award", award.value())
                .param("place", place)
                .param("artifact", exhibit.artifact().toString())
                .param("kind", exhibit.kind().name())
                .param("title", exhibit.title())
                .param("note", exhibit.note())
                .param("hash", content.file().map(file -> file.hash().hex()).orElse(null))
                .param("bytes", content.file().map(FileContent::bytes).orElse(null))
                .param("mediaType", content.file().map(FileContent::mediaType).orElse(null))
                .param("fileName", content.file().map(FileContent::fileName).orElse(null))
                .param("link", content.link().map(URI::toString).orElse(null))
                .param("words", content.words().orElse(null))
                .param("now", Timestamp.from(now))
                .update();
    }

    List<ShownPiece> of(AwardId award) {
        return db.sql(SELECT + " order by place")
                .param("award", award.value())
                .query((rs, row) -> piece(rs))
                .list();
    }

    Optional<ShownPiece> find(AwardId award, int place) {
        return db.sql(SELECT + " and place = :place")
                .param("award", award.value())
                .param("place", place)
                .query((rs, row) -> piece(rs))
                .optional();
    }

    private static ShownPiece piece(ResultSet rs) throws SQLException {
        return new ShownPiece(
                rs.getInt("place"),
                ArtifactId.of(rs.getString("artifact")),
                EvidenceKind.valueOf(rs.getString("kind")),
                rs.getString("title"),
                rs.getString("note"),
                content(rs),
                rs.getTimestamp("shown_at").toInstant());
    }

    private static Content content(ResultSet rs) throws SQLException {
        if (rs.getString("file_hash") != null) {
            return new FileContent(
                    new Sha256(rs.getString("file_hash")),
                    rs.getLong("file_bytes"),
                    rs.getString("media_type"),
                    rs.getString("file_name"));
        }
        return rs.getString("link") == null
                ? new TextContent(rs.getString("words"))
                : new LinkContent(URI.create(rs.getString("link")));
    }

    /** A content laid out in columns, one of which is filled. */
    private record Columns(Optional<FileContent> file, Optional<URI> link, Optional<String> words) {

        static Columns of(Content content) {
            return switch (content) {
                case FileContent file ->
                        new Columns(Optional.of(file), Optional.empty(), Optional.empty());
                case LinkContent(URI address) ->
                        new Columns(Optional.empty(), Optional.of(address), Optional.empty());
                case TextContent(String markdown) ->
                        new Columns(Optional.empty(), Optional.empty(), Optional.of(markdown));
            };
        }
    }
}
