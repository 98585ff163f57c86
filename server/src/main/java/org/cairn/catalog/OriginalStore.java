package org.cairn.catalog;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Knows what became of the originals of adaptations, and who takes nothing of it. */
@Repository
class OriginalStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient db;

    OriginalStore(JdbcClient db) {
        this.db = db;
    }

    /** What a package said: where it is from, and the document that it began with. */
    record Brought(EditionId hash, int number, ObjectNode origin, ObjectNode document) {}

    /** That somebody takes nothing of an edition for an adaptation. */
    record Passed(UUID adaptation, EditionId original) {}

    /** The current edition of each of these originals, where it is a later one. */
    Map<EditionId, EditionId> newest(Collection<EditionId> originals) {
        Map<EditionId, EditionId> newest = new HashMap<>();
        db.sql(
                        """
                        select o.id as original, n.id as newest from catalog.edition o
                        join lateral (
                            select id, number from catalog.edition
                            where micro_credential = o.micro_credential order by number desc limit 1
                        ) n on n.number > o.number
                        where o.id = any(:ids)
                        """)
                .param("ids", hashes(originals))
                .query(row -> {
                    newest.put(
                            new EditionId(row.getString("original")),
                            new EditionId(row.getString("newest")));
                });
        return newest;
    }

    /** The same of what these issuers brought in packages. */
    Map<EditionId, EditionId> newestBrought(
            Collection<OrganizationId> issuers, Collection<EditionId> originals) {
        Map<EditionId, EditionId> newest = new HashMap<>();
        db.sql(
                        """
                        select o.hash as original, n.hash as newest from catalog.brought_edition o
                        join lateral (
                            select hash, number from catalog.brought_edition
                            where issuer = o.issuer and series = o.series
                            order by number desc, at desc limit 1
                        ) n on n.number > o.number
                        where o.issuer = any(:issuers) and o.hash = any(:ids)
                        """)
                .param("issuers", issuers.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .param("ids", hashes(originals))
                .query(row -> {
                    newest.put(
                            new EditionId(row.getString("original")),
                            new EditionId(row.getString("newest")));
                });
        return newest;
    }

    Optional<Brought> brought(OrganizationId issuer, EditionId hash) {
        return db.sql(
                        """
                        select hash, number, origin, document from catalog.brought_edition
                        where issuer = :issuer and hash = :hash
                        """)
                .param("issuer", issuer.value())
                .param("hash", hash.value())
                .query((row, number) ->
                        new Brought(
                                new EditionId(row.getString("hash")),
                                row.getInt("number"),
                                (ObjectNode) JSON.readTree(row.getString("origin")),
                                (ObjectNode) JSON.readTree(row.getString("document"))))
                .optional();
    }

    void bring(OrganizationId issuer, String series, Brought brought, Instant now) {
        db.sql(
                        """
                        insert into catalog.brought_edition
                            (issuer, hash, series, number, origin, document, at)
                        values (:issuer, :hash, :series, :number, :origin::json, :document::json, :at)
                        on conflict (issuer, hash) do nothing
                        """)
                .param("issuer", issuer.value())
                .param("hash", brought.hash().value())
                .param("series", series)
                .param("number", brought.number())
                .param("origin", JSON.writeValueAsString(brought.origin()))
                .param("document", JSON.writeValueAsString(brought.document()))
                .param("at", Timestamp.from(now))
                .update();
    }

    /** The last draft, or edition of one, with which the issuer adapted an earlier one of these. */
    Optional<DraftId> adapting(OrganizationId issuer, String series, int number) {
        return db.sql(
                        """
                        select d.id from catalog.draft d join catalog.brought_edition b
                            on b.issuer = d.issuer
                            and b.hash = d.document->'derivedFrom'->0->>'sha256'
                        where d.issuer = :issuer and b.series = :series and b.number < :number
                        order by d.begun_at desc limit 1
                        """)
                .param("issuer", issuer.value())
                .param("series", series)
                .param("number", number)
                .query((row, index) -> new DraftId(row.getObject("id", UUID.class)))
                .optional();
    }

    /**
     * Drafts that were adapted from an earlier edition of the same, and those from which what is
     * current now was published, as long as nobody writes the next edition.
     */
    List<DraftId> following(Edition newest) {
        return db.sql(
                        """
                        select d.id from catalog.draft d
                        join catalog.edition o on o.id = d.document->'derivedFrom'->0->>'sha256'
                        where o.micro_credential = :micro and o.number < :number
                            and (d.became is null or d.became = (
                                    select id from catalog.edition
                                    where micro_credential = d.micro_credential
                                    order by number desc limit 1)
                                and not exists (
                                    select 1 from catalog.draft next
                                    where next.micro_credential = d.micro_credential
                                        and next.became is null))
                        order by d.id
                        """)
                .param("micro", newest.microCredential().value())
                .param("number", newest.number())
                .query((row, index) -> new DraftId(row.getObject("id", UUID.class)))
                .list();
    }

    /** What the current editions of these were adapted from last; others are left out. */
    Map<MicroCredentialId, EditionId> originals(Collection<MicroCredentialId> adaptations) {
        Map<MicroCredentialId, EditionId> originals = new HashMap<>();
        db.sql(
                        """
                        select micro_credential, original from (
                            select distinct on (micro_credential) micro_credential,
                                definition->'derivedFrom'->0->>'sha256' as original
                            from catalog.edition where micro_credential = any(:ids)
                            order by micro_credential, number desc) latest
                        where original is not null
                        """)
                .param(
                        "ids",
                        adaptations.stream().map(MicroCredentialId::value).toArray(UUID[]::new))
                .query(row -> {
                    originals.put(
                            new MicroCredentialId(row.getObject("micro_credential", UUID.class)),
                            new EditionId(row.getString("original")));
                });
        return originals;
    }

    /** Also what was said of the draft with which a micro-credential began. */
    Set<Passed> passed(Collection<UUID> adaptations) {
        Set<Passed> passed = new HashSet<>();
        db.sql(
                        """
                        select p.adaptation, d.micro_credential, p.original from catalog.original_passed p
                        left join catalog.draft d on d.id = p.adaptation
                        where p.adaptation = any(:ids) or d.micro_credential = any(:ids)
                        """)
                .param("ids", adaptations.toArray(UUID[]::new))
                .query(row -> {
                    EditionId original = new EditionId(row.getString("original"));
                    passed.add(new Passed(row.getObject("adaptation", UUID.class), original));
                    Optional.ofNullable(row.getObject("micro_credential", UUID.class))
                            .ifPresent(id -> passed.add(new Passed(id, original)));
                });
        return passed;
    }

    /** False where that was said already. */
    boolean pass(Passed what, PersonId by, Instant now) {
        return db.sql(
                                """
                                insert into catalog.original_passed (adaptation, original, person, at)
                                values (:adaptation, :original, :person, :at) on conflict do nothing
                                """)
                        .param("adaptation", what.adaptation())
                        .param("original", what.original().value())
                        .param("person", by.value())
                        .param("at", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static String[] hashes(Collection<EditionId> ids) {
        return ids.stream().map(EditionId::value).toArray(String[]::new);
    }
}
