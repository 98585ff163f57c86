package org.cairn.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.cairn.platform.time.SteppedRequests;
import org.jsoup.Connection;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * Somebody in a browser without pictures and scripts: follows links, fills in the forms that stand
 * on a page with all they hold already, at the time that the journey is in.
 */
final class Visitor {

    private final String base;
    private final Supplier<Instant> clock;
    private final Connection session;

    Visitor(String base, Supplier<Instant> clock, String cookie) {
        this.base = base;
        this.clock = clock;
        this.session =
                Jsoup.newSession()
                        .cookie("cairn", cookie)
                        .ignoreHttpErrors(true)
                        .ignoreContentType(true)
                        .maxBodySize(0)
                        .timeout(60_000);
    }

    /** The page at an address, which must be there. */
    Document open(String path) {
        Answer answer = ask(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.page();
    }

    /** What comes back, where it may be a refusal; where it was led to in the end. */
    record Answer(int status, String path, Document page) {}

    Answer ask(String path) {
        return execute(request(path).method(Connection.Method.GET));
    }

    byte[] download(String path) {
        try {
            Connection.Response response = request(path).execute();
            assertThat(response.statusCode()).as(path).isEqualTo(200);
            return response.bodyAsBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Sends a form that must be taken. */
    Answer send(Document on, String form, String... fields) {
        Answer answer = trySend(on, form, fields);
        assertThat(answer.status())
                .as("%s: %s", form, answer.page().select(".c-err, .c-errors").text())
                .isEqualTo(200);
        return answer;
    }

    /**
     * Sends the form whose action begins so, with all that it holds; each name and value that
     * follow stand in place of what it held by that name.
     */
    Answer trySend(Document on, String form, String... fields) {
        FormElement element = form(on, form);
        List<KeyVal> data = filled(element, fields);
        Connection request = session.newRequest(element.absUrl("action"));
        request.header(SteppedRequests.TIME, clock.get().toString());
        return execute(request.method(Connection.Method.POST).data(data));
    }

    /** Sends a file by the form whose action begins so. */
    Answer bring(Document on, String form, String name, String file, String... fields) {
        FormElement element = form(on, form);
        Connection request = session.newRequest(element.absUrl("action"));
        request.header(SteppedRequests.TIME, clock.get().toString());
        request.data(filled(element, fields));
        request.data(
                "file",
                name,
                new java.io.ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        Answer answer = execute(request.method(Connection.Method.POST));
        assertThat(answer.status()).as(form).isEqualTo(200);
        return answer;
    }

    /** Posts what a button with an address of its own would. */
    Answer post(String path, String... fields) {
        Connection request = request(path).method(Connection.Method.POST);
        for (int i = 0; i < fields.length; i += 2) {
            request.data(fields[i], fields[i + 1]);
        }
        Answer answer = execute(request);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer;
    }

    private static FormElement form(Document on, String action) {
        Element found = on.selectFirst("form[action^='" + action + "']");
        assertThat(found)
                .as("a form to %s on %s: %s", action, on.location(), on.title())
                .isNotNull();
        return (FormElement) java.util.Objects.requireNonNull(found);
    }

    private static List<KeyVal> filled(FormElement form, String... fields) {
        Set<String> own = new HashSet<>();
        for (int i = 0; i < fields.length; i += 2) {
            own.add(fields[i]);
        }
        List<KeyVal> data = new ArrayList<>();
        form.formData().stream()
                .filter(held -> !own.contains(held.key()) && !held.hasInputStream())
                .forEach(data::add);
        for (int i = 0; i < fields.length; i += 2) {
            data.add(org.jsoup.helper.HttpConnection.KeyVal.create(fields[i], fields[i + 1]));
        }
        return data;
    }

    private Connection request(String path) {
        return session.newRequest(path.startsWith("http") ? path : base + path)
                .header(SteppedRequests.TIME, clock.get().toString());
    }

    private Answer execute(Connection request) {
        try {
            Connection.Response response = request.execute();
            String path = response.url().toString().substring(base.length());
            return new Answer(response.statusCode(), path, response.parse());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
