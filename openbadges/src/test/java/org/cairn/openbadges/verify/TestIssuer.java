package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusList;
import org.cairn.openbadges.status.StatusListCredential;
import org.cairn.openbadges.status.StatusPurpose;
import tools.jackson.databind.node.ObjectNode;

/** The school district of these tests, which signs badges for Rosa Delgado. */
final class TestIssuer {

    static final String DID = "did:web:harbormesa.example";
    static final String DID_URL = "https://harbormesa.example/.well-known/did.json";
    static final String LIST = "https://harbormesa.example/status/1";
    static final Instant ISSUED = Instant.parse("2026-06-30T08:00:00Z");
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    static final Ed25519Key KEY = key(1);

    private static final String DRAFT =
            """
            {"@context": ["https://www.w3.org/ns/credentials/v2",
                "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
             "id": "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-0d6f1b0f7a11",
             "type": ["VerifiableCredential", "OpenBadgeCredential"],
             "name": "Feedback That Moves Learning",
             "issuer": {"id": "did:web:harbormesa.example", "type": ["Profile"],
                        "name": "Harbor Mesa Unified"},
             "validFrom": "2026-06-30T08:00:00Z",
             "credentialSubject": {
               "type": ["AchievementSubject"],
               "identifier": [
                 {"type": "IdentityObject", "hashed": false, "identityType": "name",
                  "identityHash": "Rosa Delgado"},
                 {"type": "IdentityObject", "hashed": false,
                  "identityType": "emailAddress",
                  "identityHash": "rosa@harbormesa.example"}],
               "achievement": {
                 "id": "https://harbormesa.example/catalog/feedback",
                 "type": ["Achievement"],
                 "name": "Feedback That Moves Learning 课堂反馈 🎓",
                 "description": "Gives feedback that students use.",
                 "criteria": {"narrative": "Show it **three** times."},
                 "resultDescription": [
                   {"id": "urn:uuid:00000000-0000-4000-8000-0000000000ff",
                    "type": ["ResultDescription"], "name": "Clear goal",
                    "resultType": "RubricCriterionLevel",
                    "rubricCriterionLevel": [
                      {"id": "urn:uuid:00000000-0000-4000-8000-000000000002",
                       "type": ["RubricCriterionLevel"], "name": "Demonstrated"}]}]},
               "result": [
                 {"type": ["Result"],
                  "resultDescription": "urn:uuid:00000000-0000-4000-8000-0000000000ff",
                  "achievedLevel": "urn:uuid:00000000-0000-4000-8000-000000000002"}]}}
            """;

    private TestIssuer() {}

    static Ed25519Key key(int seed) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return Ed25519Key.fromSeed(bytes);
    }

    static Web web() {
        return new Web()
                .with(DID_URL, ControllerDocument.of(DID, List.of(KEY.publicKey())).toJson())
                .with(LIST, list(StatusList.empty()));
    }

    static ObjectNode list(StatusList list) {
        return sign(
                StatusListCredential.of(LIST, DID, StatusPurpose.REVOCATION, list).toJson(ISSUED),
                KEY);
    }

    /** A badge before it is signed. */
    static ObjectNode draft() {
        var json = StrictJson.read(DRAFT);
        json.set(
                "credentialStatus",
                StatusEntry.InList.of(StatusPurpose.REVOCATION, 3187, LIST).toJson());
        return json;
    }

    static ObjectNode badge() {
        return sign(draft(), KEY);
    }

    static ObjectNode sign(ObjectNode document, Ed25519Key key) {
        return sign(document, key, DID + "#" + key.publicKey().text());
    }

    static ObjectNode sign(ObjectNode document, Ed25519Key key, String method) {
        return new EddsaRdfc2022().sign(document, key, ProofOptions.assertion(method, ISSUED));
    }
}
