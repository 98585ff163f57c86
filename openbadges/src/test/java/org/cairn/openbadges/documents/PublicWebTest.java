package org.cairn.openbadges.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.openbadges.verify.Documents.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicWebTest {

    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private String site;

    @BeforeEach
    void openASite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
        site = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void closeIt() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void documentsAreFetchedAndRedirectsFollowed() {
        assertThat(here("/document"))
                .isInstanceOfSatisfying(
                        Answer.Found.class,
                        found -> {
                            assertThat(found.bytes()).asString().isEqualTo("document");
                            assertThat(found.contentType()).isEqualTo("application/json");
                        });
        assertThat(here("/moved")).isInstanceOf(Answer.Found.class);
        assertThat(here("/missing")).isInstanceOf(Answer.NotFound.class);
        assertThat(here("/gone")).isInstanceOf(Answer.Gone.class);
        assertThat(here("/broken")).isEqualTo(new Answer.Unreachable("the server answered 500"));
    }

    @Test
    void limitsOfRedirectsSizeAndTimeAreKept() {
        assertThat(here("/round")).isEqualTo(new Answer.Unreachable("more than 3 redirects"));
        assertThat(here("/endless")).isInstanceOf(Answer.Unreachable.class);
        assertThat(here("/silent")).isEqualTo(new Answer.Unreachable("no answer within 2 seconds"));
        assertThat(here("/elsewhere")).isInstanceOf(Answer.Unreachable.class);
    }

    @Test
    void whoWaitsLessIsAnsweredSooner() {
        var web = new PublicWeb("http", address -> true, Duration.ofMinutes(5));

        assertThat(web.load(URI.create(site + "/silent"), Duration.ofMillis(900)))
                .isEqualTo(new Answer.Unreachable("no answer within 1 seconds"));
        assertThat(web.loadList(URI.create(site + "/silent"), Duration.ofMillis(1)))
                .isEqualTo(new Answer.Unreachable("no answer within 1 seconds"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://10.1.2.3/",
                "https://192.168.1.1/",
                "https://169.254.169.254/latest/meta-data",
                "https://[::1]/",
                "https://[fd00::1]/",
                "https://0.0.0.0/",
                "http://example.org/",
                "https://user:secret@example.org/",
                "ftp://example.org/",
                "https:example.org"
            })
    void addressesThatAreNotPublicAreNotAsked(String address) {
        assertThat(new PublicWeb().load(URI.create(address)))
                .isInstanceOf(Answer.Unreachable.class);
        assertThat(asked).hasValue(0);
    }

    @Test
    void aRedirectToThisMachineIsNotFollowed() {
        var web = new PublicWeb("http", address -> asked.get() == 0, Duration.ofSeconds(2));

        assertThat(web.load(URI.create(site + "/moved")))
                .isEqualTo(
                        new Answer.Unreachable("the name leads to an address that is not public"));
        assertThat(asked).hasValue(1);
    }

    private Answer here(String path) {
        return new PublicWeb("http", address -> true, Duration.ofSeconds(2))
                .load(URI.create(site + path));
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        switch (exchange.getRequestURI().getPath()) {
            case "/document" -> send(exchange, 200, "document");
            case "/moved" -> redirect(exchange, "/document");
            case "/round" -> redirect(exchange, "/round");
            case "/elsewhere" -> redirect(exchange, "file:///etc/hostname");
            case "/gone" -> send(exchange, 410, "gone");
            case "/broken" -> send(exchange, 500, "broken");
            case "/endless" -> endless(exchange);
            case "/silent" -> {
                await();
                exchange.close();
            }
            default -> send(exchange, 404, "missing");
        }
    }

    private void await() throws IOException {
        try {
            if (!over.await(20, TimeUnit.SECONDS)) {
                throw new IOException("the test does not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().set("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        var block = new byte[1 << 16];
        try (var body = exchange.getResponseBody()) {
            for (int i = 0; i < 1024; i++) {
                body.write(block);
            }
        }
    }
}
