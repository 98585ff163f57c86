package org.cairn.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairn.people.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Keeps, for each micro-credential, what lists and searches need of its current edition. */
@Repository
class CardStore {

    static final String COLUMNS =
            """
            micro_credential, slug, edition, number, issuer, kind, language, title, summary, stack,
            level, kinds, asked, effort_minutes, decision_days, paths, published_at, last_start
            """;
    private static final String CARD = "select " + COLUMNS + " from catalog.card ";

    private static final String ADD =
            """
            insert into catalog.card
            values (:id, :slug, :edition, :number, :issuer, :kind, :language, :title, :summary,
                :stack, :level, :kinds, :avoidable, :paths, :topics, :audience, :students,
                :existing, :effort, :days, :at, :config,
                setweight(to_tsvector(:config::regconfig, :a), 'A')
                || setweight(to_tsvector(:config::regconfig, :b), 'B')
                || setweight(to_tsvector(:config::regconfig, :c), 'C')
                || setweight(to_tsvector(:config::regconfig, :d), 'D'), :asked,
                (select last_start from catalog.retirement where micro_credential = :id),
                (select closes_at from catalog.retirement where micro_credential = :id))
            """;

    private final JdbcClient db;

    CardStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Card> bySlug(String slug) {
        return db.sql(CARD + "where slug = :slug")
                .param("slug", slug)
                .query(CardStore::card)
                .optional();
    }

    List<Card> bySlugs(Collection<String> slugs) {
        return db.sql(CARD + "where slug = any(:slugs)")
                .param("slugs", slugs.toArray(String[]::new))
                .query(CardStore::card)
                .list();
    }

    List<Card> byIds(Collection<MicroCredentialId> ids) {
        return db.sql(CARD + "where micro_credential = any(:ids)")
                .param("ids", ids.stream().map(MicroCredentialId::value).toArray(UUID[]::new))
                .query(CardStore::card)
                .list();
    }

    List<Card> ofIssuers(Collection<OrganizationId> issuers) {
        return db.sql(CARD + "where issuer = any(:ids) order by issuer, title")
                .param("ids", issuers.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query(CardStore::card)
                .list();
    }

    /** What anybody may copy by its terms, by title. */
    List<Card> open(int most) {
        return db.sql(
                        CARD
                                + """
                                where kind <> 'stack' and edition in (
                                    select id from catalog.edition where definition->>'license' is not null)
                                order by title, slug limit :most
                                """)
                .param("most", most)
                .query(CardStore::card)
                .list();
    }

    List<Card> all() {
        return db.sql(CARD + "order by slug").query(CardStore::card).list();
    }

    /** Makes this edition the current one. */
    void show(Edition edition, SearchText text) {
        db.sql("delete from catalog.card where micro_credential = :id")
                .param("id", edition.microCredential().value())
                .update();
        searched(described(db.sql(ADD), edition), edition.definition(), text).update();
        db.sql("insert into catalog.word select unnest(:words) on conflict do nothing")
                .param("words", text.words().toArray(String[]::new))
                .update();
    }

    private static StatementSpec described(StatementSpec add, Edition edition) {
        Definition d = edition.definition();
        return add.param("id", edition.microCredential().value())
                .param("slug", d.slug())
                .param("edition", edition.id().value())
                .param("number", edition.number())
                .param("issuer", edition.issuer().value())
                .param("kind", d.kind().code())
                .param("language", d.language().toLanguageTag())
                .param("title", d.title())
                .param("summary", d.summary())
                .param("stack", d.stack().name())
                .param("level", d.stack().level().orElse(null), java.sql.Types.INTEGER)
                .param("effort", d.effort().minutes())
                .param("days", d.decisionDays())
                .param("at", Timestamp.from(edition.publishedAt()));
    }

    private static StatementSpec searched(StatementSpec add, Definition d, SearchText text) {
        return add.param("kinds", codes(d.evidenceKinds().stream().map(EvidenceKind::code)))
                .param("avoidable", codes(d.avoidableKinds().stream().map(EvidenceKind::code)))
                .param("asked", codes(d.askedKinds().stream().map(EvidenceKind::code)))
                .param("paths", codes(d.paths().stream().map(Definition.Path::code)))
                .param("topics", codes(d.topics().stream()))
                .param("audience", codes(d.audience().stream()))
                .param("students", d.needsStudents())
                .param("existing", d.usesExistingEvidence())
                .param("config", text.config())
                .param("a", text.first())
                .param("b", text.second())
                .param("c", text.third())
                .param("d", text.rest());
    }

    static Card card(ResultSet row, int number) throws SQLException {
        int level = row.getInt("level");
        return new Card(
                new MicroCredentialId(row.getObject("micro_credential", UUID.class)),
                row.getString("slug"),
                new EditionId(row.getString("edition")),
                row.getInt("number"),
                new OrganizationId(row.getObject("issuer", UUID.class)),
                Definition.Kind.of(row.getString("kind")),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("title"),
                row.getString("summary"),
                row.getString("stack"),
                level == 0 ? Optional.empty() : Optional.of(level),
                texts(row, "kinds").map(EvidenceKind::of).sorted().toList(),
                texts(row, "asked").map(EvidenceKind::of).toList(),
                row.getInt("effort_minutes"),
                row.getInt("decision_days"),
                texts(row, "paths").map(Definition.Path::of).toList(),
                row.getTimestamp("published_at").toInstant(),
                Optional.ofNullable(row.getObject("last_start", LocalDate.class)));
    }

    private static String[] codes(Stream<String> codes) {
        return codes.toArray(String[]::new);
    }

    private static Stream<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }
}
