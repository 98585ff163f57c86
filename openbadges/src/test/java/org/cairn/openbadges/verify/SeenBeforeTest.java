package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusList;
import org.cairn.openbadges.status.StatusListCredential;
import org.cairn.openbadges.status.StatusPurpose;
import org.cairn.openbadges.verify.Documents.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** What a list that was fetched some days ago still says when its site is silent. */
class SeenBeforeTest {

    private static final String SUSPENSIONS = "https://harbormesa.example/status/1/suspensions";
    private static final Instant SEEN = TestIssuer.NOW.minus(Duration.ofDays(3));
    private static final int PLACE = 3187;

    private final Web web = TestIssuer.web();

    @Test
    void thatItDidNotHaveTheBadgeIsToldAndNothingMore() {
        keep(TestIssuer.LIST, TestIssuer.list(StatusList.empty()), SEEN);

        Report report = verify(TestIssuer.badge());

        assertThat(report.verdict()).isEqualTo(Verdict.INCOMPLETE);
        assertThat(status(report).summary().english())
                .isEqualTo(
                        "The issuer’s list does not answer now. On 20 November 2026 it did not show"
                                + " this badge as revoked or suspended; whether that is still so could"
                                + " not be checked. Try again later.");
    }

    @Test
    void aRevocationIsForGood() {
        keep(TestIssuer.LIST, TestIssuer.list(StatusList.empty().with(PLACE)), SEEN);

        Report report = verify(TestIssuer.badge());

        assertThat(report.verdict()).isEqualTo(Verdict.REVOKED);
        assertThat(status(report).notices())
                .containsExactly(Message.of("status.kept", "date", SEEN.toString()));
    }

    @Test
    void aSuspensionMayBeOverByNow() {
        ObjectNode draft = TestIssuer.draft();
        draft.set(
                "credentialStatus",
                StatusEntry.InList.of(StatusPurpose.REVOCATION, PLACE, TestIssuer.LIST)
                        .referringTo(SUSPENSIONS)
                        .toJson());
        ObjectNode badge = TestIssuer.sign(draft, TestIssuer.KEY);
        keep(TestIssuer.LIST, TestIssuer.list(StatusList.empty().with(PLACE)), SEEN);

        assertThat(says(verify(badge)))
                .as("the other list is gone")
                .isEqualTo("status.kept-stopped");
        keep(SUSPENSIONS, suspensions(StatusList.empty().with(PLACE)), SEEN);
        assertThat(says(verify(badge))).isEqualTo("status.kept-stopped");
        assertThat(verify(badge).verdict()).isEqualTo(Verdict.INCOMPLETE);
        keep(SUSPENSIONS, suspensions(StatusList.empty()), SEEN);
        assertThat(says(verify(badge))).as("it was not only suspended").isEqualTo("status.revoked");
    }

    @Test
    void aCopyYoungerThanTheIssuerWantsToBeAskedCounts() {
        ObjectNode hour =
                TestIssuer.sign(
                        new StatusListCredential(
                                        TestIssuer.LIST,
                                        TestIssuer.DID,
                                        List.of("revocation"),
                                        StatusList.empty(),
                                        Optional.of(Duration.ofHours(1)))
                                .toJson(TestIssuer.ISSUED),
                        TestIssuer.KEY);

        keep(TestIssuer.LIST, hour, TestIssuer.NOW.minus(Duration.ofMinutes(59)));
        Report report = verify(TestIssuer.badge());
        assertThat(report.verdict()).isEqualTo(Verdict.GENUINE);
        assertThat(status(report).notices())
                .extracting(Message::key)
                .containsExactly("status.kept");

        keep(TestIssuer.LIST, hour, TestIssuer.NOW.minus(Duration.ofHours(1)));
        assertThat(verify(TestIssuer.badge()).verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    @Test
    void withoutAWordOnThatItIsFiveMinutes() {
        ObjectNode list = TestIssuer.list(StatusList.empty());

        keep(TestIssuer.LIST, list, TestIssuer.NOW.minus(Duration.ofMinutes(4)));
        assertThat(verify(TestIssuer.badge()).verdict()).isEqualTo(Verdict.GENUINE);
        keep(TestIssuer.LIST, list, TestIssuer.NOW.minus(Duration.ofMinutes(6)));
        assertThat(verify(TestIssuer.badge()).verdict()).isEqualTo(Verdict.INCOMPLETE);
    }

    private static ObjectNode suspensions(StatusList list) {
        return TestIssuer.sign(
                StatusListCredential.of(SUSPENSIONS, TestIssuer.DID, StatusPurpose.SUSPENSION, list)
                        .toJson(TestIssuer.ISSUED),
                TestIssuer.KEY);
    }

    private void keep(String address, ObjectNode list, Instant seen) {
        web.with(
                address,
                new Answer.Found(StrictJson.write(list), "application/json", Optional.of(seen)));
    }

    private Report verify(ObjectNode badge) {
        return new Verifier(web).verify(StrictJson.write(badge), TestIssuer.NOW);
    }

    private static Finding status(Report report) {
        return report.finding("status").orElseThrow();
    }

    private static String says(Report report) {
        return status(report).summary().key();
    }
}
