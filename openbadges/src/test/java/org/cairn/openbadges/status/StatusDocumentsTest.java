package org.cairn.openbadges.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class StatusDocumentsTest {

    private static final String LIST = "https://badges.example/status/1";
    private static final Instant ISSUED = Instant.parse("2026-11-23T10:00:00Z");

    @Test
    void aListCredentialIsReadAsItWasWritten() {
        var credential =
                StatusListCredential.of(
                        LIST,
                        "did:web:badges.example",
                        StatusPurpose.REVOCATION,
                        StatusList.empty().with(5));

        var json = credential.toJson(Instant.parse("2026-11-23T10:00:00.123Z"));

        assertThat(StatusListCredential.read(json)).isEqualTo(credential);
        assertThat(json.path("@context").path(0).asString())
                .isEqualTo("https://www.w3.org/ns/credentials/v2");
        assertThat(json.path("validFrom").asString()).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(json.path("credentialSubject").path("id").asString()).isEqualTo(LIST + "#list");
    }

    @Test
    void anEntryIsReadAsItWasWritten() {
        var entry = StatusEntry.InList.of(StatusPurpose.SUSPENSION, 42, LIST);
        var badge = StrictJson.object();
        badge.set("credentialStatus", entry.toJson());

        assertThat(StatusEntry.of(badge)).containsExactly(entry);
        assertThat(badge.path("credentialStatus").path("statusListIndex").isString()).isTrue();
    }

    @Test
    void entriesOfOtherKindsAreToldApart() {
        var badge =
                StrictJson.read(
                        """
                        {"credentialStatus": [
                          {"id": "https://a.example/r", "type": "1EdTechRevocationList"},
                          {"type": "StatusList2021Entry", "statusPurpose": "revocation",
                           "statusListIndex": "7", "statusListCredential": "https://a.example/l"},
                          {"type": "Tea leaves"}]}
                        """);

        assertThat(StatusEntry.of(badge))
                .containsExactly(
                        new StatusEntry.Named("1EdTechRevocationList", "https://a.example/r"),
                        new StatusEntry.InList(
                                "StatusList2021Entry",
                                "revocation",
                                7,
                                "https://a.example/l",
                                1,
                                Optional.empty(),
                                Map.of()),
                        new StatusEntry.Unknown("Tea leaves"));
        assertThat(StatusEntry.of(StrictJson.object())).isEmpty();
    }

    @Test
    void anEntryWithoutANumberIsAProblem() {
        for (var index : new String[] {"\"-1\"", "\"1e9\"", "\"99999999999\"", "1.5", "null"}) {
            var badge =
                    StrictJson.read(
                            """
                            {"credentialStatus": {"type": "BitstringStatusListEntry",
                             "statusListIndex": %s, "statusListCredential": "https://a.example/l"}}
                            """
                                    .formatted(index));
            assertThatThrownBy(() -> StatusEntry.of(badge)).isInstanceOf(StatusProblem.class);
        }
    }

    @Test
    void whatTheValuesMeanAndHowWideTheyAreIsRead() {
        var badge =
                StrictJson.read(
                        """
                        {"credentialStatus": {"type": "BitstringStatusListEntry", "statusPurpose": "message",
                          "statusListIndex": "7", "statusListCredential": "https://a.example/l", "statusSize": 4,
                          "statusMessage": [{"status": "0x0", "message": "fine"}, {"status": "0xF", "message": "odd"},
                            {"status": "zero"}, 5]}}
                        """);

        assertThat(StatusEntry.of(badge))
                .singleElement()
                .isInstanceOfSatisfying(
                        StatusEntry.InList.class,
                        entry -> {
                            assertThat(entry.size()).isEqualTo(4);
                            assertThat(entry.messages()).isEqualTo(Map.of(0, "fine", 15, "odd"));
                        });
    }

    @Test
    void howLongAListCountsIsWrittenAndRead() {
        var credential =
                new StatusListCredential(
                        LIST,
                        "did:web:badges.example",
                        List.of("revocation"),
                        StatusList.empty(),
                        Optional.of(Duration.ofHours(1)));
        var json = credential.toJson(Instant.parse("2026-11-23T10:00:00Z"));

        assertThat(json.path("credentialSubject").path("ttl").asLong()).isEqualTo(3_600_000);
        assertThat(StatusListCredential.read(json)).isEqualTo(credential);
        for (var odd : new String[] {"-1", "1.5", "\"3600000\"", "1e99", "null"}) {
            ((ObjectNode) json.path("credentialSubject"))
                    .set("ttl", StrictJson.read("{\"v\":" + odd + "}").path("v"));
            assertThat(StatusListCredential.read(json).timeToLive()).as(odd).isEmpty();
        }
    }

    @Test
    void theFirstListsGaveReasonsByUid() {
        var first =
                RevocationList.readFirstVersion(
                        StrictJson.read("{\"qp8g1s\": \"Issued in error\", \"2i9016k\": null}"));
        var later =
                RevocationList.readFirstVersion(
                        StrictJson.read("{\"revokedAssertions\": [{\"uid\": \"qp8g1s\"}]}"));

        assertThat(first.revocation("qp8g1s")).contains("Issued in error");
        assertThat(first.revocation("2i9016k")).contains("");
        assertThat(first.revocation("other")).isEmpty();
        assertThat(later.revocation("qp8g1s")).contains("");
    }

    @Test
    void revocationListsOfBothVersionsAreRead() {
        var three =
                RevocationList.read(
                        StrictJson.read(
                                """
                                {"issuer": {"id": "did:web:a"}, "revokedCredential": [
                                  {"id": "urn:1", "revoked": true, "revocationReason": "Error"},
                                  {"id": "urn:2", "revoked": false}]}
                                """));
        var two =
                RevocationList.read(
                        StrictJson.read(
                                "{\"revokedAssertions\": [\"urn:1\", {\"id\": \"urn:3\"}]}"));

        assertThat(three.issuer()).isEqualTo("did:web:a");
        assertThat(three.revocation("urn:1")).contains("Error");
        assertThat(three.revocation("urn:2")).isEmpty();
        assertThat(two.revocation("urn:1")).contains("");
        assertThat(two.revocation("urn:3")).contains("");
        assertThatThrownBy(() -> RevocationList.read(StrictJson.object()))
                .isInstanceOf(StatusProblem.class);
    }

    @Test
    void anotherDocumentIsNoStatusList() {
        assertThatThrownBy(() -> StatusListCredential.read(StrictJson.object()))
                .hasMessageContaining("not a status list");
    }

    @Test
    void anEntryIsOnlyWrittenAsTheStandardHasIt() {
        for (int size : new int[] {-5, 0, 9, 300}) {
            refuses("bits", () -> entry(size, Map.of()));
        }
        refuses("message for each", () -> entry(2, Map.of()).toJson());
        refuses("message for each", () -> entry(1, Map.of(0, "fine")).toJson());
        refuses("message for each", () -> entry(1, Map.of(0, "fine", 7, "odd")).toJson());
        var yesOrNo = entry(1, Map.of(0, "fine", 1, "odd")).toJson();
        assertThat(yesOrNo.path("statusMessage")).hasSize(2);
        assertThat(yesOrNo.path("statusSize").asInt()).as("demanded of messages").isEqualTo(1);
    }

    @Test
    void aPlaceFarBackIsReadAsItWasWritten() {
        var entry = StatusEntry.InList.of(StatusPurpose.REVOCATION, 2_000_000_000, LIST);
        var badge = StrictJson.object();
        badge.set("credentialStatus", entry.toJson());

        assertThat(StatusEntry.of(badge)).containsExactly(entry);
    }

    private static StatusEntry.InList entry(int size, Map<Integer, String> messages) {
        return new StatusEntry.InList(
                StatusEntry.InList.BITSTRING, "message", 1, LIST, size, Optional.empty(), messages);
    }

    @Test
    void aListWithSeveralPurposesIsReadAsItWasWritten() {
        var credential =
                list(LIST, "did:web:a.example", Optional.empty(), "revocation", "suspension");

        assertThat(StatusListCredential.read(credential.toJson(ISSUED))).isEqualTo(credential);
    }

    @Test
    void aListIsOnlyIssuedAsTheStandardHasIt() {
        var none = Optional.<Duration>empty();
        refuses("purpose", () -> list(LIST, "did:web:a", none).toJson(ISSUED));
        refuses("purpose", () -> list(LIST, "did:web:a", none, "").toJson(ISSUED));
        refuses("address", () -> list("nope", "did:web:a", none, "revocation").toJson(ISSUED));
        refuses("issuer", () -> list(LIST, "", none, "revocation").toJson(ISSUED));
        for (var time : List.of(Duration.ofMillis(-5), Duration.ofSeconds(Long.MAX_VALUE))) {
            refuses(
                    "negative or endless",
                    () -> list(LIST, "did:web:a", Optional.of(time), "revocation").toJson(ISSUED));
        }
        refuses(
                "years",
                () ->
                        list(LIST, "did:web:a", none, "revocation")
                                .toJson(Instant.parse("+20000-01-01T00:00:00Z")));
    }

    /** Bitstring Status List 1.0, section 3.2, step 9. */
    @Test
    void aListOfWideEntriesIsNotIssuedTooShort() {
        var wide = StatusList.empty().withValue(5, 4, 7);
        var credential = StatusListCredential.of(LIST, "did:web:a", StatusPurpose.MESSAGE, wide);

        refuses("at least 131072 entries, not 32768", () -> credential.toJson(ISSUED));
    }

    private static StatusListCredential list(
            String id, String issuer, Optional<Duration> timeToLive, String... purposes) {
        return new StatusListCredential(
                id, issuer, List.of(purposes), StatusList.empty(), timeToLive);
    }

    @Test
    void aRevocationListIsOnlyWrittenWithAddresses() {
        var issuer = "https://a.example/issuer";
        refuses("id of a rev", () -> new RevocationList(issuer, Map.of()).toJson("nope"));
        refuses("issuer", () -> new RevocationList("", Map.of()).toJson(LIST));
        refuses("badge", () -> new RevocationList(issuer, Map.of("7", "")).toJson(LIST));
    }

    private static void refuses(String words, ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(StatusProblem.class).hasMessageContaining(words);
    }
}
