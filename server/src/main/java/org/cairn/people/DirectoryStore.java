package org.cairn.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People as an administrator may see them. */
@Repository
class DirectoryStore {

    /**
     * Those who work in reach or hold a role there; where there is one tree only, also those who
     * named no school.
     */
    private static final String VISIBLE =
            """
            with reach as (
              select distinct n.below as id from people.role_grant g join people.line n on n.above = g.organization
              where g.person = :administrator and g.role = 'administrator'
            ), whole as (
              select count(*) = 1 and bool_and(o.id in (select id from reach)) as tree from people.organization o where o.parent is null
            ), visible as (
              select p.* from people.person p
              where p.school in (select id from reach)
                 or exists (select 1 from people.role_grant g where g.person = p.id and g.organization in (select id from reach))
                 or (p.school is null and (select tree from whole))
            )
            """;

    private static final String GRANTS =
            """
            coalesce((select array_agg(g.role || ' ' || g.organization order by g.number) from people.role_grant g
              where g.person = p.id and g.organization in (select id from reach)), '{}') as grants
            """;

    private final JdbcClient db;

    DirectoryStore(JdbcClient db) {
        this.db = db;
    }

    Directory.Found search(PersonId administrator, Query query, int page) {
        List<Integer> total = new ArrayList<>();
        List<Directory.Entry> entries =
                db.sql(
                                VISIBLE
                                        + "select "
                                        + PersonStore.COLUMNS
                                        + ", count(*) over () as total, "
                                        + GRANTS
                                        + """
                                        from visible p
                                        where (:words = '' or strpos(lower(p.name), :words) > 0 or strpos(lower(p.email), :words) > 0)
                                          and (:role = '' or :role = 'educator' or exists (select 1 from people.role_grant g
                                            where g.person = p.id and g.role = :role and g.organization in (select id from reach)))
                                        order by lower(p.name), p.id limit :page offset :skip
                                        """)
                        .param("administrator", administrator.value())
                        .param("words", query.words().strip().toLowerCase(Locale.ROOT))
                        .param("role", query.role().map(Role::code).orElse(""))
                        .param("page", page)
                        .param("skip", (long) page * query.page())
                        .query((rs, i) -> {
                            total.add(rs.getInt("total"));
                            return new Directory.Entry(
                                    PersonStore.person(rs, i),
                                    PersonStore.grants(rs.getArray("grants")));
                        })
                        .list();
        return new Directory.Found(entries, total.isEmpty() ? 0 : total.getFirst());
    }

    Optional<Directory.Entry> find(PersonId administrator, PersonId wanted) {
        return db.sql(
                        VISIBLE
                                + "select "
                                + PersonStore.COLUMNS
                                + ", "
                                + GRANTS
                                + "from visible p where p.id = :wanted")
                .param("administrator", administrator.value())
                .param("wanted", wanted.value())
                .query((rs, i) ->
                        new Directory.Entry(
                                PersonStore.person(rs, i),
                                PersonStore.grants(rs.getArray("grants"))))
                .optional();
    }
}
