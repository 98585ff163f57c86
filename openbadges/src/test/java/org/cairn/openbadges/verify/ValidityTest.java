package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.proof.EddsaJcs2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.status.StatusList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** When badges and status lists begin and end, in every spelling that a signature fits. */
class ValidityTest {

    private static final String METHOD = TestIssuer.DID + "#" + TestIssuer.KEY.publicKey().text();
    private static final String TYPED =
            "{\"@value\":\"%s\",\"@type\":\"http://www.w3.org/2001/XMLSchema#dateTime\"}";

    private final Web web = TestIssuer.web();

    @ParameterizedTest
    @ValueSource(strings = {"\"%s\"", "[\"%s\"]", TYPED, "[" + TYPED + "]", "[[\"%s\"]]"})
    void aTimeThatTheHolderSpellsOtherwiseStaysTheSame(String spelling) {
        var ended = TestIssuer.draft().put("validUntil", "2026-10-01T00:00:00Z");
        var early = TestIssuer.draft().put("validFrom", "2027-10-01T00:00:00Z");

        assertSays(respelled(ended, "validUntil", spelling), "dates", "dates.expired");
        assertSays(respelled(early, "validFrom", spelling), "dates", "dates.not-yet");
    }

    private Report respelled(ObjectNode draft, String member, String spelling) {
        var badge = TestIssuer.sign(draft, TestIssuer.KEY);
        badge.set(member, json(spelling.formatted(draft.path(member).stringValue())));
        var report = verify(badge);
        assertSays(report, "signature", "signature.passed");
        return report;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"someday\"",
                "\"2027-10-01T00:00:00+24:00\"",
                "20271001",
                "true",
                "{\"en\":\"2027-10-01T00:00:00Z\"}",
                "[\"2027-10-01T00:00:00Z\",\"someday\"]"
            })
    void anEndThatCannotBeReadIsNotTheSameAsNone(String end) {
        for (var member : new String[] {"validUntil", "expirationDate"}) {
            assertSays(
                    verify(jcs(TestIssuer.draft().set(member, json(end)))),
                    "dates",
                    "dates.end-unreadable");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "[null]", "{\"@value\":null}"})
    void whatSaysNothingIsNoEnd(String end) {
        assertSays(
                verify(jcs(TestIssuer.draft().set("validUntil", json(end)))),
                "dates",
                "dates.endless");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"\"", "\" \"", "[\"\"]", "{\"@value\":\"\"}"})
    void aBlankTextIsNoEndAndBreaksTheStandard(String end) {
        var report = verify(jcs(TestIssuer.draft().set("validUntil", json(end))));

        assertSays(report, "dates", "dates.endless");
        assertThat(report.finding("schema").orElseThrow().details())
                .anyMatch(line -> line.contains("validUntil"));
    }

    @Test
    void ofSeveralTimesTheNarrowestCountWhateverTheirOrder() {
        for (var end :
                new String[] {
                    "[\"2026-10-01T00:00:00Z\",\"2027-10-01T00:00:00Z\",\"someday\"]",
                    "[\"2027-10-01T00:00:00Z\",\"2026-10-01T00:00:00Z\"]"
                }) {
            assertSays(
                    verify(TestIssuer.draft().set("validUntil", json(end))),
                    "dates",
                    "dates.expired");
            assertSays(
                    verify(TestIssuer.draft().set("validFrom", json(end))),
                    "dates",
                    "dates.not-yet");
        }
    }

    @Test
    void aBeginningThatCannotBeReadLeavesTheDatesOpenUnlessTheBadgeHasEnded() {
        var draft = TestIssuer.draft().put("validFrom", "someday");
        assertSays(verify(draft), "dates", "dates.unreadable");

        draft.set("validFrom", json("[\"2026-06-30T08:00:00Z\",\"someday\"]"));
        assertSays(verify(draft), "dates", "dates.unreadable");

        draft.put("validUntil", "2026-10-01T00:00:00Z");
        assertSays(verify(draft), "dates", "dates.expired");
    }

    /** Bitstring Status List 1.0, section 2.2; VC Data Model 1.1, section 4.6. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "validUntil | \"2027-10-01T00:00:00Z\" | status.passed",
                "validUntil | \"2026-10-01T00:00:00Z\" | status.list-outdated",
                "validUntil | [\"2026-10-01T00:00:00Z\"] | status.list-outdated",
                "expirationDate | \"2026-10-01T00:00:00Z\" | status.list-outdated",
                "validUntil | \"someday\" | status.list-undated",
                "validFrom | \"2030-01-01T00:00:00Z\" | status.list-early",
                "issuanceDate | \"2030-01-01T00:00:00Z\" | status.list-early",
                "validFrom | \"someday\" | status.list-undated",
                "validFrom | null | status.passed"
            })
    void aStatusListCountsOnlyInItsTime(String member, String time, String key) {
        web.with(
                TestIssuer.LIST,
                jcs(unsigned(TestIssuer.list(StatusList.empty())).set(member, json(time))));

        assertSays(verify(TestIssuer.badge()), "status", key);
    }

    /** It may have been signed only when it was asked for. */
    @Test
    void aStatusListMayBeginALittleAfterTheTimeForWhichItIsAsked() {
        for (var minutes : List.of(0, 4, 6)) {
            var begin = TestIssuer.NOW.plus(minutes, ChronoUnit.MINUTES).plusSeconds(1);
            web.with(
                    TestIssuer.LIST,
                    jcs(
                            unsigned(TestIssuer.list(StatusList.empty()))
                                    .put("validFrom", begin.toString())));

            assertSays(
                    verify(TestIssuer.badge()),
                    "status",
                    minutes < 5 ? "status.passed" : "status.list-early");
        }
    }

    @Test
    void theEndOfAListStaysItsEndInASpellingThatItsProofFits() {
        var list = unsigned(TestIssuer.list(StatusList.empty()));
        var signed =
                TestIssuer.sign(list.put("validUntil", "2026-10-01T00:00:00Z"), TestIssuer.KEY);
        signed.putArray("validUntil").add("2026-10-01T00:00:00Z");
        web.with(TestIssuer.LIST, signed);

        assertSays(verify(TestIssuer.badge()), "status", "status.list-outdated");
    }

    @Test
    void aJwtThatEndedIsNoListAnyMoreInTheOlderFormEither() {
        var older = StrictJson.object().put("iss", TestIssuer.DID);
        older.set("vc", unsigned(TestIssuer.list(StatusList.empty())));
        web.with(TestIssuer.LIST, jws(older.put("exp", 1_800_000_000L)));
        assertSays(verify(TestIssuer.badge()), "status", "status.passed");

        web.with(TestIssuer.LIST, jws(older.put("exp", 1_790_000_000L)));
        assertSays(verify(TestIssuer.badge()), "status", "status.list-outdated");
    }

    private static ObjectNode unsigned(ObjectNode document) {
        document.remove("proof");
        return document;
    }

    /** Signed as it is written, in whatever words. */
    private static ObjectNode jcs(ObjectNode draft) {
        return new EddsaJcs2022()
                .sign(draft, TestIssuer.KEY, ProofOptions.assertion(METHOD, TestIssuer.ISSUED));
    }

    private static String jws(ObjectNode payload) {
        var header = StrictJson.object().put("alg", "EdDSA").put("kid", METHOD);
        var signed = base64(StrictJson.write(header)) + "." + base64(StrictJson.write(payload));
        return signed
                + "."
                + base64(TestIssuer.KEY.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static JsonNode json(String text) {
        return StrictJson.read("{\"v\":" + text + "}").path("v");
    }

    private Report verify(ObjectNode badge) {
        return new Verifier(web).verify(StrictJson.write(badge), TestIssuer.NOW);
    }

    private static void assertSays(Report report, String rule, String key) {
        assertThat(report.finding(rule).orElseThrow().summary().key())
                .as("%s", report.findings())
                .isEqualTo(key);
    }
}
