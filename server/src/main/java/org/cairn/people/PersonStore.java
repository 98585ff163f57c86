package org.cairn.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Persons. */
@Repository
class PersonStore {

    static final String COLUMNS =
            "p.id, p.name, p.email, p.confirmed_at, p.school, p.position, p.locale, p.zone";

    private final JdbcClient db;

    PersonStore(JdbcClient db) {
        this.db = db;
    }

    /** A person with grants in the order in which they were given, and the role acted in last. */
    record Known(Person person, List<Grant> grants, Optional<Role> acting) {}

    /** Whether the address was still free. */
    boolean add(Person person, Instant now) {
        return db.sql(
                                """
                                insert into people.person
                                  (id, name, email, email_key, confirmed_at, school, position, locale, zone, created_at)
                                values (:id, :name, :email, :key, :confirmed, :school, :position, :locale, :zone, :now)
                                on conflict (email_key) do nothing
                                """)
                        .param("id", person.id().value())
                        .param("name", person.name())
                        .param("email", person.email())
                        .param("key", Emails.key(person.email()))
                        .param("confirmed", person.confirmed() ? Timestamp.from(now) : null)
                        .param("school", person.school().map(OrganizationId::value).orElse(null))
                        .param("position", person.position())
                        .param("locale", person.locale().toLanguageTag())
                        .param("zone", person.zone().getId())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    void change(Person to) {
        db.sql(
                        """
                        update people.person set name = :name, school = :school, position = :position, locale = :locale, zone = :zone
                        where id = :id
                        """)
                .param("id", to.id().value())
                .param("name", to.name())
                .param("school", to.school().map(OrganizationId::value).orElse(null))
                .param("position", to.position())
                .param("locale", to.locale().toLanguageTag())
                .param("zone", to.zone().getId())
                .update();
    }

    void confirm(PersonId id, Instant now) {
        db.sql(
                        "update people.person set confirmed_at = coalesce(confirmed_at, :now) where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    /** Whether the new address was free. */
    boolean changeEmail(PersonId id, String email, Instant now) {
        return db.sql(
                                """
                                update people.person set email = :email, email_key = :key, confirmed_at = :now
                                where id = :id
                                  and not exists (select 1 from people.person q where q.email_key = :key and q.id <> :id)
                                """)
                        .param("id", id.value())
                        .param("email", email)
                        .param("key", Emails.key(email))
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    void actAs(PersonId id, Role role) {
        db.sql("update people.person set acting = :role where id = :id")
                .param("role", role.code())
                .param("id", id.value())
                .update();
    }

    boolean isEmpty() {
        return !db.sql("select exists (select 1 from people.person)").query(Boolean.class).single();
    }

    List<Person> all(Collection<PersonId> ids) {
        return db.sql("select " + COLUMNS + " from people.person p where p.id = any(:ids)")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(PersonStore::person)
                .list();
    }

    Optional<Person> byEmail(String email) {
        if (!Emails.isAddress(email.strip())) {
            return Optional.empty();
        }
        return db.sql("select " + COLUMNS + " from people.person p where p.email_key = :key")
                .param("key", Emails.key(email))
                .query(PersonStore::person)
                .optional();
    }

    /** Those whom the addresses belong to, by the address as it was given. */
    Map<String, Person> byEmails(Collection<String> emails) {
        Map<String, String> keys = new HashMap<>();
        emails.stream()
                .filter(email -> Emails.isAddress(email.strip()))
                .forEach(email -> keys.put(email, Emails.key(email)));
        Map<String, Person> byKey = new HashMap<>();
        db.sql(
                        "select p.email_key, "
                                + COLUMNS
                                + " from people.person p where p.email_key = any(:keys)")
                .param("keys", keys.values().toArray(String[]::new))
                .query(row -> {
                    byKey.put(row.getString("email_key"), person(row, 0));
                });
        Map<String, Person> found = new HashMap<>();
        keys.forEach((email, key) ->
                Optional.ofNullable(byKey.get(key)).ifPresent(one -> found.put(email, one)));
        return found;
    }

    /** The one query that a signed-in request costs. */
    Optional<Known> known(PersonId id) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + """
                                , p.acting, coalesce(array_agg(g.role || ' ' || g.organization order by g.number)
                                    filter (where g.role is not null), '{}') as grants
                                from people.person p left join people.role_grant g on g.person = p.id
                                where p.id = :id group by p.id
                                """)
                .param("id", id.value())
                .query((rs, i) ->
                        new Known(
                                person(rs, i),
                                grants(rs.getArray("grants")),
                                Optional.ofNullable(rs.getString("acting")).flatMap(Role::of)))
                .optional();
    }

    List<Person> staffOf(OrganizationId organization) {
        return db.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from people.person p join people.line n on n.below = p.school
                                where n.above = :organization order by lower(p.name), p.id
                                """)
                .param("organization", organization.value())
                .query(PersonStore::person)
                .list();
    }

    static List<Grant> grants(Array array) throws SQLException {
        return Stream.of((String[]) array.getArray())
                .map(text -> text.split(" "))
                .map(parts ->
                        new Grant(Role.of(parts[0]).orElseThrow(), OrganizationId.of(parts[1])))
                .toList();
    }

    static Person person(ResultSet rs, int row) throws SQLException {
        @Nullable UUID school = rs.getObject("school", UUID.class);
        return new Person(
                new PersonId(rs.getObject("id", UUID.class)),
                rs.getString("name"),
                rs.getString("email"),
                rs.getTimestamp("confirmed_at") != null,
                Optional.ofNullable(school).map(OrganizationId::new),
                rs.getString("position"),
                Locale.forLanguageTag(rs.getString("locale")),
                ZoneId.of(rs.getString("zone")));
    }
}
