package org.cairn.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.platform.Ids;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.throttle.Throttle;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front desk of a site that nobody has an account on yet: the first administrator and the first
 * issuer. A one-time code, shown only to who can read the console or the data folder, keeps
 * strangers from taking the site.
 */
@Service
@Transactional
public class SetUp {

    private static final Logger LOG = LoggerFactory.getLogger(SetUp.class);

    private static final Map<String, String> PERSON_FIELDS =
            Map.of("name", "person", "email", "personEmail");

    private final People people;
    private final Organizations organizations;
    private final SetUpStore store;
    private final Throttle throttle;
    private final Settings settings;
    private final Path codeFile;
    private volatile boolean done;

    SetUp(
            People people,
            Organizations organizations,
            SetUpStore store,
            Throttle throttle,
            Settings settings) {
        this.people = people;
        this.organizations = organizations;
        this.store = store;
        this.throttle = throttle;
        this.settings = settings;
        this.codeFile = settings.data().resolve("set-up-code");
        this.done = settings.demo();
    }

    /** What the first page asks for. */
    public record First(
            String code, NewOrganization issuer, NewPerson administrator, Optional<byte[]> logo) {}

    /** Whether nobody has an account yet and this is no demo. */
    @Transactional(readOnly = true)
    public boolean isOpen() {
        if (!done && !people.isEmpty()) {
            done = true;
        }
        return !done;
    }

    /** Says on the console where to go and with which code. */
    @EventListener(ApplicationReadyEvent.class)
    public void tellTheOperator() {
        if (isOpen()) {
            LOG.info(
                    "Nobody has an account yet. Open {} and use the code {} (also in {}).",
                    settings.url("/set-up"),
                    code(),
                    codeFile);
        }
    }

    /**
     * Makes the first issuer and its administrator, both or neither.
     *
     * @throws FieldProblems naming the fields that cannot be taken
     */
    public PersonId finish(First first) {
        if (!throttle.allow("set-up", 20, Duration.ofMinutes(10))) {
            throw new UserProblem(HttpStatus.TOO_MANY_REQUESTS, "people.problem.many");
        }
        store.lock();
        if (!people.isEmpty()) {
            throw new UserProblem("people.problem.set-up-done");
        }
        if (!isCode(first.code())) {
            throw FieldProblems.of("code", "people.problem.code");
        }
        Organization issuer = organizations.create(first.issuer());
        first.logo().ifPresent(file -> organizations.keepLogo(issuer.id(), file));
        PersonId administrator = create(first.administrator());
        people.grant(administrator, new Grant(Role.ADMINISTRATOR, issuer.id()), "system");
        organizations.open(issuer.id());
        return administrator;
    }

    /** The form has two names and two addresses; those of the person have fields of their own. */
    private PersonId create(NewPerson administrator) {
        try {
            return people.create(administrator);
        } catch (FieldProblems problems) {
            Map<String, Text> own = new LinkedHashMap<>();
            problems.byField()
                    .forEach((field, text) ->
                            own.put(PERSON_FIELDS.getOrDefault(field, field), text));
            throw new FieldProblems(own);
        }
    }

    /** After the first administrator is kept for good. */
    public void close() {
        if (!isOpen()) {
            try {
                Files.deleteIfExists(codeFile);
            } catch (IOException stays) {
                LOG.warn("{} cannot be removed; it opens nothing any more", codeFile);
            }
        }
    }

    private boolean isCode(String given) {
        String plain = given.strip().toLowerCase(Locale.ROOT);
        return MessageDigest.isEqual(
                plain.getBytes(StandardCharsets.UTF_8), code().getBytes(StandardCharsets.UTF_8));
    }

    private String code() {
        try {
            if (!Files.exists(codeFile)) {
                Files.writeString(codeFile, Ids.unguessable().substring(0, 16) + "\n");
            }
            return Files.readString(codeFile).strip();
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }
}
