package org.cairn.people;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The browsers that a person is signed in with. */
@Component
public class Sessions {

    public static final String PERSON = "person";
    public static final String ACTING = "acting";
    public static final String SINCE = "since";
    public static final String BROWSER = "browser";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * One browser.
     *
     * @param key names it in a form; not the session's own id, which would open it
     * @param browser what it calls itself, in short
     */
    public record Browser(
            String key, String browser, Instant since, Instant lastUsed, boolean current) {}

    public List<Browser> of(PersonId person, String current) {
        return found(person).values().stream()
                .filter(session -> !session.isExpired())
                .map(session ->
                        new Browser(
                                Secrets.shortHash(session.getId()),
                                Optional.<String>ofNullable(session.getAttribute(BROWSER))
                                        .orElse(""),
                                Optional.<Long>ofNullable(session.getAttribute(SINCE))
                                        .map(Instant::ofEpochMilli)
                                        .orElse(session.getCreationTime()),
                                session.getLastAccessedTime(),
                                session.getId().equals(current)))
                .sorted(
                        Comparator.comparing(Browser::current)
                                .thenComparing(Browser::lastUsed)
                                .reversed())
                .toList();
    }

    /** Ends one of the person's own sessions. */
    public void end(PersonId person, String key) {
        found(person).keySet().stream()
                .filter(id -> Secrets.shortHash(id).equals(key))
                .forEach(sessions::deleteById);
    }

    /** Ends all but one, for instance after the password was changed. */
    public void endOthers(PersonId person, Optional<String> except) {
        found(person).keySet().stream()
                .filter(id -> except.filter(id::equals).isEmpty())
                .forEach(sessions::deleteById);
    }

    private Map<String, ? extends Session> found(PersonId person) {
        return sessions.findByPrincipalName(person.toString());
    }
}
