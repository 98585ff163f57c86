package org.cairn.people;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.cairn.platform.settings.Settings;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Browsers in which somebody is signed in already, for tests of other things than signing in. */
@Component
public class SignedInBrowsers {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Settings settings;

    SignedInBrowsers(
            FindByIndexNameSessionRepository<? extends Session> sessions, Settings settings) {
        this.sessions = sessions;
        this.settings = settings;
    }

    public Browser of(PersonId person) {
        Browser browser = new Browser(settings.baseUrl().toString());
        browser.plant("cairn", session(sessions, person));
        return browser;
    }

    private static <S extends Session> String session(
            FindByIndexNameSessionRepository<S> sessions, PersonId person) {
        S session = sessions.createSession();
        session.setAttribute(Sessions.PERSON, person.toString());
        session.setAttribute(Sessions.SINCE, Instant.now().toString());
        sessions.save(session);
        return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
    }
}
