package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.proof.Cryptosuite;
import org.cairn.openbadges.proof.Ed25519Signature2020;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.status.StatusList;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** Badges of the VC Data Model 1.1 and their lists, as they were issued from 2021 to 2024. */
class StatusList2021Test {

    private static final int PLACE = 3187;
    private static final String BADGES =
            "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json";

    private final Web web = TestIssuer.web();

    /** A kind of proof and the context with its words. */
    private record Suite(Cryptosuite cryptosuite, String context) {

        static List<Suite> all() {
            return List.of(
                    new Suite(new EddsaRdfc2022(), "https://w3id.org/security/data-integrity/v1"),
                    new Suite(new EddsaRdfc2022(), "https://w3id.org/security/data-integrity/v2"),
                    new Suite(
                            new Ed25519Signature2020(),
                            "https://w3id.org/security/suites/ed25519-2020/v1"));
        }

        ObjectNode sign(ObjectNode document, String... contexts) {
            var names = document.putArray("@context").add("https://www.w3.org/2018/credentials/v1");
            List.of(contexts).forEach(names::add);
            names.add("https://w3id.org/vc/status-list/2021/v1").add(context);
            document.remove("validFrom");
            document.put("issuanceDate", TestIssuer.ISSUED.toString());
            var key = TestIssuer.KEY;
            var method = TestIssuer.DID + "#" + key.publicKey().text();
            return cryptosuite.sign(
                    document, key, ProofOptions.assertion(method, TestIssuer.ISSUED));
        }

        ObjectNode badge() {
            ObjectNode draft = TestIssuer.draft();
            draft.withObject("/credentialStatus").put("type", "StatusList2021Entry");
            return sign(draft, BADGES);
        }

        ObjectNode list(StatusList bits) {
            ObjectNode list = StrictJson.object().put("id", TestIssuer.LIST);
            list.putArray("type").add("VerifiableCredential").add("StatusList2021Credential");
            list.put("issuer", TestIssuer.DID);
            list.putObject("credentialSubject")
                    .put("id", TestIssuer.LIST + "#list")
                    .put("type", "StatusList2021")
                    .put("statusPurpose", "revocation")
                    .put("encodedList", bits.encode().substring(1));
            return sign(list);
        }
    }

    @Test
    void aBadgeAndItsListWithProofsInsideAreChecked() {
        for (Suite suite : Suite.all()) {
            web.with(TestIssuer.LIST, suite.list(StatusList.empty().with(PLACE + 1)));

            Report report = verify(suite.badge());

            assertThat(report.verdict()).as(suite.context()).isEqualTo(Verdict.GENUINE);
            assertThat(keyOfStatus(report)).isEqualTo("status.passed");
        }
    }

    @Test
    void whatTheListSaysIsRevoked() {
        for (Suite suite : Suite.all()) {
            web.with(TestIssuer.LIST, suite.list(StatusList.empty().with(PLACE)));

            assertThat(verify(suite.badge()).verdict())
                    .as(suite.context())
                    .isEqualTo(Verdict.REVOKED);
        }
    }

    @Test
    void aChangedListIsNotBelievedAndAChangedBadgeIsForged() {
        for (Suite suite : Suite.all()) {
            ObjectNode list = suite.list(StatusList.empty().with(PLACE));
            list.withObject("/credentialSubject")
                    .put("encodedList", StatusList.empty().encode().substring(1));
            web.with(TestIssuer.LIST, list);
            ObjectNode moved = suite.badge();
            moved.withObject("/credentialStatus").put("statusListIndex", "4");

            assertThat(keyOfStatus(verify(suite.badge()))).isEqualTo("status.list-unsigned");
            assertThat(verify(moved).verdict()).isEqualTo(Verdict.NOT_GENUINE);
        }
    }

    private Report verify(ObjectNode badge) {
        return new Verifier(web).verify(StrictJson.write(badge), TestIssuer.NOW);
    }

    private static String keyOfStatus(Report report) {
        return report.finding("status").orElseThrow().summary().key();
    }
}
