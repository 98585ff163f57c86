package org.cairn.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.people.PersonId;
import org.cairn.platform.files.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps exemplars with their notes and files. */
@Repository
class ExemplarStore {

    private static final String COLUMNS =
            """
            select id, micro_credential, part, title, meets, words, origin, consent_by, consent_since,
                consent_until, saved_at, saved_by, published_at, published_by, withdrawn_at, withdrawn_by,
                withdrawn_why
            from catalog.exemplar
            """;

    private final JdbcClient db;

    ExemplarStore(JdbcClient db) {
        this.db = db;
    }

    List<Exemplar> of(MicroCredentialId id) {
        return whole(
                db.sql(COLUMNS + "where micro_credential = :of order by meets desc, id")
                        .param("of", id.value())
                        .query(ExemplarStore::bare)
                        .list());
    }

    /** Those that somebody published and nobody withdrew. */
    List<Exemplar> published(MicroCredentialId id) {
        return whole(
                db.sql(
                                COLUMNS
                                        + """
                                        where micro_credential = :of and published_at is not null
                                            and withdrawn_at is null
                                        order by meets desc, id
                                        """)
                        .param("of", id.value())
                        .query(ExemplarStore::bare)
                        .list());
    }

    Optional<Exemplar> find(ExemplarId id) {
        return one(id, "");
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Exemplar> hold(ExemplarId id) {
        return one(id, " for update");
    }

    private Optional<Exemplar> one(ExemplarId id, String lock) {
        return whole(
                        db.sql(COLUMNS + "where id = :id" + lock)
                                .param("id", id.value())
                                .query(ExemplarStore::bare)
                                .list())
                .stream()
                .findFirst();
    }

    /** Those that still can be shown or are written, at one part. */
    int count(MicroCredentialId id, String part) {
        return db.sql(
                        """
                        select count(*) from catalog.exemplar
                        where micro_credential = :of and part = :part and withdrawn_at is null
                        """)
                .param("of", id.value())
                .param("part", part)
                .query(Integer.class)
                .single();
    }

    /** The one that was sent like this before. */
    Optional<ExemplarId> sent(String mark) {
        return db.sql("select id from catalog.exemplar where sent = :sent")
                .param("sent", mark)
                .query(UUID.class)
                .optional()
                .map(ExemplarId::new);
    }

    void add(Exemplar exemplar, String sent) {
        write(
                """
                insert into catalog.exemplar (id, micro_credential, part, title, meets, words, origin,
                    consent_by, consent_since, consent_until, sent, saved_at, saved_by)
                values (:id, :of, :part, :title, :meets, :words, :origin, :by, :since, :until, :sent, :now, :me)
                """,
                exemplar,
                sent);
    }

    /** Keeps other words and another origin. */
    void change(Exemplar exemplar) {
        db.sql("delete from catalog.exemplar_note where exemplar = :id")
                .param("id", exemplar.id().value())
                .update();
        write(
                """
                update catalog.exemplar set title = :title, meets = :meets, words = :words, origin = :origin,
                    consent_by = :by, consent_since = :since, consent_until = :until, saved_at = :now,
                    saved_by = :me
                where id = :id
                """,
                exemplar,
                "");
    }

    private void write(String sql, Exemplar exemplar, String sent) {
        Optional<Exemplar.Consented> consent =
                exemplar.origin() instanceof Exemplar.Consented one
                        ? Optional.of(one)
                        : Optional.empty();
        db.sql(sql)
                .param("id", exemplar.id().value())
                .param("of", exemplar.microCredential().value())
                .param("part", exemplar.part())
                .param("title", exemplar.words().title())
                .param("meets", exemplar.words().meets())
                .param("words", exemplar.words().text())
                .param("origin", exemplar.origin().code())
                .param("by", consent.map(Exemplar.Consented::by).orElse(""))
                .param("since", consent.map(Exemplar.Consented::since).orElse(null), Types.DATE)
                .param("until", consent.flatMap(Exemplar.Consented::until).orElse(null), Types.DATE)
                .param("sent", sent)
                .param("now", Timestamp.from(exemplar.savedAt()))
                .param("me", exemplar.savedBy().value())
                .update();
        exemplar.words()
                .notes()
                .forEach((criterion, words) ->
                        db.sql(
                                        """
                                        insert into catalog.exemplar_note (exemplar, criterion, words)
                                        values (:id, :criterion, :words)
                                        """)
                                .param("id", exemplar.id().value())
                                .param("criterion", criterion)
                                .param("words", words)
                                .update());
    }

    void attach(ExemplarId id, ExemplarFile file, Instant now) {
        db.sql(
                        """
                        insert into catalog.exemplar_file
                            (exemplar, hash, media_type, ending, bytes, name, added_at)
                        values (:id, :hash, :type, :ending, :bytes, :name, :now)
                        """)
                .param("id", id.value())
                .param("hash", file.file().hash().hex())
                .param("type", file.file().mediaType())
                .param("ending", file.file().ending())
                .param("bytes", file.file().bytes())
                .param("name", file.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean detach(ExemplarId id, Sha256 hash) {
        return db.sql("delete from catalog.exemplar_file where exemplar = :id and hash = :hash")
                        .param("id", id.value())
                        .param("hash", hash.hex())
                        .update()
                > 0;
    }

    void publish(ExemplarId id, PersonId by, Instant now) {
        db.sql(
                        """
                        update catalog.exemplar set published_at = :now, published_by = :by where id = :id
                        """)
                .param("id", id.value())
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    void reopen(ExemplarId id) {
        db.sql(
                        """
                        update catalog.exemplar set published_at = null, published_by = null where id = :id
                        """)
                .param("id", id.value())
                .update();
    }

    void withdraw(ExemplarId id, Exemplar.Withdrawn end) {
        db.sql(
                        """
                        update catalog.exemplar set withdrawn_at = :now, withdrawn_by = :by, withdrawn_why = :why
                        where id = :id
                        """)
                .param("id", id.value())
                .param("by", end.by().value())
                .param("why", end.reason())
                .param("now", Timestamp.from(end.at()))
                .update();
    }

    void delete(ExemplarId id) {
        db.sql("delete from catalog.exemplar where id = :id").param("id", id.value()).update();
    }

    /** With notes and files, by one statement each however many there are. */
    private List<Exemplar> whole(List<Exemplar> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        UUID[] ids = bare.stream().map(one -> one.id().value()).toArray(UUID[]::new);
        Map<UUID, Map<String, String>> notes = new HashMap<>();
        db.sql(
                        "select exemplar, criterion, words from catalog.exemplar_note where exemplar = any(:ids)")
                .param("ids", ids)
                .query(row -> {
                    notes.computeIfAbsent(
                                    row.getObject("exemplar", UUID.class), id -> new HashMap<>())
                            .put(row.getString("criterion"), row.getString("words"));
                });
        Map<UUID, List<ExemplarFile>> files =
                db
                        .sql(
                                """
                                select exemplar, hash, media_type, ending, bytes, name
                                from catalog.exemplar_file where exemplar = any(:ids) order by added_at, hash
                                """)
                        .param("ids", ids)
                        .query((row, number) ->
                                Map.entry(row.getObject("exemplar", UUID.class), file(row)))
                        .list()
                        .stream()
                        .collect(
                                Collectors.groupingBy(
                                        Map.Entry::getKey,
                                        Collectors.mapping(
                                                Map.Entry::getValue, Collectors.toList())));
        return bare.stream()
                .map(one ->
                        one.with(
                                notes.getOrDefault(one.id().value(), Map.of()),
                                files.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private static ExemplarFile file(ResultSet row) throws SQLException {
        return new ExemplarFile(
                new TemplateFile(
                        new Sha256(row.getString("hash")),
                        row.getString("media_type"),
                        row.getString("ending"),
                        row.getLong("bytes")),
                row.getString("name"));
    }

    private static Exemplar bare(ResultSet row, int number) throws SQLException {
        return new Exemplar(
                new ExemplarId(row.getObject("id", UUID.class)),
                new MicroCredentialId(row.getObject("micro_credential", UUID.class)),
                row.getString("part"),
                new Exemplar.Words(
                        row.getString("title"),
                        row.getBoolean("meets"),
                        row.getString("words"),
                        Map.of()),
                origin(row),
                List.of(),
                state(row),
                new PersonId(row.getObject("saved_by", UUID.class)),
                row.getTimestamp("saved_at").toInstant());
    }

    private static Exemplar.Origin origin(ResultSet row) throws SQLException {
        return switch (row.getString("origin")) {
            case "made" -> new Exemplar.Made();
            case "consent" ->
                    new Exemplar.Consented(
                            row.getString("consent_by"),
                            row.getObject("consent_since", LocalDate.class),
                            Optional.ofNullable(row.getObject("consent_until", LocalDate.class)));
            default -> new Exemplar.Unsaid();
        };
    }

    private static Exemplar.State state(ResultSet row) throws SQLException {
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        if (withdrawn != null) {
            return new Exemplar.Withdrawn(
                    new PersonId(row.getObject("withdrawn_by", UUID.class)),
                    withdrawn.toInstant(),
                    row.getString("withdrawn_why"));
        }
        Timestamp published = row.getTimestamp("published_at");
        return published == null
                ? new Exemplar.Writing()
                : new Exemplar.Published(
                        new PersonId(row.getObject("published_by", UUID.class)),
                        published.toInstant());
    }
}
