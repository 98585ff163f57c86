package org.cairn.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.cairn.people.PersonId;
import org.cairn.people.Sessions;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/**
 * Somebody with a session and its form token, signed in or not; each request comes from another
 * network, so that none is turned away for the number of those before.
 */
final class Guest {

    private static final String TOKEN = "token-of-a-hostile-guest";
    private static final AtomicInteger NETWORK = new AtomicInteger();

    private final Wire wire;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Optional<PersonId> person;
    private String cookie;

    Guest(
            Wire wire,
            FindByIndexNameSessionRepository<? extends Session> sessions,
            Optional<PersonId> person) {
        this.wire = wire;
        this.sessions = sessions;
        this.person = person;
        this.cookie = session(sessions);
    }

    /** The same person after the session was ended by something the person did. */
    void comeAgain() {
        cookie = session(sessions);
    }

    String token() {
        byte[] token = TOKEN.getBytes(UTF_8);
        byte[] mixed = new byte[token.length * 2];
        System.arraycopy(token, 0, mixed, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(mixed);
    }

    Wire.Got get(String target, String... headers) {
        return send("GET", target, new byte[0], headers);
    }

    /** Sends a form as a browser would, with the token in it. */
    Wire.Got post(String target, Map<String, String> fields, String... headers) {
        return form("POST", target, form(fields), headers);
    }

    /** The same with fields that are written out already. */
    Wire.Got form(String method, String target, String fields, String... headers) {
        String body = "_csrf=" + token() + (fields.isEmpty() ? "" : "&" + fields);
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: application/x-www-form-urlencoded");
        all.add("X-CSRF-TOKEN: " + token());
        return send(method, target, body.getBytes(UTF_8), all.toArray(String[]::new));
    }

    /** Sends anything, with the token in a header. */
    Wire.Got body(String method, String target, String type, byte[] body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("X-CSRF-TOKEN: " + token());
        all.add("Content-Type: " + type);
        return send(method, target, body, all.toArray(String[]::new));
    }

    Wire.Got send(String method, String target, byte[] body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        if (all.stream().noneMatch(header -> header.startsWith("Accept:"))) {
            all.add("Accept: text/html,application/xhtml+xml,*/*;q=0.8");
        }
        all.add("Cookie: " + cookie);
        all.add("X-Forwarded-For: " + network());
        return wire.send(method, target, body, all);
    }

    String cookie() {
        return cookie;
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    private <S extends Session> String session(FindByIndexNameSessionRepository<S> repository) {
        S session = repository.createSession();
        person.ifPresent(id -> {
            session.setAttribute(Sessions.PERSON, id.toString());
            session.setAttribute(Sessions.SINCE, Instant.now().toEpochMilli());
        });
        session.setAttribute(
                HttpSessionCsrfTokenRepository.class.getName().concat(".CSRF_TOKEN"),
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", TOKEN));
        repository.save(session);
        return "cairn=" + Base64.getEncoder().encodeToString(session.getId().getBytes(UTF_8));
    }

    private static String network() {
        int number = NETWORK.incrementAndGet();
        return "9." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }
}
