package org.cairn.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairn.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of notices. */
@Repository
class NoticeStore {

    private final JdbcClient db;

    NoticeStore(JdbcClient db) {
        this.db = db;
    }

    /** Keeps it; empty where this person has been told already. */
    Optional<NoticeId> add(News news) {
        NoticeId id = NoticeId.next();
        return insert(id, news) ? Optional.of(id) : Optional.empty();
    }

    private boolean insert(NoticeId id, News news) {
        return db.sql(
                                """
                                insert into notices.notice (id, person, kind, occasion, words, path, at)
                                values (:id, :person, :kind, :occasion, :words, :path, :at)
                                on conflict (person, kind, occasion) do nothing
                                """)
                        .param("id", id.value())
                        .param("person", news.person().value())
                        .param("kind", news.kind().code())
                        .param("occasion", news.occasion())
                        .param("words", WordingJson.write(news.wording()))
                        .param("path", news.path())
                        .param("at", Timestamp.from(news.at()))
                        .update()
                == 1;
    }

    /** Who was told on which occasion. */
    record Told(PersonId person, String occasion) {}

    /** Of these people, those who were told on one of these occasions. */
    Set<Told> told(Collection<PersonId> people, Kind kind, Collection<String> occasions) {
        return Set.copyOf(
                db.sql(
                                """
                                select person, occasion from notices.notice
                                where person = any(:people) and kind = :kind and occasion = any(:occasions)
                                """)
                        .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                        .param("kind", kind.code())
                        .param("occasions", occasions.toArray(String[]::new))
                        .query((rs, index) ->
                                new Told(
                                        new PersonId(rs.getObject("person", UUID.class)),
                                        rs.getString("occasion")))
                        .list());
    }

    /** The oldest first. */
    List<Notice> all(Collection<NoticeId> ids) {
        return db.sql(
                        """
                        select id, kind, words, path, at, read_at is null as unread from notices.notice
                        where id = any(:ids) order by at, id
                        """)
                .param("ids", ids.stream().map(NoticeId::value).toArray(UUID[]::new))
                .query(NoticeStore::notice)
                .list();
    }

    List<Notice> of(PersonId person, int offset, int limit) {
        return db.sql(
                        """
                        select id, kind, words, path, at, read_at is null as unread from notices.notice
                        where person = :person order by at desc, id desc offset :offset limit :limit
                        """)
                .param("person", person.value())
                .param("offset", offset)
                .param("limit", limit)
                .query(NoticeStore::notice)
                .list();
    }

    /** Counts no further than {@code most}. */
    long count(PersonId person, int most) {
        return db.sql(
                        """
                        select count(*) from
                               (select 1 from notices.notice where person = :person limit :most) as counted
                        """)
                .param("person", person.value())
                .param("most", most)
                .query(Long.class)
                .single();
    }

    /** Counts no further than {@code most}. */
    int unread(PersonId person, int most) {
        return db.sql(
                        """
                        select count(*) from
                               (select 1 from notices.notice where person = :person and read_at is null limit :most) as counted
                        """)
                .param("person", person.value())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** Marks it read and says where it leads; nothing where it is not this person's. */
    Optional<String> open(PersonId person, NoticeId id, Instant now) {
        return db.sql(
                        """
                        update notices.notice set read_at = coalesce(read_at, :now)
                        where id = :id and person = :person returning path
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    void readAll(PersonId person, Instant now) {
        db.sql(
                        """
                        update notices.notice set read_at = :now where person = :person and read_at is null
                        """)
                .param("person", person.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    private static Notice notice(ResultSet rs, int index) throws SQLException {
        return new Notice(
                new NoticeId(rs.getObject("id", UUID.class)),
                Kind.of(rs.getString("kind")).orElseThrow(),
                WordingJson.read(rs.getString("words")),
                rs.getString("path"),
                rs.getTimestamp("at").toInstant(),
                rs.getBoolean("unread"));
    }
}
