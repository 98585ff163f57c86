package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusList;
import org.cairn.openbadges.status.StatusListCredential;
import org.cairn.openbadges.status.StatusProblem;
import org.cairn.openbadges.status.StatusPurpose;
import org.cairn.openbadges.verify.Documents.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * What status lists say besides that a badge is stopped (Bitstring Status List 1.0, section 2.1).
 * Open Badges 3.0 allows one status; those with several are told so, and read all the same.
 */
class StatusPurposesTest {

    private static final String MESSAGES = "https://harbormesa.example/status/messages";
    private static final int PLACE = 9;

    private final Web web = TestIssuer.web();

    /** Two bits an entry, as in the example of the standard. */
    @Test
    void aMessageOfTwoBitsIsSaidInTheIssuersWords() {
        ObjectNode badge = badgeWith(messages(2), revocation());

        assertThat(told(badge, 2, 0b00)).containsExactly("status.message-says pending_review");
        assertThat(told(badge, 2, 0b01)).containsExactly("status.message-says accepted");
        assertThat(told(badge, 2, 0b10)).containsExactly("status.message-says rejected");
        assertThat(told(badge, 2, 0b11)).as("no words for it").containsExactly("status.message");
        assertThat(status(verify(badge)).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(status(verify(badge)).summary().key())
                .as("the list of revocations was asked")
                .isEqualTo("status.passed");
    }

    @Test
    void whatIsIssuedWithMessagesIsReadWithThem() {
        StatusEntry.InList entry =
                StatusEntry.InList.saying(
                        PLACE, MESSAGES, List.of("received", "in review", "accepted", "rejected"));
        ObjectNode badge = badgeWith(entry.toJson());
        StatusList list = StatusList.empty(2 * StatusList.MIN_ENTRIES).withValue(PLACE, 2, 3);

        publish("message", list.withValue(PLACE, 2, 2));
        assertThat(status(verify(badge)).notices().getFirst().arguments())
                .containsEntry("message", "accepted");
        assertThat(list.value(PLACE, 2)).isEqualTo(3);
        assertThat(list.value(PLACE + 1, 2)).isZero();
        assertThat(StatusEntry.of(badge)).containsExactly(entry);
        assertThatExceptionOfType(StatusProblem.class)
                .isThrownBy(() -> StatusEntry.InList.saying(1, MESSAGES, List.of("a", "b", "c")));
        assertThatExceptionOfType(StatusProblem.class)
                .isThrownBy(() -> list.withValue(PLACE, 2, 4));
    }

    @Test
    void aMessageAloneIsNoWordOnRevocation() {
        ObjectNode badge = badgeWith(messages(2));
        told(badge, 2, 0b01);

        assertThat(status(verify(badge)).summary().key()).isEqualTo("status.none");
    }

    @Test
    void aNewerCopyIsOffered() {
        ObjectNode entry = StatusEntry.InList.of(StatusPurpose.REFRESH, PLACE, MESSAGES).toJson();
        publish("refresh", StatusList.empty().with(PLACE));

        Report report = verify(badgeWith(revocation(), entry));

        assertThat(status(report).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(status(report).notices())
                .extracting(Message::key)
                .containsExactly("status.refresh");
    }

    @Test
    void revokedWeighsMoreThanSuspendedWhicheverStandsFirst() {
        ObjectNode suspension =
                StatusEntry.InList.of(StatusPurpose.SUSPENSION, PLACE, MESSAGES).toJson();
        publish("suspension", StatusList.empty().with(PLACE));
        web.with(TestIssuer.LIST, TestIssuer.list(StatusList.empty().with(3187)));

        for (ObjectNode badge :
                List.of(badgeWith(suspension, revocation()), badgeWith(revocation(), suspension))) {
            assertThat(status(verify(badge)).summary().key()).isEqualTo("status.revoked");
        }
    }

    @Test
    void anUnansweredListIsNotCoveredByOneThatAnswered() {
        web.with(MESSAGES, new Answer.Unreachable("no answer"));
        ObjectNode suspension =
                StatusEntry.InList.of(StatusPurpose.SUSPENSION, PLACE, MESSAGES).toJson();

        for (ObjectNode badge :
                List.of(badgeWith(suspension, revocation()), badgeWith(revocation(), suspension))) {
            assertThat(status(verify(badge)).outcome()).isEqualTo(Outcome.UNCHECKED);
        }
    }

    @Test
    void aListOfWideEntriesMustBeLongerToHoldEnoughOfThem() {
        ObjectNode badge = badgeWith(messages(2));
        publish("message", StatusList.empty(2 * StatusList.MIN_ENTRIES));
        assertThat(keys(verify(badge))).containsExactly("status.message-says");

        publish("message", StatusList.empty());
        assertThat(keys(verify(badge))).containsExactly("status.list-short", "status.message-says");
    }

    @Test
    void aSizeThatNoListHasLeavesTheStatusOpen() {
        for (String size : new String[] {"0", "-1", "9", "1.5", "\"2\"", "99999999999"}) {
            ObjectNode entry = messages(2);
            entry.set("statusSize", StrictJson.read("{\"v\":" + size + "}").path("v"));
            publish("message", StatusList.empty());

            assertThat(status(verify(badgeWith(entry))).outcome())
                    .as(size)
                    .isEqualTo(Outcome.UNCHECKED);
        }
    }

    private List<String> told(ObjectNode badge, int size, int value) {
        publish(
                "message",
                StatusList.empty(size * StatusList.MIN_ENTRIES)
                        .with(
                                IntStream.range(0, size)
                                        .filter(bit -> (value >> (size - 1 - bit) & 1) == 1)
                                        .map(bit -> PLACE * size + bit)));
        return status(verify(badge)).notices().stream()
                .map(message ->
                        (message.key() + " " + message.arguments().getOrDefault("message", ""))
                                .strip())
                .toList();
    }

    private static ObjectNode messages(int size) {
        ObjectNode entry = StatusEntry.InList.of(StatusPurpose.MESSAGE, PLACE, MESSAGES).toJson();
        entry.put("statusSize", size);
        var meanings = entry.putArray("statusMessage");
        meanings.addObject().put("status", "0x0").put("message", "pending_review");
        meanings.addObject().put("status", "0x1").put("message", "accepted");
        meanings.addObject().put("status", "0x2").put("message", "rejected");
        return entry;
    }

    private static ObjectNode revocation() {
        return StatusEntry.InList.of(StatusPurpose.REVOCATION, 3187, TestIssuer.LIST).toJson();
    }

    private static ObjectNode badgeWith(ObjectNode... entries) {
        ObjectNode draft = TestIssuer.draft();
        var all = draft.putArray("credentialStatus");
        for (ObjectNode entry : entries) {
            all.add(entry);
        }
        return TestIssuer.sign(draft, TestIssuer.KEY);
    }

    private void publish(String purpose, StatusList list) {
        web.with(
                MESSAGES,
                TestIssuer.sign(
                        new StatusListCredential(
                                        MESSAGES,
                                        TestIssuer.DID,
                                        List.of(purpose),
                                        list,
                                        Optional.empty())
                                .toJson(TestIssuer.ISSUED),
                        TestIssuer.KEY));
    }

    private Report verify(ObjectNode badge) {
        return new Verifier(web).verify(StrictJson.write(badge), TestIssuer.NOW);
    }

    private static Finding status(Report report) {
        return report.finding("status").orElseThrow();
    }

    private static List<String> keys(Report report) {
        return status(report).notices().stream().map(Message::key).toList();
    }
}
