package org.cairn.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairn.people.PersonId;
import org.cairn.people.Sessions;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** A browser without script in which one person is signed in. */
final class Visit {

    private static final String TOKEN = "token-of-this-test";
    private static final HttpClient WEB = HttpClient.newHttpClient();

    private final String base;
    private final String cookie;

    private Visit(String base, String cookie) {
        this.base = base;
        this.cookie = cookie;
    }

    static <S extends Session> Visit of(
            FindByIndexNameSessionRepository<S> sessions, int port, PersonId person) {
        S session = sessions.createSession();
        session.setAttribute(Sessions.PERSON, person.toString());
        session.setAttribute(
                HttpSessionCsrfTokenRepository.class.getName().concat(".CSRF_TOKEN"),
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", TOKEN));
        sessions.save(session);
        String id =
                Base64.getEncoder()
                        .encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
        return new Visit("http://localhost:" + port, "cairn=" + id);
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> get(String path, String header, String value) {
        return send(request(path).header(header, value).GET());
    }

    /** A file as it arrives. */
    byte[] bytes(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray()).body();
    }

    HttpResponse<String> head(String path) {
        return send(request(path).HEAD());
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return postWithToken(path, form, masked());
    }

    HttpResponse<String> postWithToken(String path, Map<String, String> form, String token) {
        String body =
                form.entrySet().stream()
                                .map(field ->
                                        encoded(field.getKey()) + "=" + encoded(field.getValue()))
                                .collect(Collectors.joining("&"))
                        + "&_csrf="
                        + encoded(token);
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> autosave(String path, String words, long version) {
        String body =
                "words=" + encoded(words) + "&version=" + version + "&_csrf=" + encoded(masked());
        return send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookie);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private static <T> HttpResponse<T> send(
            HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return WEB.send(request.build(), body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    /** As a page would carry it: mixed with random bytes, here zeros. */
    private static String masked() {
        byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
        byte[] mixed = new byte[token.length * 2];
        System.arraycopy(token, 0, mixed, token.length, token.length);
        return Base64.getUrlEncoder().encodeToString(mixed);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
