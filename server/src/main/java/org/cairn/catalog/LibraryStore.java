package org.cairn.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
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

/** Keeps what libraries hold, each version of it, and which draft took what. */
@Repository
class LibraryStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PIECE =
            """
            select piece.id, piece.issuer, piece.sheet, piece.retired_at, kept.number, kept.title,
                kept.note, kept.language, kept.body, kept.kept_by, kept.kept_at,
                (select max(number) from catalog.library_version where piece = piece.id) as newest
            from catalog.library_piece piece join catalog.library_version kept on kept.piece = piece.id
            """;
    private static final String NEWEST =
            " kept.number = (select max(number) from catalog.library_version where piece = piece.id) ";

    private final JdbcClient db;

    LibraryStore(JdbcClient db) {
        this.db = db;
    }

    /** From where something in a draft came, as it is kept. */
    record Taken(LibraryId piece, int version, Sheet.Kind kind, String item, String mark) {}

    /** The newest versions in which these words occur, by title. */
    List<LibraryPiece> search(Collection<OrganizationId> issuers, String words, int most) {
        return db.sql(
                        PIECE
                                + "where"
                                + NEWEST
                                + """
                                and piece.issuer = any(:issuers)
                                and position(lower(:words) in
                                    lower(kept.title || ' ' || kept.note || ' ' || kept.body::text)) > 0
                                order by lower(kept.title), piece.id limit :most
                                """)
                .param("issuers", issuers.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .param("words", words)
                .param("most", most)
                .query(LibraryStore::piece)
                .list();
    }

    /** What is offered of one kind of an organization, by title. */
    List<LibraryPiece> offered(OrganizationId issuer, Sheet.Kind kind) {
        return db.sql(
                        PIECE
                                + "where"
                                + NEWEST
                                + """
                                and piece.issuer = :issuer and piece.sheet = :kind and piece.retired_at is null
                                order by lower(kept.title), piece.id
                                """)
                .param("issuer", issuer.value())
                .param("kind", kind.code())
                .query(LibraryStore::piece)
                .list();
    }

    Optional<LibraryPiece> find(LibraryId id) {
        return db.sql(PIECE + "where" + NEWEST + "and piece.id = :id")
                .param("id", id.value())
                .query(LibraryStore::piece)
                .optional();
    }

    Optional<LibraryPiece> find(LibraryId id, int version) {
        return db.sql(PIECE + "where piece.id = :id and kept.number = :version")
                .param("id", id.value())
                .param("version", version)
                .query(LibraryStore::piece)
                .optional();
    }

    /** All versions, the newest first. */
    List<LibraryPiece> versions(LibraryId id) {
        return db.sql(PIECE + "where piece.id = :id order by kept.number desc")
                .param("id", id.value())
                .query(LibraryStore::piece)
                .list();
    }

    /** Lets nobody else change it until the transaction ends. */
    void hold(LibraryId id) {
        db.sql("select id from catalog.library_piece where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
    }

    /** A new piece; false where the same form brought it already. */
    boolean add(LibraryPiece piece, String sent) {
        return db.sql(
                                """
                                insert into catalog.library_piece (id, issuer, sheet, sent)
                                values (:id, :issuer, :sheet, :sent) on conflict (sent) do nothing
                                """)
                        .param("id", piece.id().value())
                        .param("issuer", piece.issuer().value())
                        .param("sheet", piece.sheet().code())
                        .param("sent", sent)
                        .update()
                == 1;
    }

    LibraryId sent(String mark) {
        return new LibraryId(
                db.sql("select id from catalog.library_piece where sent = :mark")
                        .param("mark", mark)
                        .query(UUID.class)
                        .single());
    }

    void addVersion(LibraryPiece piece) {
        db.sql(
                        """
                        insert into catalog.library_version (piece, number, title, note, language, body,
                            kept_by, kept_at)
                        values (:piece, :number, :title, :note, :language, :body::json, :by, :at)
                        """)
                .param("piece", piece.id().value())
                .param("number", piece.version())
                .param("title", piece.title())
                .param("note", piece.note())
                .param("language", piece.language())
                .param("body", JSON.writeValueAsString(piece.body()))
                .param("by", piece.keptBy().value())
                .param("at", Timestamp.from(piece.keptAt()))
                .update();
    }

    /** Without a moment it is offered again. */
    void retire(LibraryId id, Optional<Instant> at) {
        db.sql("update catalog.library_piece set retired_at = :at where id = :id")
                .param("id", id.value())
                .param("at", at.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .update();
    }

    /** What a form with that mark has put into a draft already. */
    Optional<Sheet> put(DraftId draft, String sent) {
        return db.sql(
                        "select sheet, item from catalog.library_use where draft = :draft and sent = :sent")
                .param("draft", draft.value())
                .param("sent", sent)
                .query((row, number) -> new Sheet(kind(row), row.getString("item")))
                .optional();
    }

    /** Takes note of it; a newer version takes the place of an older one. */
    void took(DraftId draft, Taken taken, String sent, PersonId by, Instant now) {
        db.sql(
                        """
                        insert into catalog.library_use (draft, sheet, item, piece, number, mark, sent,
                            taken_by, taken_at)
                        values (:draft, :sheet, :item, :piece, :number, :mark, :sent, :by, :now)
                        on conflict (draft, sheet, item) do update set piece = :piece, number = :number,
                            mark = :mark, sent = :sent, taken_by = :by, taken_at = :now
                        """)
                .param("draft", draft.value())
                .param("sheet", taken.kind().code())
                .param("item", taken.item())
                .param("piece", taken.piece().value())
                .param("number", taken.version())
                .param("mark", taken.mark())
                .param("sent", sent)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What a draft took, or an earlier draft of the same micro-credential, the latest of each. */
    List<Taken> taken(Draft draft) {
        return db.sql(
                        """
                        select distinct on (used.sheet, used.item) used.sheet, used.item, used.piece,
                            used.number, used.mark
                        from catalog.library_use used join catalog.draft draft on draft.id = used.draft
                        where draft.id = :draft or draft.micro_credential = :micro
                        order by used.sheet, used.item, used.taken_at desc
                        """)
                .param("draft", draft.id().value())
                .param(
                        "micro",
                        draft.microCredential().map(MicroCredentialId::value).orElse(null),
                        Types.OTHER)
                .query((row, number) ->
                        new Taken(
                                new LibraryId(row.getObject("piece", UUID.class)),
                                row.getInt("number"),
                                kind(row),
                                row.getString("item"),
                                row.getString("mark")))
                .list();
    }

    /** The newest versions of these. */
    List<LibraryPiece> newest(Collection<LibraryId> ids) {
        return db.sql(PIECE + "where" + NEWEST + "and piece.id = any(:ids)")
                .param("ids", ids.stream().map(LibraryId::value).toArray(UUID[]::new))
                .query(LibraryStore::piece)
                .list();
    }

    /** In how many drafts it is. */
    int drafts(LibraryId id) {
        return db.sql("select count(distinct draft) from catalog.library_use where piece = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    private static Sheet.Kind kind(ResultSet row) throws SQLException {
        return row.getString("sheet").equals(Sheet.Kind.PART.code())
                ? Sheet.Kind.PART
                : Sheet.Kind.CRITERION;
    }

    private static LibraryPiece piece(ResultSet row, int number) throws SQLException {
        return new LibraryPiece(
                new LibraryId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("issuer", UUID.class)),
                kind(row),
                row.getInt("number"),
                row.getInt("newest"),
                row.getString("title"),
                row.getString("note"),
                row.getString("language"),
                (ObjectNode) JSON.readTree(row.getString("body")),
                new PersonId(row.getObject("kept_by", UUID.class)),
                row.getTimestamp("kept_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("retired_at")).map(Timestamp::toInstant));
    }
}
