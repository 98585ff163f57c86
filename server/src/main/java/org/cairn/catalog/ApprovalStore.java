package org.cairn.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who was asked to approve a draft, and what they said. */
@Repository
class ApprovalStore {

    private final JdbcClient db;

    ApprovalStore(JdbcClient db) {
        this.db = db;
    }

    /** What these organizations have said themselves. */
    Map<OrganizationId, ApprovalRule> rules(Collection<OrganizationId> organizations) {
        Map<OrganizationId, ApprovalRule> rules = new HashMap<>();
        db.sql(
                        """
                        select organization, needed, steps from catalog.approval_rule
                        where organization = any(:ids)
                        """)
                .param(
                        "ids",
                        organizations.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query(row -> {
                    rules.put(
                            new OrganizationId(row.getObject("organization", UUID.class)),
                            new ApprovalRule(row.getInt("needed"), row.getBoolean("steps")));
                });
        return rules;
    }

    void keepRule(OrganizationId organization, ApprovalRule rule) {
        db.sql(
                        """
                        insert into catalog.approval_rule (organization, needed, steps)
                        values (:id, :needed, :steps)
                        on conflict (organization) do update
                        set needed = excluded.needed, steps = excluded.steps
                        """)
                .param("id", organization.value())
                .param("needed", rule.needed())
                .param("steps", rule.steps())
                .update();
    }

    void ask(DraftId draft, ApprovalRequest request) {
        withdraw(draft);
        db.sql(
                        """
                        insert into catalog.approval_request (draft, asked_by, asked_at, note, wished)
                        values (:draft, :by, :at, :note, :wished)
                        """)
                .param("draft", draft.value())
                .param("by", request.by().value())
                .param("at", Timestamp.from(request.at()))
                .param("note", request.note())
                .param("wished", request.wished().orElse(null), java.sql.Types.DATE)
                .update();
        db.sql(
                        """
                        insert into catalog.approval_asked (draft, person)
                        select :draft, unnest(:people)
                        """)
                .param("draft", draft.value())
                .param("people", request.asked().stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    void withdraw(DraftId draft) {
        db.sql("delete from catalog.approval_request where draft = :draft")
                .param("draft", draft.value())
                .update();
    }

    void say(DraftId draft, Verdict verdict) {
        db.sql(
                        """
                        insert into catalog.approval_verdict (draft, person, seen, approves, reason, at)
                        values (:draft, :person, :seen, :approves, :reason, :at)
                        """)
                .param("draft", draft.value())
                .param("person", verdict.person().value())
                .param("seen", verdict.seen())
                .param("approves", verdict.approves())
                .param("reason", verdict.reason())
                .param("at", Timestamp.from(verdict.at()))
                .update();
    }

    Map<DraftId, ApprovalRequest> requests(Collection<DraftId> drafts) {
        Map<DraftId, ApprovalRequest> requests = new HashMap<>();
        db.sql(
                        """
                        select draft, asked_by, asked_at, note, wished,
                            array(select person from catalog.approval_asked a
                                  where a.draft = r.draft order by person) as asked
                        from catalog.approval_request r where draft = any(:ids)
                        """)
                .param("ids", ids(drafts))
                .query(row -> {
                    requests.put(draft(row), request(row));
                });
        return requests;
    }

    /** Of each person the last one, the oldest first. */
    Map<DraftId, List<Verdict>> verdicts(Collection<DraftId> drafts) {
        return db
                .sql(
                        """
                        select * from (
                            select distinct on (draft, person) number, draft, person, seen, approves, reason, at
                            from catalog.approval_verdict where draft = any(:ids)
                            order by draft, person, number desc) as latest
                        order by number
                        """)
                .param("ids", ids(drafts))
                .query((row, number) -> Map.entry(draft(row), verdict(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** What this person is asked to approve and is not published yet, the longest waiting first. */
    List<DraftId> asking(PersonId person) {
        return db.sql(
                        """
                        select r.draft from catalog.approval_request r
                        join catalog.approval_asked a on a.draft = r.draft
                        join catalog.draft d on d.id = r.draft
                        where a.person = :person and d.became is null order by r.asked_at limit 100
                        """)
                .param("person", person.value())
                .query((row, number) -> draft(row))
                .list();
    }

    private static UUID[] ids(Collection<DraftId> drafts) {
        return drafts.stream().map(DraftId::value).toArray(UUID[]::new);
    }

    private static DraftId draft(ResultSet row) throws SQLException {
        return new DraftId(row.getObject("draft", UUID.class));
    }

    private static ApprovalRequest request(ResultSet row) throws SQLException {
        return new ApprovalRequest(
                new PersonId(row.getObject("asked_by", UUID.class)),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("note"),
                Optional.ofNullable(row.getObject("wished", LocalDate.class)),
                Arrays.stream((UUID[]) row.getArray("asked").getArray())
                        .map(PersonId::new)
                        .toList());
    }

    private static Verdict verdict(ResultSet row) throws SQLException {
        return new Verdict(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("seen"),
                row.getBoolean("approves"),
                row.getString("reason"),
                row.getTimestamp("at").toInstant());
    }
}
