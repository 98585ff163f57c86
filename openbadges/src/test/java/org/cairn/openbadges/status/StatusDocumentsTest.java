package org.cairn.openbadges.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class StatusDocumentsTest {

    private static final String LIST = "https://badges.example/status/1";

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
}
