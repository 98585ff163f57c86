package org.cairn.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who holds which role where. */
@Repository
class GrantStore {

    private final JdbcClient db;

    GrantStore(JdbcClient db) {
        this.db = db;
    }

    /** Whether it is new. */
    boolean add(PersonId to, Grant grant, Instant now) {
        return db.sql(
                                """
                                insert into people.role_grant (person, role, organization, granted_at)
                                values (:person, :role, :organization, :now) on conflict do nothing
                                """)
                        .param("person", to.value())
                        .param("role", grant.role().code())
                        .param("organization", grant.organization().value())
                        .param("now", Timestamp.from(now))
                        .update()
                > 0;
    }

    /** Whether there was one. */
    boolean remove(PersonId from, Grant grant) {
        return db.sql(
                                "delete from people.role_grant where person = :person and role = :role and organization = :organization")
                        .param("person", from.value())
                        .param("role", grant.role().code())
                        .param("organization", grant.organization().value())
                        .update()
                > 0;
    }

    Set<Grant> of(PersonId person) {
        return db
                .sql("select role, organization from people.role_grant where person = :person")
                .param("person", person.value())
                .query((rs, i) ->
                        new Grant(
                                Role.of(rs.getString(1)).orElseThrow(),
                                new OrganizationId(rs.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean holds(PersonId person, Role role, OrganizationId organization) {
        return db.sql(
                        """
                        select exists (select 1 from people.role_grant g join people.line n on n.above = g.organization
                          where g.person = :person and g.role = :role and n.below = :organization)
                        """)
                .param("person", person.value())
                .param("role", role.code())
                .param("organization", organization.value())
                .query(Boolean.class)
                .single();
    }

    Set<OrganizationId> reach(PersonId person, Collection<Role> roles) {
        return db
                .sql(
                        """
                        select distinct n.below from people.role_grant g join people.line n on n.above = g.organization
                        where g.person = :person and g.role in (:roles)
                        """)
                .param("person", person.value())
                .param("roles", roles.stream().map(Role::code).toList())
                .query((rs, i) -> new OrganizationId(rs.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    List<PersonId> holders(Role role, OrganizationId organization) {
        return db.sql(
                        """
                        select g.person from people.role_grant g join people.line n on n.above = g.organization
                        where g.role = :role and n.below = :organization group by g.person order by min(g.number)
                        """)
                .param("role", role.code())
                .param("organization", organization.value())
                .query((rs, i) -> new PersonId(rs.getObject(1, UUID.class)))
                .list();
    }

    /** Who has one of the roles for each of these; organizations without anybody are left out. */
    Map<OrganizationId, Set<PersonId>> holders(
            Collection<Role> roles, Collection<OrganizationId> organizations) {
        Map<OrganizationId, Set<PersonId>> holders = new HashMap<>();
        db.sql(
                        """
                        select n.below, g.person from people.role_grant g join people.line n on n.above = g.organization
                        where g.role = any(:roles) and n.below = any(:ids) order by g.number
                        """)
                .param("roles", roles.stream().map(Role::code).toArray(String[]::new))
                .param(
                        "ids",
                        organizations.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query(rs -> {
                    holders.computeIfAbsent(
                                    new OrganizationId(rs.getObject("below", UUID.class)),
                                    organization -> new LinkedHashSet<>())
                            .add(new PersonId(rs.getObject("person", UUID.class)));
                });
        return holders;
    }

    /** Everybody who has the role, with the organizations of the grants themselves. */
    Map<PersonId, List<OrganizationId>> places(Role role) {
        Map<PersonId, List<OrganizationId>> places = new LinkedHashMap<>();
        db.sql(
                        "select person, organization from people.role_grant where role = :role order by number")
                .param("role", role.code())
                .query(rs -> {
                    places.computeIfAbsent(
                                    new PersonId(rs.getObject("person", UUID.class)),
                                    person -> new ArrayList<>())
                            .add(new OrganizationId(rs.getObject("organization", UUID.class)));
                });
        return places;
    }

    /** How many administrators would be left above or at the organization without this person. */
    int administratorsBeside(PersonId person, OrganizationId organization) {
        return db.sql(
                        """
                        select count(distinct g.person) from people.role_grant g join people.line n on n.above = g.organization
                        where g.role = 'administrator' and n.below = :organization and g.person <> :person
                        """)
                .param("organization", organization.value())
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }
}
