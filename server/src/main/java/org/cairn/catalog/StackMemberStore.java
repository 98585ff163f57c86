package org.cairn.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which editions of stacks have what as a member, and who let their rule decide. */
@Repository
class StackMemberStore {

    private final JdbcClient db;

    StackMemberStore(JdbcClient db) {
        this.db = db;
    }

    /** Nobody else publishes a stack until this transaction ends, so that no circle can close. */
    void hold() {
        db.sql("select pg_advisory_xact_lock(hashtext('catalog.stack_member'))")
                .query((row, number) -> number)
                .list();
    }

    void add(EditionId edition, Collection<StackRule.Member> members) {
        db.sql("insert into catalog.stack_member (edition, member) select :edition, unnest(:slugs)")
                .param("edition", edition.value())
                .param("slugs", members.stream().map(StackRule.Member::slug).toArray(String[]::new))
                .update();
    }

    /** Current editions of stacks that have one of these as a member. */
    List<EditionId> currentWith(Collection<String> slugs) {
        return db.sql(
                        """
                        select distinct card.edition from catalog.stack_member member
                            join catalog.card on card.edition = member.edition
                        where member.member = any(:slugs)
                        """)
                .param("slugs", slugs.toArray(String[]::new))
                .query((row, number) -> new EditionId(row.getString("edition")))
                .list();
    }

    /** All editions, early ones too, of the stacks of which some edition has it as a member. */
    List<EditionId> everWith(String slug) {
        return db.sql(
                        """
                        select id from catalog.edition where micro_credential in (
                            select edition.micro_credential from catalog.stack_member member
                                join catalog.edition on edition.id = member.edition
                            where member.member = :slug)
                        """)
                .param("slug", slug)
                .query((row, number) -> new EditionId(row.getString("id")))
                .list();
    }

    /** Which of these some edition of a stack has as a member. */
    Set<String> named(Collection<String> slugs) {
        return db.sql(
                        """
                        select distinct member from catalog.stack_member where member = any(:slugs)
                        """)
                .param("slugs", slugs.toArray(String[]::new))
                .query((row, number) -> row.getString("member"))
                .set();
    }

    List<EditionId> editionsOf(Collection<MicroCredentialId> stacks) {
        return db.sql("select id from catalog.edition where micro_credential = any(:ids)")
                .param("ids", stacks.stream().map(MicroCredentialId::value).toArray(UUID[]::new))
                .query((row, number) -> new EditionId(row.getString("id")))
                .list();
    }

    void letRuleDecide(EditionId edition, PersonId person) {
        db.sql(
                        """
                        insert into catalog.stack_decider (edition, person) values (:edition, :person)
                        on conflict do nothing
                        """)
                .param("edition", edition.value())
                .param("person", person.value())
                .update();
    }

    Optional<PersonId> decider(EditionId edition) {
        return db.sql("select person from catalog.stack_decider where edition = :edition")
                .param("edition", edition.value())
                .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
                .optional();
    }
}
