package org.cairn.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.cairn.platform.files.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps posts, the files that hang on them, and what was done to them. */
@Repository
class PostStore {

    private final JdbcClient db;

    PostStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps it, unless the same was sent from the same form already. */
    boolean add(Post post, String sent) {
        return db.sql(
                                """
                                insert into cohorts.post (id, cohort, thread, author, title, words, sent, posted_at)
                                values (:id, :cohort, :thread, :author, :title, :words, :sent, :at)
                                on conflict (author, sent) do nothing
                                """)
                        .param("id", post.id().value())
                        .param("cohort", post.cohort().value())
                        .param("thread", post.thread().value())
                        .param("author", post.author().value())
                        .param("title", post.title())
                        .param("words", post.words())
                        .param("sent", sent)
                        .param("at", Timestamp.from(post.postedAt()))
                        .update()
                == 1;
    }

    Optional<PostId> sent(PersonId author, String sent) {
        return db.sql("select id from cohorts.post where author = :author and sent = :sent")
                .param("author", author.value())
                .param("sent", sent)
                .query((row, i) -> new PostId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** How many the person wrote there since then. */
    int count(PersonId author, CohortId cohort, Instant since) {
        return db.sql(
                        """
                        select count(*) from cohorts.post
                        where author = :author and cohort = :cohort and posted_at > :since
                        """)
                .param("author", author.value())
                .param("cohort", cohort.value())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** Without its files. */
    Optional<Post> find(PostId id) {
        return db.sql("select * from cohorts.post where id = :id")
                .param("id", id.value())
                .query(PostStore::post)
                .optional();
    }

    /** The same, held by this transaction until it ends. */
    Optional<Post> hold(PostId id) {
        return db.sql("select * from cohorts.post where id = :id for update")
                .param("id", id.value())
                .query(PostStore::post)
                .optional();
    }

    static Post post(ResultSet row, int i) throws SQLException {
        return new Post(
                new PostId(row.getObject("id", UUID.class)),
                new CohortId(row.getObject("cohort", UUID.class)),
                new PostId(row.getObject("thread", UUID.class)),
                new PersonId(row.getObject("author", UUID.class)),
                row.getString("title"),
                row.getString("words"),
                row.getTimestamp("posted_at").toInstant(),
                moment(row, "edited_at"),
                moment(row, "removed_at"),
                hiding(row),
                List.of());
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private static Optional<Post.Hiding> hiding(ResultSet row) throws SQLException {
        UUID by = row.getObject("hidden_by", UUID.class);
        return by == null
                ? Optional.empty()
                : Optional.of(
                        new Post.Hiding(
                                new PersonId(by),
                                row.getString("hidden_why"),
                                row.getTimestamp("hidden_at").toInstant()));
    }

    void change(PostId id, String title, String words, Instant now) {
        db.sql(
                        """
                        update cohorts.post set title = :title, words = :words, edited_at = :now where id = :id
                        """)
                .param("id", id.value())
                .param("title", title)
                .param("words", words)
                .param("now", Timestamp.from(now))
                .update();
    }

    void delete(PostId id) {
        db.sql("delete from cohorts.post where id = :id").param("id", id.value()).update();
    }

    /** Takes the words out of one that opens a thread with replies. */
    void empty(PostId id, Instant now) {
        db.sql("delete from cohorts.post_file where post = :id").param("id", id.value()).update();
        db.sql(
                        """
                        update cohorts.post set title = '', words = '', removed_at = :now, pinned_at = null where id = :id
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean hasReplies(PostId thread) {
        return db.sql("select exists (select from cohorts.post where thread = :id and id <> :id)")
                .param("id", thread.value())
                .query(Boolean.class)
                .single();
    }

    void hide(PostId id, Post.Hiding hiding) {
        db.sql(
                        """
                        update cohorts.post set hidden_at = :now, hidden_by = :by, hidden_why = :why where id = :id
                        """)
                .param("id", id.value())
                .param("now", Timestamp.from(hiding.at()))
                .param("by", hiding.by().value())
                .param("why", hiding.why())
                .update();
    }

    void show(PostId id) {
        db.sql(
                        """
                        update cohorts.post set hidden_at = null, hidden_by = null, hidden_why = '' where id = :id
                        """)
                .param("id", id.value())
                .update();
    }

    /** Whether that changes anything. */
    boolean pin(PostId thread, boolean pinned, Instant now) {
        return db.sql(
                                """
                                update cohorts.post set pinned_at = case when :pinned then :now::timestamptz end
                                where id = :id and (pinned_at is null) = :pinned
                                """)
                        .param("id", thread.value())
                        .param("pinned", pinned)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Whether it was none before. */
    boolean announce(PostId thread, Instant now) {
        return db.sql(
                                """
                                update cohorts.post set announced_at = :now where id = :id and announced_at is null
                                """)
                        .param("id", thread.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    List<SharedFile> files(PostId post) {
        return db.sql("select * from cohorts.post_file where post = :post order by added_at, hash")
                .param("post", post.value())
                .query(PostStore::file)
                .list();
    }

    static SharedFile file(ResultSet row, int i) throws SQLException {
        return new SharedFile(
                new Sha256(row.getString("hash")),
                row.getString("media_type"),
                row.getString("ending"),
                row.getLong("bytes"),
                row.getString("name"));
    }

    /** Whether it did not hang there before. */
    boolean attach(PostId post, SharedFile file, Instant now) {
        return with(
                                db.sql(
                                        """
                                        insert into cohorts.post_file (post, hash, media_type, ending, bytes, name, added_at)
                                        values (:post, :hash, :type, :ending, :bytes, :name, :now)
                                        on conflict (post, hash) do nothing
                                        """),
                                file,
                                now)
                        .param("post", post.value())
                        .update()
                == 1;
    }

    /** What is kept of a file, whatever it belongs to; {@link #file} reads it. */
    static JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec into, SharedFile file, Instant now) {
        return into.param("hash", file.hash().hex())
                .param("type", file.mediaType())
                .param("ending", file.ending())
                .param("bytes", file.bytes())
                .param("name", file.name())
                .param("now", Timestamp.from(now));
    }

    boolean detach(PostId post, Sha256 hash) {
        return db.sql("delete from cohorts.post_file where post = :post and hash = :hash")
                        .param("post", post.value())
                        .param("hash", hash.hex())
                        .update()
                == 1;
    }
}
