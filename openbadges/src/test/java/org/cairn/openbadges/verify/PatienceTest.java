package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.openbadges.verify.Outcome.PASSED;
import static org.cairn.openbadges.verify.Outcome.UNCHECKED;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cairn.openbadges.clr.ClrCredential;
import org.cairn.openbadges.clr.ClrSubject;
import org.cairn.openbadges.credential.SignedCredential;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.proof.ProofOptions.Meeting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.node.ObjectNode;

/** A verification comes to its end, however many slow sites it would have to ask. */
class PatienceTest {

    private static final int CREDENTIALS = 30;

    /** Sites that let everybody wait for as long as they may. */
    private static final class SlowWeb implements Documents {

        private final List<Duration> waits = new ArrayList<>();

        @Override
        public Answer load(URI address) {
            throw new IllegalStateException("asked without an end");
        }

        @Override
        public Answer load(URI address, Duration atMost) {
            waits.add(atMost);
            long pause = Math.min(atMost.toNanos(), Duration.ofMillis(400).toNanos());
            try {
                TimeUnit.NANOSECONDS.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return new Answer.Unreachable("no answer");
        }

        @Override
        public Answer loadList(URI address, Duration atMost) {
            return load(address, atMost);
        }
    }

    @Test
    @Timeout(20)
    void whatIsLeftWhenTheTimeIsOverCouldNotBeCheckedAndSaysWhy() {
        var web = new SlowWeb();
        var report = verify(web, new Patience(Duration.ofMillis(1500), 64));

        assertThat(web.waits).hasSizeLessThan(10);
        assertThat(web.waits.getFirst()).isBetween(Duration.ofMillis(500), Duration.ofMillis(1500));
        assertThat(web.waits).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(report.contained()).hasSize(CREDENTIALS);
        assertThat(report.contained())
                .allMatch(inside -> inside.verdict() == Verdict.INCOMPLETE)
                .allMatch(inside -> inside.finding("schema").orElseThrow().outcome() == PASSED);
        assertThat(keys(report.contained().getFirst())).contains("issuer.unreachable");
        assertThat(keys(report.contained().getLast()))
                .contains("issuer.not-asked", "status.not-asked", "signature.out-of-time");
        assertThat(english(report.contained().getLast(), "issuer"))
                .contains("was not asked", "taken too long", "says nothing about the badge");
        assertThat(report.finding("contents").orElseThrow().outcome()).isEqualTo(UNCHECKED);
        assertThat(report.finding("signature").orElseThrow().outcome()).isEqualTo(PASSED);
    }

    @Test
    void onlySoManyDocumentsAreAskedFor() {
        var web = new Web();
        var report = verify(web, new Patience(Duration.ofMinutes(1), 5));

        assertThat(web.asked()).hasSize(5);
        assertThat(keys(report.contained().getLast())).contains("issuer.not-asked");
    }

    @Test
    void whoHasNoTimeAsksNobodyAndStillLearnsWhatIsCertain() {
        var web = TestIssuer.web();
        var tampered = TestIssuer.badge();
        tampered.put("validUntil", "yesterday");

        var report =
                new Verifier(web)
                        .within(Duration.ofSeconds(-1))
                        .verify(StrictJson.write(tampered), TestIssuer.NOW);

        assertThat(web.asked()).isEmpty();
        assertThat(keys(report)).contains("issuer.not-asked", "status.not-asked");
        assertThat(report.verdict()).isEqualTo(Verdict.NOT_CONFORMANT);
    }

    @Test
    @Timeout(20)
    void allThatIsShownInAPresentationSharesTheTime() {
        var web = new SlowWeb();
        var shown = StrictJson.object();
        shown.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        shown.put("type", "VerifiablePresentation").put("holder", "did:web:holder.example");
        var credentials = shown.putArray("verifiableCredential");
        inside(10).forEach(one -> credentials.add(one.json()));

        var report =
                new PresentationVerifier(web, new Patience(Duration.ofMillis(1500), 64))
                        .verify(
                                StrictJson.write(shown),
                                new Meeting("https://school.example", "n-7f3a"),
                                TestIssuer.NOW);

        assertThat(web.waits).hasSizeLessThan(10);
        assertThat(report.credentials()).hasSize(10);
        assertThat(keys(report.credentials().getLast())).contains("issuer.not-asked");
    }

    private static Report verify(Documents web, Patience patience) {
        var subject = new ClrSubject("", List.of(Issuing.ROSA), inside(CREDENTIALS));
        var record =
                ClrCredential.builder(
                                "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-0d6f1b0f7a12",
                                Issuing.DISTRICT,
                                subject,
                                TestIssuer.ISSUED)
                        .name("Record of Rosa Delgado")
                        .build()
                        .toJson();
        var key = TestIssuer.key(9);
        ((ObjectNode) record.get("issuer")).put("id", DidKey.of(key.publicKey()));
        var signed = TestIssuer.sign(record, key, DidKey.verificationMethod(key.publicKey()));
        return new Verifier(web, patience).verify(StrictJson.write(signed), TestIssuer.NOW);
    }

    /** Each of another issuer, with a list of revocations of its own. */
    private static List<SignedCredential> inside(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> {
                    var draft = TestIssuer.draft();
                    draft.put("id", "urn:uuid:00000000-0000-4000-8000-" + (100_000_000_000L + n));
                    var issuer = "https://slow" + n + ".example/issuer";
                    ((ObjectNode) draft.get("issuer")).put("id", issuer);
                    ((ObjectNode) draft.get("credentialStatus"))
                            .put("id", "https://slow" + n + ".example/status#3187")
                            .put("statusListCredential", "https://slow" + n + ".example/status");
                    var key = TestIssuer.key(9);
                    return new SignedCredential(
                            TestIssuer.sign(draft, key, issuer + "#" + key.publicKey().text()));
                })
                .toList();
    }

    private static List<String> keys(Report report) {
        return report.findings().stream().map(finding -> finding.summary().key()).toList();
    }

    private static String english(Report report, String rule) {
        return report.finding(rule).orElseThrow().summary().english();
    }
}
