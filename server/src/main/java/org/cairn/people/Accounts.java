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

/**
 * Front desk: getting an account and confirming its address. What a stranger is told is the same
 * whether the address has an account or not; only its owner's mail box learns more.
 */
@Service
@Transactional
public class Accounts {

    private static final Duration CONFIRM_WITHIN = Duration.ofHours(24);

    private final PersonStore persons;
    private final CredentialStore credentials;
    private final AccountLetters letters;
    private final AuditLog log;
    private final Clock clock;

    Accounts(
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

    /** What came of pressing the button behind a link that confirms an address. */
    public sealed interface Confirmation {

        record Confirmed(Person person, String next) implements Confirmation {}

        /** This is not the browser that signed up: it must show that it knows the password. */
        record AskPassword() implements Confirmation {}

        /** Used, expired, or replaced by a newer letter. */
        record Gone() implements Confirmation {}
    }

    /**
     * Signs a person up and writes the letter with the link.
     *
     * @param next the page to go on to
     * @return what this browser keeps, to be recognized when it comes back with the link
     * @throws FieldProblems naming the fields that cannot be taken
     */
    public String signUp(SignUp form, String next) {
        SignUp checked = PersonForm.checked(form);
        Person wanted = PersonForm.unconfirmed(checked);
        Instant now = clock.instant();
        if (persons.add(wanted, now)) {
            credentials.keepPassword(wanted.id(), checked.password(), now);
            log.record(
                    Audit.of(wanted.id(), "educator", "people.sign-up", "person/" + wanted.id()));
            return writeConfirmation(wanted, next);
        }
        Person known = persons.byEmail(checked.email()).orElseThrow();
        return known.confirmed()
                ? remindOfAccount(known, checked)
                : startAgain(known, checked, next);
    }

    /** The owner's letter says that there is an account; the page says nothing. */
    private String remindOfAccount(Person known, SignUp form) {
        credentials.hashForNobody(form.password());
        if (letters.mayWriteTo(known.email())) {
            letters.write(known, "known", Optional.of("/sign-in"));
        }
        return Secrets.next();
    }

    /**
     * Nobody has shown that the address is theirs, so the newest sign-up counts; its link replaces
     * the earlier one, which somebody else may have asked for.
     */
    private String startAgain(Person known, SignUp form, String next) {
        Person renewed =
                new Person(
                        known.id(),
                        form.name(),
                        known.email(),
                        false,
                        form.school(),
                        form.position(),
                        form.locale(),
                        form.zone());
        persons.change(renewed);
        credentials.keepPassword(known.id(), form.password(), clock.instant());
        return writeConfirmation(renewed, next);
    }

    /** Sends the link once more to somebody who knows the password. */
    public void confirmAgain(Person person, String next) {
        writeConfirmation(person, next);
    }

    private String writeConfirmation(Person person, String next) {
        String secret = Secrets.next();
        credentials.keepLink(
                Secrets.hash(secret),
                Purpose.CONFIRM,
                new Link(person.id(), person.email(), next),
                clock.instant().plus(CONFIRM_WITHIN));
        if (letters.mayWriteTo(person.email())) {
            letters.write(person, "confirm", Optional.of("/confirm/" + secret));
        }
        return Secrets.shortHash(secret);
    }

    /** Whether the link of a letter still confirms an address. */
    @Transactional(readOnly = true)
    public boolean canConfirm(String secret) {
        return credentials.link(Secrets.hash(secret), Purpose.CONFIRM, clock.instant()).isPresent();
    }

    /** Whether this browser signed up itself, by what it kept then. */
    public boolean isSameBrowser(String secret, Optional<String> kept) {
        return kept.filter(Secrets.shortHash(secret)::equals).isPresent();
    }

    /** The person of a link that is still good. */
    @Transactional(readOnly = true)
    public Optional<Person> ofConfirmation(String secret) {
        return credentials
                .link(Secrets.hash(secret), Purpose.CONFIRM, clock.instant())
                .flatMap(link -> persons.all(List.of(link.person())).stream().findFirst());
    }

    /**
     * Confirms the address behind the link, once.
     *
     * @param trusted whether the browser signed up itself or gave the right password
     */
    public Confirmation confirm(String secret, boolean trusted) {
        Instant now = clock.instant();
        Optional<Link> link = credentials.link(Secrets.hash(secret), Purpose.CONFIRM, now);
        if (link.isEmpty()) {
            return new Confirmation.Gone();
        }
        if (!trusted) {
            return new Confirmation.AskPassword();
        }
        if (!credentials.useUp(Secrets.hash(secret))) {
            return new Confirmation.Gone();
        }
        persons.confirm(link.get().person(), now);
        Person person =
                persons.all(List.of(link.get().person())).stream().findFirst().orElseThrow();
        log.record(
                Audit.of(person.id(), "educator", "people.confirm-email", "person/" + person.id()));
        return new Confirmation.Confirmed(person, link.get().next());
    }
}
