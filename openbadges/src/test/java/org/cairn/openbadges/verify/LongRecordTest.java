package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.node.ObjectNode;

/** Learners' records as long as a life of learning, and those that are long to do harm. */
@Execution(ExecutionMode.CONCURRENT)
class LongRecordTest {

    private final Web web = TestIssuer.web();

    @Test
    void aTranscriptOfFiveHundredBadgesIsCheckedToItsEnd() {
        Report report = verify(signed(500, n -> badge(n, n, 3)));

        assertThat(report.findings()).allMatch(finding -> finding.outcome() == Outcome.PASSED);
        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(report.contained())
                .hasSize(500)
                .allMatch(one -> one.verdict() == Verdict.GENUINE);
    }

    /** A workshop once a month for many years: one description, stated again in each badge. */
    @Test
    void soIsOneOfManyBadgesForTheSame() {
        assertThat(verify(signed(200, n -> badge(n, n % 2, 3))).verdict())
                .isEqualTo(Verdict.GENUINE);
    }

    @Test
    void soIsOneWhoseBadgesAreAlignedWithWholeStandards() {
        assertThat(verify(signed(45, n -> badge(n, n, 80))).verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void aForgedBadgeAmongFiveHundredIsNamed() {
        ObjectNode record = record(500, n -> badge(n, n, 0));
        ((ObjectNode) record.at("/credentialSubject/verifiableCredential/498"))
                .put("name", "Feedback for All");

        Report report = verify(TestIssuer.sign(record, TestIssuer.KEY));

        assertThat(report.finding("contents").orElseThrow().summary().english())
                .contains("One of the 500");
        assertThat(report.contained().get(498).verdict()).isEqualTo(Verdict.NOT_GENUINE);
    }

    @Test
    void onlySoManyAreCheckedAtOnce() {
        Report report = verify(record(Contents.MAX_CHECKED + 10, _ -> StrictJson.object()));

        assertThat(report.contained()).hasSize(Contents.MAX_CHECKED);
        assertThat(report.finding("contents").orElseThrow().notices())
                .extracting(Message::key)
                .contains("contents.more");
    }

    @Test
    void recordsWithinRecordsAreNotOpenedWithoutEnd() {
        ObjectNode leaf = StrictJson.object();
        leaf.putArray("type").add("VerifiableCredential").add("ClrCredential");
        ObjectNode within = record(50, _ -> record(50, _ -> leaf));

        assertThat(reports(verify(within))).isEqualTo(Contents.MAX_CHECKED + 1);
    }

    /** Each proof would go through all of it again. */
    @Test
    void manyProofsOnALongRecordAreNotComputed() {
        ObjectNode harmful = record(600, n -> badge(n, 1, 8));
        var proof = badge(1, 1, 0).get("proof");
        var proofs = harmful.putArray("proof");
        IntStream.range(0, 8).forEach(_ -> proofs.add(proof));

        assertThat(verify(harmful).finding("signature").orElseThrow().summary().key())
                .isEqualTo("signature.too-large");
    }

    /** All parts of the ring look alike, so that no search tells them apart. */
    @Test
    void aLongRingOfLookAlikesComesToItsEnd() {
        ObjectNode ring = TestIssuer.badge();
        var subjects = ring.putArray("credentialSubject");
        int many = 15_000;
        for (int i = 0; i < many; i++) {
            ObjectNode subject = subjects.addObject().put("id", "_:b" + i);
            subject.put("type", "AchievementSubject");
            subject.putObject("source").put("id", "_:b" + (i + 1) % many).put("type", "Profile");
        }

        assertThat(verify(ring).verdict()).isNotIn(Verdict.GENUINE, Verdict.UNREADABLE);
    }

    private static ObjectNode signed(int count, IntFunction<ObjectNode> inside) {
        return TestIssuer.sign(record(count, inside), TestIssuer.KEY);
    }

    private static ObjectNode record(int count, IntFunction<ObjectNode> inside) {
        ObjectNode record =
                StrictJson.read(
                        """
                        {"@context": ["https://www.w3.org/ns/credentials/v2",
                            "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json",
                            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                         "id": "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-0d6f1b0f7a12",
                         "type": ["VerifiableCredential", "ClrCredential"],
                         "name": "Transcript of Rosa Delgado",
                         "validFrom": "2026-06-30T08:00:00Z",
                         "credentialSubject": {"type": ["ClrSubject"]}}
                        """);
        ObjectNode draft = TestIssuer.draft();
        record.set("issuer", draft.get("issuer"));
        ObjectNode subject = record.withObject("/credentialSubject");
        subject.set("identifier", draft.at("/credentialSubject/identifier"));
        var all = subject.putArray("verifiableCredential");
        IntStream.range(0, count).mapToObj(inside).forEach(all::add);
        return record;
    }

    private static ObjectNode badge(int number, int achievement, int alignments) {
        ObjectNode draft = TestIssuer.draft();
        draft.put("id", Issuing.BASE + "badges/" + number);
        ObjectNode issuer = draft.withObject("/issuer");
        issuer.putObject("address")
                .put("addressLocality", "Harbor Mesa")
                .putArray("type")
                .add("Address");
        ObjectNode achieved = draft.withObject("/credentialSubject/achievement");
        achieved.put("id", Issuing.BASE + "catalog/" + achievement);
        var all = achieved.putArray("alignment");
        for (int i = 0; i < alignments; i++) {
            all.addObject()
                    .put("targetName", "Gives feedback that is used, part " + i)
                    .put("targetUrl", Issuing.BASE + "standards/" + achievement + "/" + i)
                    .put("targetCode", "F." + i)
                    .put("targetType", "CFItem")
                    .putArray("type")
                    .add("Alignment");
        }
        return TestIssuer.sign(draft, TestIssuer.KEY);
    }

    private static int reports(Report report) {
        return 1 + report.contained().stream().mapToInt(LongRecordTest::reports).sum();
    }

    private Report verify(ObjectNode record) {
        byte[] given = StrictJson.write(record);
        return Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> new Verifier(web).verify(given, TestIssuer.NOW));
    }
}
