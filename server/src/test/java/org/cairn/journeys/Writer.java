package org.cairn.journeys;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody who writes text after text into the portfolio, over plain HTTP, and remembers what was
 * acknowledged.
 */
final class Writer {

    private final RunningCairn cairn;
    private final HttpClient client;
    private String token = "";
    private int next;

    private Writer(RunningCairn cairn) {
        this(cairn, HttpClient.newBuilder().cookieHandler(new CookieManager()).build());
    }

    private Writer(RunningCairn cairn, HttpClient client) {
        this.cairn = cairn;
        this.client = client;
    }

    /** Somebody who is not signed in. */
    static Writer stranger(RunningCairn cairn) {
        return new Writer(cairn);
    }

    /** Signs in as a persona of the demo. */
    static Writer signedIn(RunningCairn cairn) throws IOException, InterruptedException {
        return signedIn(cairn, "elena.marquez@harbormesa.example", "/portfolio/new?kind=text");
    }

    /** The same as another persona, whose forms carry the token of this page. */
    static Writer signedIn(RunningCairn cairn, String email, String page)
            throws IOException, InterruptedException {
        Writer writer = new Writer(cairn);
        writer.token = writer.tokenOf("/demo");
        writer.post("/demo/sign-in", "email", email);
        writer.token = writer.tokenOf(page);
        return writer;
    }

    /** The same person, still signed in, where a copy of the data runs. */
    Writer at(RunningCairn copy) {
        return new Writer(copy, client);
    }

    /** Writes until told to stop or until nobody answers any more. */
    void writeUntil(AtomicBoolean stop, Queue<String> acknowledged) {
        for (; !stop.get(); next++) {
            String title = "Note " + next + " on the river";
            try {
                if (write(title, "What the students said, " + next)) {
                    acknowledged.add(title);
                }
            } catch (IOException nobodyAnswers) {
                return;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Whether the text was acknowledged. */
    boolean write(String title, String content) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                post(
                        "/portfolio/texts",
                        "title",
                        title,
                        "content",
                        content,
                        "kind",
                        "text",
                        "note",
                        "",
                        "next",
                        "",
                        "replaces",
                        "");
        return answer.statusCode() == 303;
    }

    /** The titles that are there after all, page by page. */
    List<String> kept() throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder();
        for (int page = 1; page < 40; page++) {
            all.append(get("/portfolio?page=" + page));
        }
        return Pattern.compile("Note \\d+ on the river")
                .matcher(all)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }

    private String tokenOf(String path) throws IOException, InterruptedException {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get(path));
        if (!token.find()) {
            throw new IllegalStateException("no form on " + path);
        }
        return token.group(1);
    }

    String get(String path) throws IOException, InterruptedException {
        return open(path).body();
    }

    HttpResponse<String> open(String path) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(cairn.url(path)))
                        .header("Accept", "text/html")
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String... fields)
            throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder("_csrf=").append(encoded(token));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(encoded(fields[i + 1]));
        }
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(cairn.url(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Accept", "text/html")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
