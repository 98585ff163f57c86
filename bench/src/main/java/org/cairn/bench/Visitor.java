package org.cairn.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a browser, one request after another on a connection that stays. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Program program;
    private String session = "";
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private Visitor(Program program) {
        this.program = program;
    }

    static Visitor stranger(Program program) {
        return new Visitor(program);
    }

    /** Signed in as a persona of the demo, in this role. */
    static Visitor signedIn(Program program, String email, String role)
            throws IOException, InterruptedException {
        Visitor visitor = new Visitor(program);
        visitor.post("/demo/sign-in", "/demo", "email=" + encoded(email));
        visitor.post("/role", "/demo", "role=" + role);
        return visitor;
    }

    /** Who has such a session already. */
    static Visitor with(Program program, String session) {
        Visitor visitor = new Visitor(program);
        visitor.session = session;
        return visitor;
    }

    String page(String path) throws IOException, InterruptedException {
        HttpResponse<String> response =
                client.send(request(path).GET().build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + response.statusCode());
        }
        return response.body();
    }

    /** Milliseconds from the request to the last byte of the page. */
    double time(String path) throws IOException, InterruptedException {
        HttpRequest request = request(path).GET().build();
        long start = System.nanoTime();
        HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
        double took = (System.nanoTime() - start) / 1e6;
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answers " + response.statusCode());
        }
        return took;
    }

    /** Sends a form with the token of a page; whatever it is answered but a refusal is right. */
    void post(String path, String form, String fields) throws IOException, InterruptedException {
        Matcher token = TOKEN.matcher(page(form));
        if (!token.find()) {
            throw new IllegalStateException("no form token on " + form);
        }
        HttpRequest request =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(fields + "&_csrf=" + encoded(token.group(1))))
                        .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 303 && status != 200) {
            throw new IllegalStateException(path + " answers " + status);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(program.url(path)))
                        .header("Accept", "text/html,*/*;q=0.8")
                        .header("Accept-Language", "en");
        return session.isEmpty() ? request : request.header("Cookie", "cairn=" + session);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
