package org.cairn.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.people.CredentialStore.Link;
import org.cairn.people.CredentialStore.Purpose;
import org.cairn.platform.audit.Audit;
import org.cairn.platform.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: a new password or a new address for an account. */
@Service
@Transactional
public class Recovery {

    private static final Duration RESET_WITHIN = Duration.ofMinutes(30);
    private static final Duration INVITED_WITHIN = Duration.ofDays(7);
    private static final Duration CONFIRM_WITHIN = Duration.ofHours(24);

    private final PersonStore persons;
    private final CredentialStore credentials;
    private final AccountLetters letters;
    private final AuditLog log;
    private final Clock clock;

    Recovery(
            PersonStore persons,
            CredentialStore credentials,
            AccountLetters letters,
            AuditLog log,
            Clock clock) {
        this.persons = persons;
        this.credentials = credentials;
        this.letters = letters;
        this.log = log;
        this.clock = clock;
    }

    /** Writes to the owner of the address, if there is one; the caller learns nothing. */
    public void forgot(String email) {
        persons.byEmail(email)
                .filter(person -> letters.mayWriteTo(person.email()))
                .ifPresent(person -> {
                    String secret = newLink(person, Purpose.RESET, person.email(), RESET_WITHIN);
                    letters.write(person, "reset", Optional.of("/reset/" + secret));
                });
    }

    /** Writes to somebody for whom an administrator made an account. */
    public void invite(Person person, String by, String organization) {
        String secret = newLink(person, Purpose.RESET, person.email(), INVITED_WITHIN);
        letters.write(person, "invite", Optional.of("/reset/" + secret), by, organization);
    }

    @Transactional(readOnly = true)
    public boolean canReset(String secret) {
        return ofLink(secret, Purpose.RESET).isPresent();
    }

    /**
     * Sets a new password by the link of a letter, once; whoever has the letter also has shown that
     * the address is theirs.
     *
     * @return the person, or nothing where the link is used or too old
     * @throws FieldProblems where the password cannot be taken; the link stays good
     */
    public Optional<Person> reset(String secret, String password) {
        Optional<Person> person =
                ofLink(secret, Purpose.RESET).flatMap(link -> find(link.person()));
        person.ifPresent(owner -> check("password", password, owner));
        if (person.isEmpty() || !credentials.useUp(Secrets.hash(secret))) {
            return Optional.empty();
        }
        persons.confirm(person.get().id(), clock.instant());
        keep(person.get(), password, "people.reset-password");
        credentials.forgetDevices(person.get().id());
        return person;
    }

    /** Sets a new password for somebody who has shown the old one. */
    public void change(Person me, String password) {
        check("password", password, me);
        keep(me, password, "people.change-password");
    }

    private static void check(String field, String password, Person person) {
        FieldChecks fields = new FieldChecks();
        fields.password(field, password, person.email(), person.name());
        fields.orComplain();
    }

    private void keep(Person person, String password, String action) {
        credentials.keepPassword(person.id(), password, clock.instant());
        credentials.forgetLinks(person.id(), Purpose.RESET);
        log.record(Audit.of(person.id(), "educator", action, "person/" + person.id()));
        letters.write(person, "password-changed", Optional.of("/forgot"));
    }

    /** Writes to the new address; nothing changes until the link is followed. */
    public void wantEmail(Person me, String email) {
        FieldChecks fields = new FieldChecks();
        String address = fields.email("email", email);
        fields.orComplain();
        boolean others = persons.byEmail(address).filter(p -> !p.id().equals(me.id())).isPresent();
        if (others || !letters.mayWriteTo(address)) {
            return;
        }
        String secret = newLink(me, Purpose.EMAIL, address, CONFIRM_WITHIN);
        letters.write(
                at(me, address), "new-email", Optional.of("/settings/email/" + secret), address);
    }

    /** The new address behind the link of a letter, if the link is still good. */
    @Transactional(readOnly = true)
    public Optional<String> wantedEmail(Person me, String secret) {
        return ofLink(secret, Purpose.EMAIL)
                .filter(link -> link.person().equals(me.id()))
                .map(Link::email);
    }

    /** Takes the new address, once; the old one gets a letter. */
    public boolean takeEmail(Person me, String secret) {
        Optional<String> email = wantedEmail(me, secret);
        boolean taken =
                email.isPresent()
                        && credentials.useUp(Secrets.hash(secret))
                        && persons.changeEmail(me.id(), email.get(), clock.instant());
        if (taken) {
            log.record(Audit.of(me.id(), "educator", "people.change-email", "person/" + me.id()));
            letters.write(me, "email-changed", Optional.empty(), email.get());
        }
        return taken;
    }

    private static Person at(Person me, String email) {
        return new Person(
                me.id(),
                me.name(),
                email,
                me.confirmed(),
                me.school(),
                me.position(),
                me.locale(),
                me.zone());
    }

    private String newLink(Person person, Purpose purpose, String email, Duration within) {
        String secret = Secrets.next();
        Instant until = clock.instant().plus(within);
        credentials.keepLink(
                Secrets.hash(secret), purpose, new Link(person.id(), email, ""), until);
        return secret;
    }

    private Optional<Link> ofLink(String secret, Purpose purpose) {
        return credentials.link(Secrets.hash(secret), purpose, clock.instant());
    }

    private Optional<Person> find(PersonId id) {
        return persons.all(List.of(id)).stream().findFirst();
    }
}
