package org.cairn.platform.outside;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.openbadges.documents.PublicAddresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door to the outside web opens to public addresses only, and not for long. */
class SafeWebTest {

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server = startless();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://0.0.0.0/",
                "http://10.1.2.3/",
                "http://192.168.0.1/",
                "http://172.16.5.4/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://[fd00::1]/",
                "http://[fe80::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://2130706433/",
                "http://0x7f.1/",
                "http://017700000001/",
                "ftp://example.org/",
                "file:///etc/passwd",
                "http://user:pw@example.org/",
                "https://example.org:22/",
                "http://224.0.0.1/",
                "jar:http://example.org!/x",
                "http:relative"
            })
    void addressesThatAreNotPublicAreNeverAsked(String address) throws IOException {
        try (SafeWeb web = SafeWeb.ofThePublicInternet()) {
            assertThat(web.fetch(URI.create(address), "*/*")).isInstanceOf(Fetched.Refused.class);
        }
    }

    @Test
    void aNameLongerThanAnyCanBeIsNeverAsked() {
        assertThat(SafeWeb.isHonest(URI.create("https://" + "1.".repeat(20_000) + "a/"))).isFalse();
        assertThat(SafeWeb.isHonest(URI.create("https://" + "a.".repeat(20_000) + "a/"))).isFalse();
        assertThat(SafeWeb.isHonest(URI.create("https://" + "a.".repeat(126) + "a/"))).isTrue();
    }

    @Test
    void aRedirectIntoThePrivateNetworkIsNotFollowed() throws IOException {
        // the first address is allowed, as a public one would be; the second is this machine under
        // a name that is not
        try (SafeWeb web =
                new SafeWeb(uri -> !uri.getHost().equals("localhost"), address -> true)) {
            Fetched answer = web.fetch(local("/to-localhost"), "*/*");
            assertThat(answer).isInstanceOf(Fetched.Refused.class);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void aNameThatLeadsToThisMachineIsRefusedAtTheConnectionToo() throws IOException {
        try (SafeWeb web = new SafeWeb(uri -> true, new PublicAddresses())) {
            URI named = URI.create("http://localhost:" + server.getAddress().getPort() + "/ok");
            assertThat(web.fetch(named, "*/*")).isInstanceOf(Fetched.Refused.class);
            assertThat(asked).hasValue(0);
        }
    }

    @Test
    void answersAreToldApart() throws IOException {
        try (SafeWeb web = anywhere()) {
            assertThat(web.fetch(local("/ok"), "*/*"))
                    .isInstanceOfSatisfying(
                            Fetched.Found.class,
                            found ->
                                    assertThat(new String(found.content(), StandardCharsets.UTF_8))
                                            .isEqualTo("fine"));
            assertThat(web.fetch(local("/missing"), "*/*")).isEqualTo(new Fetched.Missing(404));
            assertThat(web.fetch(local("/gone"), "*/*")).isInstanceOf(Fetched.Gone.class);
            assertThat(web.fetch(local("/broken"), "*/*")).isInstanceOf(Fetched.Unreachable.class);
            assertThat(web.fetch(local("/redirect"), "*/*")).isInstanceOf(Fetched.Found.class);
            assertThat(web.fetch(URI.create("http://127.0.0.1:1/"), "*/*"))
                    .isInstanceOf(Fetched.Unreachable.class);
        }
    }

    @Test
    void aKnockSaysWhetherAnAddressOpensAndReadsNothing() throws IOException {
        try (SafeWeb web = anywhere()) {
            Duration patience = Duration.ofSeconds(8);
            assertThat(knock(web, local("/ok"), patience).answer()).isEqualTo(Knock.Answer.OPENS);
            assertThat(knock(web, local("/educación-’s"), patience).answer())
                    .isEqualTo(Knock.Answer.OPENS);
            assertThat(web.fetch(local("/educación-’s"), "*/*")).isInstanceOf(Fetched.Found.class);
            assertThat(knock(web, local("/huge"), patience).answer())
                    .as("as large as it may be")
                    .isEqualTo(Knock.Answer.OPENS);
            assertThat(knock(web, local("/missing"), patience))
                    .isEqualTo(new Knock(Knock.Answer.MISSING, 404));
            assertThat(knock(web, local("/broken"), patience).answer())
                    .isEqualTo(Knock.Answer.BROKEN);
            assertThat(knock(web, local("/loop"), patience).answer()).isEqualTo(Knock.Answer.LOOPS);
            assertThat(knock(web, URI.create("http://127.0.0.1:1/"), patience).answer())
                    .isEqualTo(Knock.Answer.SILENT);
        }
        try (SafeWeb web = SafeWeb.ofThePublicInternet()) {
            assertThat(knock(web, local("/ok"), Duration.ofSeconds(4)).answer())
                    .isEqualTo(Knock.Answer.REFUSED);
        }
    }

    private static Knock knock(SafeWeb web, URI address, Duration atMost) {
        return web.knock(address, atMost).orElseThrow();
    }

    @Test
    void endlessRedirectsAndHugeDocumentsEnd() throws IOException {
        try (SafeWeb web = anywhere()) {
            assertThat(web.fetch(local("/loop"), "*/*")).isInstanceOf(Fetched.Refused.class);
            assertThat(web.fetch(local("/huge"), "*/*")).isInstanceOf(Fetched.Refused.class);
        }
    }

    /** Each letter that comes would let a wait for the next one begin anew. */
    @Test
    @Timeout(30)
    void whoWaitsOnlySoLongIsAnsweredThenWhateverTheSiteDoes() throws IOException {
        try (SafeWeb web = anywhere()) {
            assertThat(web.fetch(local("/drip"), "*/*", Duration.ofMillis(700)))
                    .isEqualTo(new Fetched.Unreachable("no answer within 1 seconds"));
            assertThat(web.fetch(local("/ok"), "*/*", Duration.ofSeconds(5)))
                    .isInstanceOf(Fetched.Found.class);
        }
    }

    private static SafeWeb anywhere() {
        return new SafeWeb(uri -> true, address -> true);
    }

    private URI local(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        switch (exchange.getRequestURI().getPath()) {
            case "/educación-’s" -> send(exchange, 200, "letters of all kinds");
            case "/ok" -> send(exchange, 200, "fine");
            case "/gone" -> send(exchange, 410, "{\"revoked\":true}");
            case "/broken" -> send(exchange, 503, "later");
            case "/redirect" -> move(exchange, "/ok");
            case "/loop" -> move(exchange, "/loop");
            case "/to-localhost" ->
                    move(exchange, "http://localhost:" + server.getAddress().getPort() + "/ok");
            case "/huge" -> huge(exchange);
            case "/drip" -> drip(exchange);
            default -> send(exchange, 404, "");
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void move(HttpExchange exchange, String to) throws IOException {
        exchange.getResponseHeaders().add("Location", to);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private static void huge(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        byte[] block = new byte[64 * 1024];
        try {
            for (int i = 0; i < 200; i++) {
                exchange.getResponseBody().write(block);
            }
        } catch (IOException hungUp) {
            // that is the point
        }
        exchange.close();
    }

    private static void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try {
            for (int i = 0; i < 100; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                TimeUnit.MILLISECONDS.sleep(100);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        exchange.close();
    }

    private static HttpServer startless() {
        try {
            return HttpServer.create();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
