package org.cairn.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps stacks that are being written, and who approved what of them. */
@Repository
class StackDraftStore {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DRAFT =
            """
            select d.id, d.issuer, d.slug, d.fields, d.version, d.saved_at, d.saved_by,
                (select coalesce(array_agg(a.person), '{}') from catalog.stack_approval a
                    where a.draft = d.id and a.version = d.version) as approved,
                (select json_agg(json_build_object('member', w.member, 'title', w.title,
                        'slug', coalesce(one.slug, stack.slug),
                        'draft', case when draft.id is not null then '/catalog/drafts/' || draft.id
                            when inner_stack.id is not null then '/stacks/drafts/' || inner_stack.id end))
                    from catalog.stack_waiting w
                    left join catalog.draft on draft.id = w.member
                    left join catalog.micro_credential one
                        on one.id = draft.micro_credential
                    left join catalog.stack_draft inner_stack on inner_stack.id = w.member
                    left join catalog.stack_became became on became.draft = w.member
                    left join catalog.edition on edition.id = became.edition
                    left join catalog.micro_credential stack on stack.id = edition.micro_credential
                    where w.stack = d.id) as waiting
            from catalog.stack_draft d
            """;

    private final JdbcClient db;

    StackDraftStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps a new one, unless the stack has one already. */
    boolean add(StackDraft draft) {
        return db.sql(
                                """
                                insert into catalog.stack_draft (id, issuer, slug, fields, saved_at, saved_by)
                                values (:id, :issuer, :slug, :fields::jsonb, :at, :by)
                                on conflict (slug) do nothing
                                """)
                        .param("id", draft.id().value())
                        .param("issuer", draft.issuer().value())
                        .param("slug", draft.slug().orElse(null))
                        .param("fields", JSON.writeValueAsString(draft.fields()))
                        .param("at", Timestamp.from(draft.savedAt()))
                        .param("by", draft.savedBy().value())
                        .update()
                == 1;
    }

    Optional<StackDraft> find(DraftId id) {
        return one(DRAFT + " where d.id = :id", id);
    }

    /** Nobody else changes it until this transaction ends. */
    Optional<StackDraft> lock(DraftId id) {
        return one(DRAFT + " where d.id = :id for update of d", id);
    }

    private Optional<StackDraft> one(String sql, DraftId id) {
        return db.sql(sql).param("id", id.value()).query(StackDraftStore::draft).optional();
    }

    Optional<StackDraft> ofStack(String slug) {
        return db.sql(DRAFT + " where d.slug = :slug")
                .param("slug", slug)
                .query(StackDraftStore::draft)
                .optional();
    }

    List<StackDraft> of(Collection<OrganizationId> issuers) {
        return db.sql(DRAFT + " where d.issuer = any(:issuers) order by d.saved_at desc limit 200")
                .param("issuers", issuers.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query(StackDraftStore::draft)
                .list();
    }

    void save(DraftId id, Map<String, String> fields, PersonId by, Instant now) {
        db.sql(
                        """
                        update catalog.stack_draft set fields = :fields::jsonb, version = version + 1,
                            saved_at = :at, saved_by = :by where id = :id
                        """)
                .param("id", id.value())
                .param("fields", JSON.writeValueAsString(fields))
                .param("at", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    void approve(StackDraft draft, PersonId person, Instant now) {
        db.sql(
                        """
                        insert into catalog.stack_approval (draft, version, person, at)
                        values (:draft, :version, :person, :at) on conflict do nothing
                        """)
                .param("draft", draft.id().value())
                .param("version", draft.version())
                .param("person", person.value())
                .param("at", Timestamp.from(now))
                .update();
    }

    void remove(DraftId id) {
        db.sql("delete from catalog.stack_draft where id = :id").param("id", id.value()).update();
    }

    /** Remembers what the draft is made of and is not public yet. */
    void await(DraftId id, UUID member, String title) {
        db.sql(
                        """
                        insert into catalog.stack_waiting (stack, member, title)
                        values (:stack, :member, :title) on conflict do nothing
                        """)
                .param("stack", id.value())
                .param("member", member)
                .param("title", title)
                .update();
    }

    /** Whoever waits for it finds its slug from now on. */
    void became(DraftId id, Edition edition) {
        db.sql("insert into catalog.stack_became (draft, edition) values (:draft, :edition)")
                .param("draft", id.value())
                .param("edition", edition.id().value())
                .update();
    }

    Optional<EditionId> whatBecameOf(DraftId id) {
        return db.sql("select edition from catalog.stack_became where draft = :draft")
                .param("draft", id.value())
                .query((row, number) -> new EditionId(row.getString("edition")))
                .optional();
    }

    /** The draft that was made of this edition last, whatever became of it. */
    Optional<DraftId> takenFrom(OrganizationId issuer, EditionId origin) {
        return db.sql(
                        "select draft from catalog.package_taken where issuer = :issuer and origin = :origin")
                .param("issuer", issuer.value())
                .param("origin", origin.value())
                .query((row, number) -> new DraftId(row.getObject("draft", UUID.class)))
                .optional();
    }

    void take(OrganizationId issuer, EditionId origin, DraftId draft) {
        db.sql(
                        """
                        insert into catalog.package_taken (issuer, origin, draft)
                        values (:issuer, :origin, :draft)
                        on conflict (issuer, origin) do update set draft = excluded.draft
                        """)
                .param("issuer", issuer.value())
                .param("origin", origin.value())
                .param("draft", draft.value())
                .update();
    }

    private static StackDraft draft(ResultSet row, int number) throws SQLException {
        Map<String, String> fields = new LinkedHashMap<>();
        JSON.readTree(row.getString("fields"))
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString("")));
        Map<String, StackDraft.Waiting> waiting = new HashMap<>();
        Map<String, String> published = new HashMap<>();
        JSON.readTree(Objects.requireNonNullElse(row.getString("waiting"), "[]"))
                .forEach(one -> {
                    String member = one.path("member").asString("");
                    DefinitionReading.optional(one, "slug")
                            .ifPresentOrElse(
                                    slug -> published.put(member, slug),
                                    () ->
                                            waiting.put(
                                                    member,
                                                    new StackDraft.Waiting(
                                                            one.path("title").asString(""),
                                                            DefinitionReading.optional(
                                                                    one, "draft"))));
                });
        return new StackDraft(
                new DraftId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("issuer", UUID.class)),
                Optional.ofNullable(row.getString("slug")),
                StackForm.renamed(fields, published),
                waiting,
                row.getInt("version"),
                row.getTimestamp("saved_at").toInstant(),
                new PersonId(row.getObject("saved_by", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("approved").getArray())
                        .map(PersonId::new)
                        .collect(Collectors.toSet()));
    }
}
