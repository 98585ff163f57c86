package org.cairn.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.verify.Documents;
import org.cairn.openbadges.verify.Finding;
import org.cairn.openbadges.verify.Occasion;
import org.cairn.openbadges.verify.PresentationVerifier;
import org.cairn.openbadges.verify.Verifier;
import org.cairn.platform.web.Frame;
import org.cairn.platform.web.Messages;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Breaks records in every place and in every way, and has the library say what is wrong: there must
 * be no sentence of it that is not known here. When the library says something in other words, or
 * something new, this fails.
 */
class FaultsTest {

    private static final String CONTEXTS =
            """
            "@context": ["https://www.w3.org/ns/credentials/v2", %s
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
            """;
    private static final String BADGE =
            """
            {%s
             "id": "urn:uuid:1", "type": ["VerifiableCredential", "OpenBadgeCredential"],
             "name": "One", "awardedDate": "2026-01-30T08:00:00Z",
             "issuer": {"id": "did:key:z6Mk", "type": ["Profile"], "name": "School",
               "dateOfBirth": "1970-01-01",
               "address": {"type": ["Address"], "geo":
                 {"type": "GeoCoordinates", "latitude": 1.5, "longitude": 2}}},
             "validFrom": "2026-01-30T08:00:00Z", "validUntil": "2030-01-30T08:00:00Z",
             "evidence": [{"type": ["Evidence"], "name": "Film"}],
             "credentialSubject": {"type": ["AchievementSubject"], "creditsEarned": 2,
               "identifier": [{"type": "IdentityObject", "hashed": false, "identityHash": "Zoë",
                 "identityType": "name"}],
               "result": [{"type": ["Result"], "status": "Completed"}],
               "achievement": {"id": "urn:a", "type": ["Achievement"], "name": "One",
                 "description": "One.", "achievementType": "Badge", "inLanguage": "en-US",
                 "criteria": {"narrative": "Do it."}, "tag": ["a", "b"],
                 "image": {"id": "https://example.org/a.png", "type": "Image"}}}}
            """;
    private static final String RECORD =
            """
            {%s
             "id": "urn:uuid:2", "type": ["VerifiableCredential", "ClrCredential"], "name": "All",
             "partial": true, "issuer": {"id": "did:key:z6Mk", "type": ["Profile"]},
             "validFrom": "2026-01-30T08:00:00Z",
             "credentialSubject": {"type": ["ClrSubject"], "id": "urn:s",
               "association": [{"type": "Association", "associationType": "precedes",
                 "sourceId": "urn:a", "targetId": "urn:b"}],
               "verifiableCredential": [{"type": ["VerifiableCredential"],
                 "issuer": "did:key:z6Mk", "credentialSubject": {},
                 "validFrom": "2026-01-30T08:00:00Z"}]}}
            """;
    private static final String ENDORSEMENT =
            """
            {%s
             "id": "urn:uuid:3", "type": ["VerifiableCredential", "EndorsementCredential"],
             "name": "Good", "issuer": "did:key:z6Mk", "issuanceDate": "2026-01-30T08:00:00Z",
             "credentialSubject": {"id": "urn:a", "type": ["EndorsementSubject"]}}
            """;
    private static final String ASSERTION =
            """
            {"@context": "https://w3id.org/openbadges/v2", "type": "Assertion", "id": "urn:uuid:4",
             "recipient": {"type": "email", "hashed": false, "identity": "zoe@example.org"},
             "badge": "https://example.org/b", "issuedOn": "2026-01-30T08:00:00Z",
             "verification": {"type": "signed"}}
            """;
    private static final String FIRST_VERSION =
            """
            {"uid": "f2", "recipient": {"type": "email", "hashed": false, "identity": "z@e.org"},
             "issuedOn": 1359217910, "badge": "https://example.org/b",
             "verify": {"type": "signed", "url": "https://example.org/key.pem"}}
            """;
    private static final List<String> WRONG =
            List.of("\"x\"", "7", "true", "null", "{}", "[]", "[7, {}]", "{\"a\": 1}");

    private final Messages messages = new Messages();
    private final Verifier verifier = new Verifier(new Nowhere());

    @Test
    void whateverIsWrongWithARecordIsSaidInSpanish() {
        Set<String> faults = new TreeSet<>();
        for (String record :
                List.of(
                        BADGE.formatted(CONTEXTS.formatted("")),
                        RECORD.formatted(
                                CONTEXTS.formatted(
                                        "\"https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json\",")),
                        ENDORSEMENT.formatted(CONTEXTS.formatted("")),
                        ASSERTION,
                        FIRST_VERSION)) {
            assertThat(faults(StrictJson.read(record))).as(record).isEmpty();
            broken(StrictJson.read(record), json -> faults.addAll(faults(json)));
        }

        assertThat(faults).hasSizeGreaterThan(100).allSatisfy(this::isSaid);
    }

    @Test
    void whatIsWrongWithAPresentationIsSaidInSpanish() {
        String form =
                """
                {"@context": ["%s"], "type": "VerifiablePresentation", "holder": %s,
                 "verifiableCredential": [%s]}
                """;
        String v2 = "https://www.w3.org/ns/credentials/v2";
        String empty = "{\"type\": \"EnvelopedVerifiableCredential\", \"id\": \"data:x\"}";

        for (String wrong :
                List.of(
                        form.formatted("urn:other", "\"urn:a\"", ""),
                        form.formatted(v2, "\"nobody\"", ""),
                        form.formatted(v2, "\"urn:a\"", "\"e30.e30.e30\""),
                        form.formatted(v2, "\"urn:a\"", empty),
                        form.formatted(v2, "\"urn:a\"", "{}" + ", {}".repeat(16)))) {
            Finding finding =
                    new PresentationVerifier(address -> new Documents.Answer.NotFound())
                            .verify(
                                    wrong.getBytes(StandardCharsets.UTF_8),
                                    Occasion.UNASKED,
                                    Instant.now())
                            .finding("presentation")
                            .orElseThrow();
            assertThat(finding.details()).as(wrong).isNotEmpty().allSatisfy(this::isSaid);
        }
    }

    @Test
    void aSentenceHasItsPlaceAndItsWordsInTheReadersLanguage() {
        Frame spanish = frame("es");

        assertThat(Faults.say(spanish, "validUntil must be a date and time with a time zone"))
                .isEqualTo("validUntil debe ser una fecha y hora con zona horaria");
        assertThat(Faults.say(spanish, "the record must have validFrom or issuanceDate"))
                .isEqualTo("el registro debe tener validFrom o issuanceDate");
        assertThat(Faults.say(spanish, "badge: criteria is missing"))
                .isEqualTo("falta badge: criteria");
        assertThat(Faults.say(spanish, "something new")).isEqualTo("something new");
        assertThat(Faults.say(frame("en"), "name is missing")).isEqualTo("name is missing");
    }

    private void isSaid(String fault) {
        assertThat(Faults.say(frame("es"), fault))
                .isNotEqualTo(fault)
                .doesNotContainPattern("\\b(must|is|are|or|and|the|with)\\b");
    }

    private List<String> faults(ObjectNode json) {
        return verifier.verify(StrictJson.write(json), Instant.parse("2026-05-01T00:00:00Z"))
                .finding("schema")
                .filter(schema -> schema.summary().key().startsWith("schema.failed"))
                .map(Finding::details)
                .orElse(List.of());
    }

    /**
     * Each place is left out, and is each of the wrong things once; a stranger comes along, too.
     */
    private static void broken(ObjectNode whole, Consumer<ObjectNode> looking) {
        broken(whole, whole, looking);
    }

    private static void broken(ObjectNode whole, JsonNode part, Consumer<ObjectNode> looking) {
        if (part instanceof ArrayNode list) {
            list.forEach(item -> broken(whole, item, looking));
        }
        if (!(part instanceof ObjectNode members)) {
            return;
        }
        members.put("stranger", "x");
        looking.accept(whole);
        members.remove("stranger");
        for (String name : List.copyOf(members.propertyNames())) {
            JsonNode right = members.get(name);
            broken(whole, right, looking);
            members.remove(name);
            looking.accept(whole);
            for (String wrong : WRONG) {
                members.set(name, StrictJson.read("{\"a\": " + wrong + "}").get("a"));
                looking.accept(whole);
            }
            members.set(name, right);
        }
    }

    private Frame frame(String language) {
        return new Frame(
                messages,
                Locale.of(language),
                ZoneOffset.UTC,
                "/verify",
                "/verify",
                new Frame.Site("", "", false, false, "", ""),
                new Frame.Csrf(Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** A web on which nobody answers. */
    private static final class Nowhere implements Documents {

        @Override
        public Answer load(URI address) {
            return new Answer.Unreachable("nobody is asked in this test");
        }
    }
}
