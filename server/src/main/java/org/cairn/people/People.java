package org.cairn.people;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: persons and the roles they hold. */
@Service
@Transactional
public class People {

    private final PersonStore persons;
    private final GrantStore grants;
    private final CredentialStore credentials;
    private final AuditLog log;
    private final Clock clock;

    People(
            PersonStore persons,
            GrantStore grants,
            CredentialStore credentials,
            AuditLog log,
            Clock clock) {
        this.persons = persons;
        this.grants = grants;
        this.credentials = credentials;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A person signs up; the address is not confirmed yet. Pages use {@link Accounts#signUp}, which
     * also writes the letter and tells strangers nothing about who has an account.
     *
     * @throws FieldProblems naming the fields that cannot be taken, also where the address has an
     *     account
     */
    public Person signUp(SignUp form) {
        SignUp checked = PersonForm.checked(form);
        Person person = PersonForm.unconfirmed(checked);
        add(person, "educator", person.id().toString());
        credentials.keepPassword(person.id(), checked.password(), clock.instant());
        return person;
    }

    /** Somebody trusted enters a person; the address counts as confirmed. */
    public PersonId create(NewPerson wanted) {
        NewPerson checked = PersonForm.checked(wanted);
        Person person = PersonForm.confirmed(checked);
        add(person, "system", "system");
        checked.password()
                .ifPresent(password ->
                        credentials.keepPassword(person.id(), password, clock.instant()));
        return person.id();
    }

    private void add(Person person, String role, String actor) {
        if (!persons.add(person, clock.instant())) {
            throw FieldProblems.of("email", "people.problem.email.taken");
        }
        log.record(Audit.of(actor, role, "people.add-person", "person/" + person.id()));
    }

    @Transactional(readOnly = true)
    public Optional<Person> find(PersonId id) {
        return persons.all(List.of(id)).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Map<PersonId, Person> all(Collection<PersonId> ids) {
        Map<PersonId, Person> found = new HashMap<>();
        persons.all(ids).forEach(person -> found.put(person.id(), person));
        return found;
    }

    /** The person whose address this is, whatever its case. */
    @Transactional(readOnly = true)
    public Optional<Person> byEmail(String email) {
        return persons.byEmail(email);
    }

    /** The persons whose addresses these are, by the address as it was given. */
    @Transactional(readOnly = true)
    public Map<String, Person> byEmails(Collection<String> emails) {
        return persons.byEmails(emails);
    }

    /** Whether nobody has an account yet. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return persons.isEmpty();
    }

    public void grant(PersonId to, Grant grant, String byActor) {
        if (find(to).isEmpty()) {
            throw new NotThere();
        }
        if (grants.add(to, grant, clock.instant())) {
            note("people.grant", to, grant, byActor);
        }
    }

    /** Takes a role back; the last administrator of an organization keeps the role. */
    public void withdraw(PersonId from, Grant grant, String byActor) {
        boolean last =
                grant.role() == Role.ADMINISTRATOR
                        && grants.administratorsBeside(from, grant.organization()) == 0;
        if (last) {
            throw new UserProblem("people.problem.last-administrator");
        }
        if (grants.remove(from, grant)) {
            note("people.withdraw", from, grant, byActor);
        }
    }

    private void note(String action, PersonId person, Grant grant, String actor) {
        String role = actor.equals("system") ? "system" : Role.ADMINISTRATOR.code();
        log.record(
                Audit.of(actor, role, action, "person/" + person)
                        .with("role", grant.role().code())
                        .with("organization", grant.organization()));
    }

    @Transactional(readOnly = true)
    public Set<Grant> grants(PersonId person) {
        return grants.of(person);
    }

    /** Whether the person has the role in the organization or in one above it. */
    @Transactional(readOnly = true)
    public boolean holds(PersonId person, Role role, OrganizationId organization) {
        return grants.holds(person, role, organization);
    }

    /** The first of these roles that the person has in the organization or in one above it. */
    @Transactional(readOnly = true)
    public Optional<Role> firstHeld(PersonId person, OrganizationId organization, Role... roles) {
        return Stream.of(roles)
                .filter(role -> grants.holds(person, role, organization))
                .findFirst();
    }

    /** Where the person has one of the roles: organizations of the grants and all below them. */
    @Transactional(readOnly = true)
    public Set<OrganizationId> reach(PersonId person, Role... roles) {
        return grants.reach(person, List.of(roles));
    }

    /** Who has the role for the organization, by a grant there or above. */
    @Transactional(readOnly = true)
    public List<PersonId> holders(Role role, OrganizationId organization) {
        return grants.holders(role, organization);
    }

    /**
     * Who has one of these roles for each of these organizations, by a grant there or above; an
     * organization for which nobody has one is left out.
     */
    @Transactional(readOnly = true)
    public Map<OrganizationId, Set<PersonId>> holders(
            Collection<Role> roles, Collection<OrganizationId> organizations) {
        return grants.holders(roles, organizations);
    }

    /** Everybody who has the role anywhere, each with the places it was granted for. */
    @Transactional(readOnly = true)
    public Map<PersonId, List<OrganizationId>> places(Role role) {
        return grants.places(role);
    }

    /** The people who work at the organization or at one below it, by name. */
    @Transactional(readOnly = true)
    public List<Person> staffOf(OrganizationId organization) {
        return persons.staffOf(organization);
    }

    /** What the person may read and write about themselves. */
    public void change(Profile to) {
        Person before = find(to.person()).orElseThrow(NotThere::new);
        Person after = PersonForm.changed(before, to);
        persons.change(after);
        log.record(
                Audit.of(after.id(), "educator", "people.change-profile", "person/" + after.id()));
    }

    /** Remembers the role that the person acts in, for the next time. */
    public void actAs(PersonId person, Role role) {
        persons.actAs(person, role);
    }

    /** The person as a request sees them; {@code acting} = the role chosen in this session. */
    @Transactional(readOnly = true)
    public Optional<Me> me(PersonId id, Optional<Role> acting) {
        return persons.known(id).map(known -> PersonForm.me(known, acting));
    }
}
