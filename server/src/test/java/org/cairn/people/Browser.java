package org.cairn.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without pictures: keeps cookies, sends the form token of the page it was on. */
public final class Browser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    public Browser(String base) {
        this.base = base;
    }

    /** What came back. */
    public record Shown(int status, String html, Optional<String> location) {}

    public Shown open(String path) {
        return send(request(path).GET());
    }

    /** Opens the page, then sends a form to {@code action} with the page's token. */
    public Shown send(String page, String action, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(open(page).html());
        return post(action, token.find() ? token.group(1) : "none", fields, Optional.of(page));
    }

    /** Opens the page, then brings a file with the page's token. */
    public Shown bring(String page, String action, String file) {
        return bring(page, action, Map.of(), "list.csv", file);
    }

    /** The same with other fields before the file. */
    public Shown bring(
            String page, String action, Map<String, String> fields, String name, String file) {
        return bring(page, action, fields, name, file.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with any bytes. */
    public Shown bring(
            String page, String action, Map<String, String> fields, String name, byte[] file) {
        Matcher token = TOKEN.matcher(open(page).html());
        String edge = "----cairn-edge";
        String part = "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        StringBuilder body = new StringBuilder();
        body.append(part.formatted(edge, "_csrf", "", token.find() ? token.group(1) : "none"));
        fields.forEach((field, value) -> body.append(part.formatted(edge, field, "", value)));
        String head = part.formatted(edge, "file", "; filename=\"" + name + "\"", "");
        body.append(head, 0, head.length() - 2);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toString().getBytes(StandardCharsets.UTF_8));
        whole.writeBytes(file);
        whole.writeBytes("\r\n--%s--\r\n".formatted(edge).getBytes(StandardCharsets.UTF_8));
        return send(
                request(action)
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(whole.toByteArray())));
    }

    /** Sends the form again from the page that answered it. */
    public Shown again(Shown shown, String action, Map<String, String> fields) {
        Matcher token = TOKEN.matcher(shown.html());
        return post(action, token.find() ? token.group(1) : "none", fields, Optional.of(action));
    }

    /** Sends a form with any token. */
    public Shown post(String action, String token, Map<String, String> fields) {
        return post(action, token, fields, Optional.empty());
    }

    private Shown post(
            String action, String token, Map<String, String> fields, Optional<String> from) {
        String body =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
        HttpRequest.Builder request = request(action);
        from.ifPresent(page -> request.header("Referer", base + page));
        return send(form(request, body));
    }

    /** Sends a body as it is. */
    public Shown postRaw(String action, String body) {
        return send(form(request(action), body));
    }

    private static HttpRequest.Builder form(HttpRequest.Builder request, String body) {
        return request.header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    public Optional<String> cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst();
    }

    /** Takes a cookie from elsewhere, as an attacker would plant it. */
    public void plant(String name, String value) {
        HttpCookie cookie = new HttpCookie(name, value);
        cookie.setPath("/");
        cookie.setDomain("localhost.local"); // what CookieManager makes of a host without a dot
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(base), cookie);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept", "text/html,*/*;q=0.8");
    }

    private Shown send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(
                            request.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Shown(
                    answer.statusCode(), answer.body(), answer.headers().firstValue("Location"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
