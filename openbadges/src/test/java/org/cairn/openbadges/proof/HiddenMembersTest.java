package org.cairn.openbadges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.cairn.openbadges.credential.SampleBadges;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.Ed25519Key;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A holder rewrites a signed badge so that it says the same to a JSON-LD processor, but a reader of
 * the JSON no longer finds the end of its validity or its status. No such badge may pass.
 */
class HiddenMembersTest {

    private static final String CREDENTIALS = "https://www.w3.org/2018/credentials#";

    private final Ed25519Key key = Ed25519Key.generate(new SecureRandom());
    private ObjectNode badge = StrictJson.object();

    @BeforeEach
    void issue() {
        badge =
                new EddsaRdfc2022()
                        .sign(
                                SampleBadges.fullest("text").toJson(),
                                key,
                                ProofOptions.assertion(
                                        SampleBadges.ISSUER + "#" + key.publicKey(),
                                        SampleBadges.AWARDED));
    }

    @Test
    void theBadgePassesAsItWasIssued() {
        assertThat(check().passed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"credentialStatus", "evidence", "refreshService"})
    void underTheFullAddressOfTheWord(String name) {
        badge.set(CREDENTIALS + name, badge.remove(name));

        assertThat(check().passed()).isFalse();
    }

    @Test
    void theEndOfValidityAsATypedValueUnderItsFullAddress() {
        ObjectNode typed = StrictJson.object();
        typed.set("@value", badge.remove("validUntil"));
        typed.put("@type", "http://www.w3.org/2001/XMLSchema#dateTime");
        badge.set(CREDENTIALS + "validUntil", typed);

        assertThat(check().passed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@nest", "@included", "@graph"})
    void insideAWrapper(String wrapper) {
        ObjectNode wrapped = badge.putObject(wrapper);
        if (!wrapper.equals("@nest")) {
            wrapped.set("id", badge.get("id"));
            wrapped.set("type", badge.get("type"));
        }
        wrapped.set("credentialStatus", badge.remove("credentialStatus"));

        assertThat(check().passed()).isFalse();
    }

    @Test
    void underAnotherNameByAContextInTheDocument() {
        ObjectNode alias = ((ArrayNode) badge.get("@context")).addObject();
        alias.putObject("ends")
                .put("@id", CREDENTIALS + "validUntil")
                .put("@type", "http://www.w3.org/2001/XMLSchema#dateTime");
        badge.set("ends", badge.remove("validUntil"));

        assertThat(check()).isInstanceOf(ProofCheck.NotChecked.class);
    }

    @Test
    void inASecondObjectWithTheIdOfTheBadge() {
        JsonNode schema = badge.at("/credentialSchema/0");
        ((ObjectNode) schema).set("id", badge.get("id"));
        issueAgain();
        ObjectNode second = (ObjectNode) badge.at("/credentialSchema/0");
        second.putArray("type").add("1EdTechJsonSchemaValidator2019").add("VerifiableCredential");
        second.set("validUntil", badge.remove("validUntil"));

        assertThat(check().passed()).isFalse();
    }

    /** Statements have no order: what endorses the badge can be put around it. */
    @Test
    void insideOfWhatEndorsesTheBadge() {
        ArrayNode endorsements = badge.withArray("endorsement");
        int place = endorsements.size();
        ObjectNode endorsement =
                endorsements
                        .addObject()
                        .put("id", "urn:uuid:00000000-0000-4000-8000-0000000000e1")
                        .put("validFrom", "2026-01-01T00:00:00Z");
        endorsement.putArray("type").add("VerifiableCredential").add("EndorsementCredential");
        endorsement
                .putObject("issuer")
                .put("id", SampleBadges.ISSUER)
                .putArray("type")
                .add("Profile");
        endorsement
                .putObject("credentialSubject")
                .put("id", badge.path("id").stringValue())
                .put("type", "EndorsementSubject");
        issueAgain();
        assertThat(check().passed()).isTrue();
        JsonNode context = badge.remove("@context");
        JsonNode proof = badge.remove("proof");
        ArrayNode types = ((ArrayNode) badge.get("type")).add("EndorsementSubject");
        ObjectNode around = (ObjectNode) badge.withArray("endorsement").get(place);
        badge.withArray("endorsement").set(place, StrictJson.object().set("id", around.get("id")));
        around.set("@context", context).set("credentialSubject", badge.set("type", types));
        badge = around.set("proof", proof);

        assertThat(check().passed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"@note", "@index", "@id", "@reverse"})
    void wordsOfTheLanguageThatWouldBePassedOver(String keyword) {
        ((ObjectNode) badge.get("issuer")).put(keyword, "https://a.example/");

        assertThat(check().passed()).isFalse();
    }

    @Test
    void anAddedTextInALanguageThatCannotBeIsNotPassedOver() {
        badge.remove("name");
        issueAgain();
        badge.putObject("name").put("@value", "Another name").put("@language", "no such!");

        assertThat(check().passed()).isFalse();
    }

    @Test
    void anAddedDirectionOfATextIsNotPassedOver() {
        turn("name");
        assertThat(check())
                .isInstanceOfSatisfying(
                        ProofCheck.Failed.class,
                        failed -> assertThat(failed.reason()).contains("direction"));
    }

    @Test
    void aDirectionIsKeptWhereTheProofCoversIt() {
        turn("name");
        issueAgain(new EddsaJcs2022());
        assertThat(check().passed()).isTrue();
        ((ObjectNode) badge.get("name")).put("@direction", "ltr");
        assertThat(check().passed()).isFalse();
    }

    private void turn(String member) {
        JsonNode text = badge.remove(member);
        badge.putObject(member).set("@value", text);
        ((ObjectNode) badge.get(member)).put("@direction", "rtl");
    }

    @Test
    void noOtherPublishedWordMeansTheSame() {
        assertThat(check().passed()).isTrue();
        badge.set("expirationDate", badge.remove("validUntil"));

        assertThat(check().passed()).isFalse();
    }

    private void issueAgain() {
        issueAgain(new EddsaRdfc2022());
    }

    private void issueAgain(Cryptosuite suite) {
        badge.remove("proof");
        badge =
                suite.sign(
                        badge,
                        key,
                        ProofOptions.assertion(
                                SampleBadges.ISSUER + "#" + key.publicKey(), SampleBadges.AWARDED));
    }

    private ProofCheck check() {
        return Proofs.verify(badge, Proof.of(badge).getFirst(), key.publicKey());
    }
}
