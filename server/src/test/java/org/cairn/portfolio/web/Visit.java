package org.cairn.portfolio.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cairn.people.PersonId;
import org.cairn.people.Sessions;
import org.cairn.platform.settings.Settings;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** Somebody who is signed in and talks HTTP to the program. */
final class Visit {

    static final String BOUNDARY = "----stones7d3f";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final String cookie;
    private String token = "";

    private Visit(String base, String cookie) {
        this.base = base;
        this.cookie = cookie;
    }

    static <S extends Session> Visit by(
            PersonId person, FindByIndexNameSessionRepository<S> sessions, Settings settings) {
        S session = sessions.createSession();
        session.setAttribute(Sessions.PERSON, person.toString());
        session.setAttribute(Sessions.SINCE, Instant.now().toString());
        sessions.save(session);
        String cookie = Base64.getEncoder().encodeToString(session.getId().getBytes(UTF_8));
        Visit visit = new Visit(settings.baseUrl().toString(), "cairn=" + cookie);
        visit.token = visit.tokenOf(visit.get("/portfolio/new?kind=text").body());
        return visit;
    }

    static Visit byStranger(Settings settings) {
        return new Visit(settings.baseUrl().toString(), "none=none");
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(to(path, headers).GET());
    }

    HttpResponse<byte[]> bytes(String path, String... headers) {
        try {
            return http.send(to(path, headers).GET().build(), BodyHandlers.ofByteArray());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Posts a plain form with its token. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        String body =
                fields.entrySet().stream()
                        .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), UTF_8))
                        .collect(Collectors.joining("&"));
        return send(
                to(path, "X-CSRF-TOKEN", token, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body)));
    }

    /** Posts a form with a file, the token first and the file last, as the page does. */
    HttpResponse<String> upload(Map<String, String> fields, String name, InputStream file) {
        return upload(fields, name, file, token);
    }

    HttpResponse<String> upload(
            Map<String, String> fields, String name, InputStream file, String withToken) {
        return send(
                to("/portfolio/files", "Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(form(fields, name, file, withToken)));
    }

    HttpResponse<String> put(String path, byte[] piece) {
        return send(
                to(path, "X-CSRF-TOKEN", token, "Accept", "application/json")
                        .PUT(BodyPublishers.ofByteArray(piece)));
    }

    HttpResponse<String> delete(String path) {
        return send(to(path, "X-CSRF-TOKEN", token, "Accept", "application/json").DELETE());
    }

    String token() {
        return token;
    }

    String cookie() {
        return cookie;
    }

    private static BodyPublisher form(
            Map<String, String> fields, String name, InputStream file, String token) {
        StringBuilder head = new StringBuilder(field("_csrf", token));
        fields.forEach((key, value) -> head.append(field(key, value)));
        head.append("--" + BOUNDARY + "\r\n")
                .append("Content-Disposition: form-data; name=\"file\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        String tail = "\r\n--" + BOUNDARY + "--\r\n";
        return BodyPublishers.ofInputStream(() ->
                new SequenceInputStream(
                        Collections.enumeration(
                                List.of(stream(head.toString()), file, stream(tail)))));
    }

    private static String field(String name, String value) {
        return "--"
                + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\""
                + name
                + "\"\r\n\r\n"
                + value
                + "\r\n";
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private String tokenOf(String page) {
        Matcher found = TOKEN.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no form token on the page: " + page);
        }
        return found.group(1);
    }

    private HttpRequest.Builder to(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", cookie);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
