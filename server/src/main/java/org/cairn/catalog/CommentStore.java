package org.cairn.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the comments on drafts. */
@Repository
class CommentStore {

    private final JdbcClient db;

    CommentStore(JdbcClient db) {
        this.db = db;
    }

    /** Nobody else says anything about the draft until this transaction ends. */
    void hold(DraftId draft) {
        db.sql("select id from catalog.draft where id = :id for update")
                .param("id", draft.value())
                .query()
                .listOfRows();
    }

    void add(DraftId draft, Comment comment) {
        db.sql(
                        """
                        insert into catalog.draft_comment
                            (id, draft, sheet, item, field, quote, words, said_by, said_at)
                        values (:id, :draft, :sheet, :item, :field, :quote, :words, :by, :at)
                        """)
                .param("id", comment.id().value())
                .param("draft", draft.value())
                .param("sheet", comment.sheet().kind().name())
                .param("item", comment.sheet().item())
                .param("field", comment.field())
                .param("quote", comment.quote())
                .param("words", comment.words())
                .param("by", comment.by().value())
                .param("at", Timestamp.from(comment.at()))
                .update();
    }

    void answer(CommentId comment, Comment.Answer answer) {
        db.sql(
                        """
                        insert into catalog.draft_comment_answer (comment, words, said_by, said_at)
                        values (:comment, :words, :by, :at)
                        """)
                .param("comment", comment.value())
                .param("words", answer.words())
                .param("by", answer.by().value())
                .param("at", Timestamp.from(answer.at()))
                .update();
    }

    /** Empty = open again. */
    void settle(CommentId comment, Optional<PersonId> by) {
        db.sql("update catalog.draft_comment set settled_by = :by where id = :id")
                .param("id", comment.value())
                .param("by", by.map(PersonId::value).orElse(null), Types.OTHER)
                .update();
    }

    /** In the order in which they were made. */
    List<Comment> of(DraftId draft) {
        Map<UUID, List<Comment.Answer>> answers = answers(draft);
        return db.sql(
                        """
                        select id, sheet, item, field, quote, words, said_by, said_at, settled_by
                        from catalog.draft_comment where draft = :draft order by said_at, id
                        """)
                .param("draft", draft.value())
                .query((row, number) -> comment(row, answers))
                .list();
    }

    Map<DraftId, CommentsOpen> open(Collection<DraftId> drafts, PersonId reader) {
        return db
                .sql(
                        """
                        select draft, count(*)::int as many, min(said_at) as since
                        from catalog.draft_comment
                        where draft = any(:drafts) and settled_by is null and said_by <> :reader
                        group by draft
                        """)
                .param("drafts", drafts.stream().map(DraftId::value).toArray(UUID[]::new))
                .param("reader", reader.value())
                .query((row, number) ->
                        Map.entry(
                                new DraftId(row.getObject("draft", UUID.class)),
                                new CommentsOpen(
                                        row.getInt("many"), row.getTimestamp("since").toInstant())))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Map<UUID, List<Comment.Answer>> answers(DraftId draft) {
        return db
                .sql(
                        """
                        select a.comment, a.words, a.said_by, a.said_at from catalog.draft_comment_answer a
                        join catalog.draft_comment c on c.id = a.comment
                        where c.draft = :draft order by a.number
                        """)
                .param("draft", draft.value())
                .query((row, number) ->
                        Map.entry(
                                row.getObject("comment", UUID.class),
                                new Comment.Answer(
                                        row.getString("words"),
                                        person(row, "said_by"),
                                        row.getTimestamp("said_at").toInstant())))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Comment comment(ResultSet row, Map<UUID, List<Comment.Answer>> answers)
            throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Comment(
                new CommentId(id),
                new Sheet(Sheet.Kind.valueOf(row.getString("sheet")), row.getString("item")),
                row.getString("field"),
                row.getString("quote"),
                row.getString("words"),
                person(row, "said_by"),
                row.getTimestamp("said_at").toInstant(),
                Optional.ofNullable(row.getObject("settled_by", UUID.class)).map(PersonId::new),
                answers.getOrDefault(id, List.of()));
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }
}
