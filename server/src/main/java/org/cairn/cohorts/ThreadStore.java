package org.cairn.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads threads as one person sees them, and keeps up to where they were read. */
@Repository
class ThreadStore {

    /** What of p this person sees: a hidden post only who wrote it and who leads the cohort. */
    private static final String SEEN =
            " (p.removed_at is null and (p.hidden_at is null or p.author = :me or :leads)) ";

    private final JdbcClient db;

    ThreadStore(JdbcClient db) {
        this.db = db;
    }

    private JdbcClient.StatementSpec asked(String sql, Membership.Member by) {
        return db.sql(sql).param("me", by.person().value()).param("leads", by.isLeader());
    }

    /** One thread in the list. */
    record Line(
            Post opening,
            int replies,
            int news,
            Instant latest,
            boolean pinned,
            boolean told,
            Optional<Instant> seenAt) {

        boolean isThereFor(Membership.Member member) {
            return replies > 0 || member.sees(opening);
        }
    }

    /** Threads in which this person sees anything: pinned ones, then where was written last. */
    List<Line> lines(Membership.Member by, int offset, int limit) {
        return asked(
                        """
                        select o.*, s.seen_at, t.* from cohorts.post o
                            left join cohorts.thread_seen s on s.thread = o.id and s.person = :me
                            cross join lateral (
                                select count(*) filter (where p.id <> p.thread) as replies,
                                    count(*) filter (where p.author <> :me and p.hidden_at is null
                                        and p.posted_at > coalesce(s.seen_at, '-infinity')) as news,
                                    max(p.posted_at) as latest
                                from cohorts.post p where p.thread = o.id and
                        """
                                + SEEN
                                + """
                                ) t
                                where o.cohort = :cohort and o.thread = o.id and t.latest is not null
                                order by o.pinned_at is null, t.latest desc, o.id desc offset :offset limit :limit
                                """,
                        by)
                .param("cohort", by.cohort().id().value())
                .param("offset", offset)
                .param("limit", limit)
                .query(ThreadStore::line)
                .list();
    }

    private static Line line(ResultSet row, int i) throws SQLException {
        return new Line(
                PostStore.post(row, i),
                row.getInt("replies"),
                row.getInt("news"),
                row.getTimestamp("latest").toInstant(),
                row.getTimestamp("pinned_at") != null,
                row.getTimestamp("announced_at") != null,
                Optional.ofNullable(row.getTimestamp("seen_at")).map(Timestamp::toInstant));
    }

    int count(Membership.Member by) {
        return asked(
                        "select count(distinct p.thread) from cohorts.post p where p.cohort = :cohort and"
                                + SEEN,
                        by)
                .param("cohort", by.cohort().id().value())
                .query(Integer.class)
                .single();
    }

    /** The post that opens a thread, also one of which nothing is to be seen. */
    Optional<Line> thread(Membership.Member by, PostId thread) {
        return asked(
                        """
                        select o.*, s.seen_at, t.* from cohorts.post o
                            left join cohorts.thread_seen s on s.thread = o.id and s.person = :me
                            cross join lateral (
                                select count(*) as replies, max(p.posted_at) as latest,
                                    count(*) filter (where p.author <> :me and p.hidden_at is null
                                        and p.posted_at > coalesce(s.seen_at, '-infinity')) as news
                                from cohorts.post p where p.thread = o.id and p.id <> o.id and
                        """
                                + SEEN
                                + ") t where o.id = :thread and o.thread = o.id",
                        by)
                .param("thread", thread.value())
                .query((row, i) -> {
                    Timestamp latest = row.getTimestamp("latest");
                    Post opening = PostStore.post(row, i);
                    return new Line(
                            opening,
                            row.getInt("replies"),
                            row.getInt("news"),
                            latest == null ? opening.postedAt() : latest.toInstant(),
                            row.getTimestamp("pinned_at") != null,
                            row.getTimestamp("announced_at") != null,
                            Optional.ofNullable(row.getTimestamp("seen_at"))
                                    .map(Timestamp::toInstant));
                })
                .optional();
    }

    /** Replies as this person sees them, the first one first, without their files. */
    List<Post> replies(Membership.Member by, PostId thread, int offset, int limit) {
        return asked(
                        "select p.* from cohorts.post p where p.thread = :thread and p.id <> p.thread and"
                                + SEEN
                                + "order by p.posted_at, p.id offset :offset limit :limit",
                        by)
                .param("thread", thread.value())
                .param("offset", offset)
                .param("limit", limit)
                .query(PostStore::post)
                .list();
    }

    /** How many replies this person sees before that one. */
    int before(Membership.Member by, Post reply) {
        return asked(
                        "select count(*) from cohorts.post p where p.thread = :thread and p.id <> p.thread"
                                + " and (p.posted_at, p.id) < (:at, :id) and"
                                + SEEN,
                        by)
                .param("thread", reply.thread().value())
                .param("at", Timestamp.from(reply.postedAt()))
                .param("id", reply.id().value())
                .query(Integer.class)
                .single();
    }

    /** How many replies this person sees up to where they have read. */
    int read(Membership.Member by, PostId thread) {
        return asked(
                        """
                        select count(*) from cohorts.post p
                            join cohorts.thread_seen s on s.thread = p.thread and s.person = :me and p.posted_at <= s.seen_at
                        where p.thread = :thread and p.id <> p.thread and
                        """
                                + SEEN,
                        by)
                .param("thread", thread.value())
                .query(Integer.class)
                .single();
    }

    private record Hanging(PostId post, SharedFile file) {}

    /** The files of these posts. */
    Map<PostId, List<SharedFile>> files(Collection<PostId> posts) {
        Map<PostId, List<SharedFile>> files = new HashMap<>();
        db.sql("select * from cohorts.post_file where post = any (:posts) order by added_at, hash")
                .param("posts", posts.stream().map(PostId::value).toArray(UUID[]::new))
                .query((row, i) ->
                        new Hanging(
                                new PostId(row.getObject("post", UUID.class)),
                                PostStore.file(row, i)))
                .list()
                .forEach(one ->
                        files.computeIfAbsent(one.post(), post -> new ArrayList<>())
                                .add(one.file()));
        return files;
    }

    /** The person has read all up to that moment. */
    void saw(PersonId person, PostId thread, Instant upTo) {
        db.sql(
                        """
                        insert into cohorts.thread_seen (thread, person, seen_at) values (:thread, :person, :at)
                        on conflict (thread, person) do update set seen_at = excluded.seen_at
                            where thread_seen.seen_at < excluded.seen_at
                        """)
                .param("thread", thread.value())
                .param("person", person.value())
                .param("at", Timestamp.from(upTo))
                .update();
    }

    private record News(CohortId cohort, int count) {}

    /** How many posts of others this person has not read, by cohort. */
    Map<CohortId, Integer> news(PersonId me, Collection<CohortId> cohorts) {
        Map<CohortId, Integer> news = new HashMap<>();
        db.sql(
                        """
                        select p.cohort, count(*) as news from cohorts.post p
                            left join cohorts.thread_seen s on s.thread = p.thread and s.person = :me
                        where p.cohort = any (:cohorts) and p.author <> :me and p.removed_at is null and p.hidden_at is null
                            and p.posted_at > coalesce(s.seen_at, '-infinity')
                        group by p.cohort
                        """)
                .param("me", me.value())
                .param("cohorts", cohorts.stream().map(CohortId::value).toArray(UUID[]::new))
                .query((row, i) ->
                        new News(
                                new CohortId(row.getObject("cohort", UUID.class)),
                                row.getInt("news")))
                .list()
                .forEach(one -> news.put(one.cohort(), one.count()));
        return news;
    }

    /** Who else wrote in a thread, each with a mark of what they have read. */
    List<PostsCame.Reader> writers(PostId thread, PersonId without) {
        return db.sql(
                        """
                        select distinct p.author, coalesce(s.seen_at::text, 'nothing') as mark from cohorts.post p
                            left join cohorts.thread_seen s on s.thread = p.thread and s.person = p.author
                        where p.thread = :thread and p.author <> :without and p.removed_at is null
                        """)
                .param("thread", thread.value())
                .param("without", without.value())
                .query((row, i) ->
                        new PostsCame.Reader(
                                new PersonId(row.getObject("author", UUID.class)),
                                row.getString("mark")))
                .list();
    }
}
