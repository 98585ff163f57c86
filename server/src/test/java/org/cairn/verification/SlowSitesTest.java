package org.cairn.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.cairn.CairnTest;
import org.cairn.Http;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.verify.Verdict;
import org.cairn.platform.outside.PretendNames;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A learner's record full of credentials of sites that never come to an end with their answer. Each
 * would be waited for ten seconds, all of them together for minutes.
 */
@CairnTest
class SlowSitesTest {

    private static final int CREDENTIALS = 24;
    private static final Instant ISSUED = Instant.parse("2026-01-30T08:00:00Z");

    private final Http http;
    private final Ed25519Key key = Ed25519Key.generate(new SecureRandom());
    private final Set<String> asked = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer slow;

    SlowSitesTest(Settings settings) throws IOException {
        this.http = new Http(settings);
        this.slow =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getByName(PretendNames.PUBLIC), 0), 0);
    }

    @BeforeEach
    void open() {
        slow.setExecutor(threads);
        slow.createContext("/", this::drip);
        slow.start();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        slow.stop(0);
    }

    @Test
    @Timeout(60)
    void thePageAnswersInTimeAndSaysWhatWasNotWaitedFor() {
        String record = StrictJson.text(record());

        Http.Got page = http.post("/verify", List.of(Http.Field.of("text", record)));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "The issuer’s web address did not answer.",
                        "The issuer’s web address was not asked, because this check had already"
                                + " taken too long",
                        "The signature fits the key that the issuer publishes.");
        assertThat(asked).hasSizeBetween(1, CREDENTIALS / 2);
    }

    @Test
    @Timeout(60)
    void aProgramLearnsTheSameAndNothingCountsAsForged() {
        Http.Got got =
                http.post(
                        "/verify",
                        List.of(Http.Field.of("text", StrictJson.text(record()))),
                        "Accept",
                        "application/json");

        JsonNode report = StrictJson.read(got.bytes());
        assertThat(report.path("verdict").asString()).isEqualTo(word(Verdict.INCOMPLETE));
    }

    @Test
    @Timeout(60)
    void aLinkToASiteThatNeverEndsIsGivenUp() {
        Http.Got page = http.post("/verify", List.of(Http.Field.of("text", site() + "/badge")));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("did not answer");
    }

    /** A letter now and then, so that the connection never falls silent. */
    private void drip(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestURI().getPath());
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 600; i++) {
                exchange.getResponseBody().write(' ');
                exchange.getResponseBody().flush();
                TimeUnit.MILLISECONDS.sleep(200);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    private String site() {
        return "http://" + PretendNames.PUBLIC + ":" + slow.getAddress().getPort();
    }

    private ObjectNode record() {
        String did = DidKey.of(key.publicKey());
        ObjectNode record =
                StrictJson.read(
                        """
                        {"@context": ["https://www.w3.org/ns/credentials/v2",
                            "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
                            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                         "id": "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-0d6f1b0f7a10",
                         "type": ["VerifiableCredential", "ClrCredential"], "name": "Record",
                         "issuer": {"id": "%s", "type": ["Profile"], "name": "Elsewhere University"},
                         "validFrom": "2026-01-30T08:00:00Z",
                         "credentialSubject": {"type": ["ClrSubject"], "id": "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-0d6f1b0f7a09",
                           "verifiableCredential": []}}
                        """
                                .formatted(did));
        for (int n = 0; n < CREDENTIALS; n++) {
            record.withObject("credentialSubject").withArray("verifiableCredential").add(badge(n));
        }
        return signed(record, DidKey.verificationMethod(key.publicKey()));
    }

    private ObjectNode badge(int n) {
        String issuer = site() + "/issuers/" + n;
        return signed(
                StrictJson.read(
                        """
                        {"@context": ["https://www.w3.org/ns/credentials/v2",
                            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                         "id": "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-0d6f1b0f7a%d",
                         "type": ["VerifiableCredential", "OpenBadgeCredential"], "name": "Badge %d",
                         "issuer": {"id": "%s", "type": ["Profile"], "name": "Slow School"},
                         "validFrom": "2026-01-30T08:00:00Z",
                         "credentialSubject": {"type": ["AchievementSubject"], "id": "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-0d6f1b0f7a09",
                           "achievement": {"id": "%s/achievement", "type": ["Achievement"], "name": "Badge %d",
                             "description": "One.", "criteria": {"narrative": "Do it."}}}}
                        """
                                .formatted(n + 11, n, issuer, issuer, n)),
                issuer + "#" + key.publicKey().text());
    }

    private ObjectNode signed(ObjectNode draft, String method) {
        return new EddsaRdfc2022().sign(draft, key, ProofOptions.assertion(method, ISSUED));
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
