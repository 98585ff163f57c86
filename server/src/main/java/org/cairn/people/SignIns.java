package org.cairn.people;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Front desk: is this the person they say they are? Slows down guessing without letting anybody
 * shut the owner out: a browser that the owner has used before is counted on its own, and a link by
 * mail or a passkey is never slowed down.
 */
@Service
public class SignIns {

    private static final SignInStore.Patience ONE_ACCOUNT_FROM_ONE_PLACE =
            new SignInStore.Patience(5, Duration.ofMinutes(15));
    private static final SignInStore.Patience ONE_ACCOUNT_FROM_ANYWHERE =
            new SignInStore.Patience(100, Duration.ofSeconds(30));
    private static final SignInStore.Patience ONE_PLACE =
            new SignInStore.Patience(300, Duration.ofMinutes(1));

    private final PersonStore persons;
    private final CredentialStore credentials;
    private final Passwords passwords;
    private final SignInStore tries;
    private final Clock clock;

    SignIns(
            PersonStore persons,
            CredentialStore credentials,
            Passwords passwords,
            SignInStore tries,
            Clock clock) {
        this.persons = persons;
        this.credentials = credentials;
        this.passwords = passwords;
        this.tries = tries;
        this.clock = clock;
    }

    /**
     * A try to sign in.
     *
     * @param place the network it comes from
     * @param device the secret of the browser's cookie, if it has one
     */
    public record Try(String email, String password, String place, Optional<String> device) {

        @Override
        public String toString() {
            return "Try[password withheld]";
        }
    }

    /** What came of a try. */
    public sealed interface Answer {

        record Welcome(Person person) implements Answer {}

        /** The password is right, but the address was never confirmed. */
        record Unconfirmed(Person person) implements Answer {}

        /** No such account, or not its password: nobody learns which. */
        record Wrong() implements Answer {}

        record Wait(Duration rest) implements Answer {}
    }

    public Answer attempt(Try wanted) {
        Instant now = clock.instant();
        Optional<Person> person = persons.byEmail(wanted.email());
        List<String> counted = new ArrayList<>();
        for (Bucket bucket : buckets(wanted, person)) {
            Optional<Instant> wait = tries.begin(bucket.key(), bucket.patience(), now);
            if (wait.isPresent()) {
                counted.forEach(key -> tries.takeBack(key, now));
                return new Answer.Wait(Duration.between(now, wait.get()).plusSeconds(1));
            }
            counted.add(bucket.key());
        }
        Optional<String> hash = person.map(Person::id).flatMap(credentials::passwordOf);
        if (!passwords.matches(wanted.password(), hash)) {
            return new Answer.Wrong();
        }
        tries.forgive(counted.getFirst());
        counted.stream().skip(1).forEach(key -> tries.takeBack(key, now));
        return person.<Answer>map(owner -> greet(owner, wanted.password(), hash)).orElseThrow();
    }

    /** Whether this is the signed-in person's password; slowed down like a try to sign in. */
    public boolean isOwn(Person me, String password) {
        String key = "own:" + me.id();
        if (tries.begin(key, ONE_ACCOUNT_FROM_ONE_PLACE, clock.instant()).isPresent()) {
            return false;
        }
        boolean own = passwords.matches(password, credentials.passwordOf(me.id()));
        if (own) {
            tries.forgive(key);
        }
        return own;
    }

    public boolean hasPassword(PersonId person) {
        return credentials.passwordOf(person).isPresent();
    }

    /** The browser belongs to the person from now on. */
    public void remember(String device, PersonId person) {
        tries.remember(Secrets.hash(device), person, clock.instant());
    }

    /** A new secret for a browser's cookie. */
    public String newDevice() {
        return Secrets.next();
    }

    private Answer greet(Person person, String password, Optional<String> hash) {
        if (hash.filter(passwords::isOutdated).isPresent()) {
            credentials.keepPassword(person.id(), password, clock.instant());
        }
        return person.confirmed() ? new Answer.Welcome(person) : new Answer.Unconfirmed(person);
    }

    private record Bucket(String key, SignInStore.Patience patience) {}

    private List<Bucket> buckets(Try wanted, Optional<Person> person) {
        Optional<String> known =
                wanted.device()
                        .filter(device ->
                                person.filter(p -> tries.isKnown(Secrets.hash(device), p.id()))
                                        .isPresent());
        String account = Secrets.shortHash(Emails.key(wanted.email()));
        return known.map(device ->
                        List.of(
                                new Bucket(
                                        "device:" + Secrets.shortHash(device) + ":" + account,
                                        ONE_ACCOUNT_FROM_ONE_PLACE)))
                .orElseGet(() ->
                        List.of(
                                new Bucket(
                                        "account:" + account + ":" + wanted.place(),
                                        ONE_ACCOUNT_FROM_ONE_PLACE),
                                new Bucket("anywhere:" + account, ONE_ACCOUNT_FROM_ANYWHERE),
                                new Bucket("place:" + wanted.place(), ONE_PLACE)));
    }
}
