package org.cairn.review;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.cairn.catalog.EvidenceKind;
import org.cairn.platform.files.Sha256;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Content;
import org.cairn.portfolio.Exhibit;
import org.cairn.portfolio.FileContent;
import org.cairn.portfolio.LinkContent;
import org.cairn.portfolio.TextContent;
import org.jspecify.annotations.Nullable;

/** An exhibit as columns of a round, and back. */
final class ExhibitColumns {

    private ExhibitColumns() {}

    static Map<String, @Nullable Object> of(Exhibit exhibit) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("artifact", exhibit.artifact().value());
        columns.put("kind", exhibit.kind().code());
        columns.put("title", exhibit.title());
        columns.put("note", exhibit.note());
        columns.put("hash", exhibit.hash().hex());
        columns.put("fileName", null);
        columns.put("mediaType", null);
        columns.put("bytes", null);
        columns.put("link", null);
        columns.put("words", null);
        switch (exhibit.content()) {
            case FileContent file -> {
                columns.put("fileName", file.fileName());
                columns.put("mediaType", file.mediaType());
                columns.put("bytes", file.bytes());
            }
            case LinkContent link -> columns.put("link", link.address().toString());
            case TextContent text -> columns.put("words", text.markdown());
        }
        return columns;
    }

    static Exhibit read(ResultSet rs) throws SQLException {
        return new Exhibit(
                new ArtifactId(Columns.uuid(rs, "artifact")),
                EvidenceKind.of(rs.getString("kind")),
                rs.getString("title"),
                rs.getString("note"),
                content(rs),
                new Sha256(rs.getString("hash")));
    }

    private static Content content(ResultSet rs) throws SQLException {
        String link = rs.getString("link");
        String words = rs.getString("words");
        if (link != null) {
            return new LinkContent(URI.create(link));
        }
        if (words != null) {
            return new TextContent(words);
        }
        return new FileContent(
                new Sha256(rs.getString("hash")),
                rs.getLong("bytes"),
                rs.getString("media_type"),
                rs.getString("file_name"));
    }
}
