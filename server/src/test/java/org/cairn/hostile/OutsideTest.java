package org.cairn.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.CairnTest;
import org.cairn.platform.outside.PretendNames;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ListableBeanFactory;

/** The verify page never asks this machine or its network for anything, whatever it is told. */
@CairnTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideTest {

    private final Guest stranger;
    private final HttpServer outside;
    private final HttpServer secret;
    private final AtomicInteger asked = new AtomicInteger();

    OutsideTest(ListableBeanFactory beans) throws IOException {
        this.stranger = new Tour(beans).stranger();
        this.outside = server("127.0.0.9");
        this.secret = server("127.0.0.1");
        outside.createContext("/", this::lead);
        secret.createContext("/", this::tell);
        outside.start();
        secret.start();
    }

    @BeforeEach
    void nobodyAskedYet() {
        asked.set(0);
    }

    @AfterAll
    void close() {
        outside.stop(0);
        secret.stop(0);
    }

    @Test
    void aPublicAddressIsAsked() {
        Wire.Got got = verify(outside("/words"));
        assertThat(got.status()).isEqualTo(422);
        assertThat(got.text()).contains("No badge to check");
    }

    @ParameterizedTest
    @ValueSource(strings = {"private", "ten", "cloud", "six", "mapped", "nat", "both"})
    void aNameThatLeadsInsideIsNotFollowed(String name) {
        Wire.Got got = verify("http://" + name + ".hostile.test:" + port(secret) + "/badge.json");
        assertThat(got.status()).isEqualTo(422);
        assertThat(got.text()).contains("We do not open this link");
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:PORT/x",
                "http://private.hostile.test:PORT/x",
                "http://both.hostile.test:PORT/x",
                "http://[::ffff:127.0.0.1]:PORT/x",
                "http://169.254.169.254/latest/meta-data",
                "http://user@private.hostile.test:PORT/",
                "file:///etc/passwd",
                "gopher://private.hostile.test:PORT/",
                "//private.hostile.test:PORT/x"
            })
    void aRedirectThatLeadsInsideIsNotFollowed(String to) {
        Wire.Got got = verify(outside("/to?" + to.replace("PORT", "" + port(secret))));
        assertThat(got.status()).isEqualTo(422);
        assertThat(got.text()).contains("We do not open this link").doesNotContain("root:");
        assertThat(asked).hasValue(0);
    }

    /** A badge names documents of its issuer: they are asked for at public addresses only. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"Assertion\",\"id\":\"AT/a\",\"badge\":\"AT/b\",\"recipient\":{}}",
                "{\"id\":\"AT/a\",\"revoked\":true}",
                "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\",\"AT/context\"],\"id\":\"AT/c\","
                        + "\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"issuer\":\"AT/issuer\","
                        + "\"credentialStatus\":{\"id\":\"AT/s#1\",\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":\"revocation\",\"statusListIndex\":\"1\",\"statusListCredential\":\"AT/s\"},"
                        + "\"credentialSchema\":{\"id\":\"AT/schema\",\"type\":\"1EdTechJsonSchemaValidator2019\"},"
                        + "\"credentialSubject\":{\"type\":\"AchievementSubject\",\"achievement\":{\"id\":\"AT/x\",\"type\":\"Achievement\",\"name\":\"x\",\"image\":{\"id\":\"AT/i\"}}},"
                        + "\"proof\":{\"type\":\"DataIntegrityProof\",\"cryptosuite\":\"eddsa-rdfc-2022\",\"verificationMethod\":\"did:web:private.hostile.test%3APORT#k\",\"proofPurpose\":\"assertionMethod\",\"proofValue\":\"z1\"}}"
            })
    void documentsThatABadgeNamesAreNotAskedForInside(String badge) {
        for (String at :
                new String[] {
                    "http://127.0.0.1:PORT",
                    "http://private.hostile.test:PORT",
                    "http://both.hostile.test:PORT",
                    outside("/to?http://127.0.0.1:PORT")
                }) {
            String record = badge.replace("AT", at).replace("PORT", "" + port(secret));
            Wire.Got got = verify(record);
            assertThat(Hostile.faults(got)).as(record).isEmpty();
            assertThat(got.status()).as(record).isIn(200, 422);
            assertThat(got.text()).doesNotContain("data-verdict=\"GENUINE\"");
            assertThat(asked).as(record).hasValue(0);
        }
    }

    private Wire.Got verify(String text) {
        return stranger.post("/verify", Map.of("text", text));
    }

    private String outside(String path) {
        return "http://" + PretendNames.PUBLIC + ":" + port(outside) + path;
    }

    private void lead(HttpExchange exchange) throws IOException {
        String to = exchange.getRequestURI().getRawQuery();
        if (to == null) {
            send(exchange, 200, "just words");
        } else {
            exchange.getResponseHeaders().add("Location", to);
            send(exchange, 302, "");
        }
    }

    private void tell(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        send(exchange, 200, "root:x:0:0");
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static HttpServer server(String address) throws IOException {
        return HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 0);
    }

    private static int port(HttpServer server) {
        return server.getAddress().getPort();
    }
}
