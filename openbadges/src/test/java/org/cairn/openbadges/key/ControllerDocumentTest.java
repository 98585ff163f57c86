package org.cairn.openbadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

/** What a party says of its keys: withdrawn ones, foreign ones, and what is not understood here. */
class ControllerDocumentTest {

    private static final String DID = "did:web:badges.example";
    private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

    private final Multikey key = Ed25519Key.generate(new SecureRandom()).publicKey();
    private final Multikey stolen = Ed25519Key.generate(new SecureRandom()).publicKey();
    private final ControllerDocument both = ControllerDocument.of(DID, List.of(key, stolen));

    @Test
    void aKeyIsWithdrawnUnderTheIdThatItsPartyGaveIt() {
        ControllerDocument document = read("Multikey", "\"publicKeyMultibase\":\"" + stolen + "\"");

        assertWithdrawn(document, DID + "#key-1");
    }

    @Test
    void aKeyIsWithdrawnInEveryForm() {
        String copy = DID + "#" + Jwk.thumbprint(stolen);

        assertWithdrawn(both.withJsonWebKeys(), copy);
        assertWithdrawn(both.withJsonWebKeys(), DID + "#" + stolen);
        assertThat(both.withJsonWebKeys().withdrawing(stolen, NOW))
                .isEqualTo(both.withdrawing(stolen, NOW).withJsonWebKeys());
    }

    @Test
    void aKeyWithTwoIdsHasOneJwkForAllThatEitherServes() {
        ControllerDocument document =
                ControllerDocument.read(
                        StrictJson.read(
                                """
                                {"id":"%1$s","assertionMethod":["#a"],"authentication":["#b"],
                                 "verificationMethod":[
                                   {"id":"#a","type":"Multikey","controller":"%1$s","publicKeyMultibase":"%2$s"},
                                   {"id":"#b","type":"Multikey","controller":"%1$s","publicKeyMultibase":"%2$s",
                                    "expires":"2030-01-01T00:00:00Z"}]}
                                """
                                        .formatted(DID, key)));
        String jwk = DID + "#" + Jwk.thumbprint(key);

        ControllerDocument more = ControllerDocument.read(document.withJsonWebKeys().toJson());

        assertThat(more.methods()).extracting(VerificationMethod::id).hasSize(3).contains(jwk);
        assertThat(more.assertionMethods()).containsExactly(DID + "#a", jwk);
        assertThat(more.authenticationMethods()).containsExactly(DID + "#b", jwk);
        assertThat(document.authenticating().authenticationMethods())
                .containsExactly(DID + "#b", DID + "#a");
    }

    @Test
    void whoWithdrawsAgainMovesNothing() {
        ControllerDocument gone = both.withdrawing(stolen, NOW);

        assertThat(gone.withdrawing(stolen, NOW.plusSeconds(60))).isEqualTo(gone);
        assertThat(gone.withdrawing(stolen, NOW.minusSeconds(60)))
                .isEqualTo(both.withdrawing(stolen, NOW.minusSeconds(60)));
    }

    @Test
    void aWithdrawnKeyServesNoPurpose() {
        ControllerDocument gone = both.authenticating().withdrawing(stolen, NOW);

        assertThat(gone.authenticationMethods()).containsExactly(DID + "#" + key);
        assertThat(gone.authenticationMethod(DID + "#" + stolen)).isEmpty();
    }

    @Test
    void aKeyThatIsWithdrawnLaterServesUntilThen() {
        Instant later = NOW.plusSeconds(60);
        ControllerDocument soon = both.authenticating().withdrawing(stolen, later, NOW);

        assertThat(soon.method(DID + "#" + stolen).orElseThrow().revoked()).contains(later);
        assertThat(soon.assertionMethod(DID + "#" + stolen)).isPresent();
        assertThat(soon.authenticationMethod(DID + "#" + stolen)).isPresent();
        assertThat(soon.withdrawing(stolen, later, later))
                .isEqualTo(both.authenticating().withdrawing(stolen, later));
    }

    @Test
    void aKeyForAgreeingOnSecretsIsWithdrawnWhereverItIsListed() {
        ObjectNode json =
                StrictJson.read(
                        """
                        {"id":"%s","keyAgreement":["#k",
                           {"id":"#k","type":"Multikey","controller":"%s","publicKeyMultibase":"%s"}],
                         "capabilityInvocation":"#k"}
                        """
                                .formatted(DID, DID, stolen));

        ObjectNode gone = ControllerDocument.read(json).withdrawing(stolen, NOW).toJson();

        assertThat(gone.at("/verificationMethod/0/revoked").asString("")).isEqualTo(NOW.toString());
        assertThat(gone.path("keyAgreement")).isEmpty();
        assertThat(gone.path("capabilityInvocation")).isEmpty();
    }

    @Test
    void aKeyThatIsNotThereCannotBeWithdrawn() {
        Multikey other = Ed25519Key.generate(new SecureRandom()).publicKey();

        assertThatExceptionOfType(KeyProblem.class)
                .isThrownBy(() -> both.withdrawing(other, NOW))
                .withMessageContaining(other.text());
    }

    @Test
    void aReadableEndTakesThePlaceOfOneThatWasNone() {
        ObjectNode json = both.toJson();
        ((ObjectNode) json.at("/verificationMethod/0")).put("expires", "soon").put("revoked", true);
        VerificationMethod read = ControllerDocument.read(json).methods().getFirst();

        assertThat(read.undatedExpiry()).isTrue();
        assertThat(read.undatedRevocation()).isTrue();
        assertThat(read.expiring(NOW).undatedExpiry()).isFalse();
        assertThat(read.expiring(NOW).undatedRevocation()).isTrue();
        assertThat(read.revokedAt(NOW).undatedExpiry()).isTrue();
        assertThat(read.revokedAt(NOW).undatedRevocation()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[\"did:web:badges.example\"]",
                "{\"id\":\"did:web:badges.example\"}",
                "null",
                "5",
                "[\"did:web:other.example\"]"
            })
    void aMethodWhoseControllerIsNoTextIsNotThePartysOwn(String controller) {
        ObjectNode json =
                StrictJson.read(
                        """
                        {"id":"%s","assertionMethod":[
                          {"id":"#k","type":"Multikey","controller":%s,"publicKeyMultibase":"%s"}]}
                        """
                                .formatted(DID, controller, key));

        ControllerDocument document = ControllerDocument.read(json);

        assertThat(document.method(DID + "#k")).isPresent();
        assertThat(document.assertionMethod(DID + "#k")).isEmpty();
    }

    @Test
    void whatIsNotUnderstoodIsKept() {
        ObjectNode json =
                StrictJson.read(
                        """
                        {"@context":["https://www.w3.org/ns/did/v1","https://words.example/v1"],
                         "id":"did:web:badges.example",
                         "alsoKnownAs":["https://badges.example"],
                         "service":[{"id":"#s","type":"Shop","serviceEndpoint":"https://badges.example"}],
                         "verificationMethod":[
                           {"id":"did:web:badges.example#k","type":"JsonWebKey2020","controller":"did:web:badges.example",
                            "publicKeyJwk":{"kty":"OKP","crv":"Ed25519","kid":"k","x5c":["MII"],
                              "x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}},
                           {"id":"did:web:badges.example#z","type":"JsonWebKey2020","controller":"did:web:badges.example",
                            "publicKeyJwk":{"kty":"OKP","crv":"Ed448","x":"AA"}}],
                         "assertionMethod":["did:web:badges.example#k"],
                         "keyAgreement":["did:web:badges.example#z"]}
                        """);

        ControllerDocument document = ControllerDocument.read(json);

        assertThat(document.toJson()).isEqualTo(json);
        assertThat(document.withJsonWebKeys().toJson()).isEqualTo(json);
        Multikey withdrawn = document.methods().getFirst().key().orElseThrow();
        ObjectNode gone = document.withdrawing(withdrawn, NOW).toJson();
        ((ObjectNode) json.at("/verificationMethod/0")).put("revoked", NOW.toString());
        json.putArray("assertionMethod");
        assertThat(gone).isEqualTo(json);
        assertThat(ControllerDocument.read(gone).toJson()).isEqualTo(json);
    }

    @Test
    void aKeyThatJoseHasNoFormForIsNotWrittenAsJwk() {
        Multikey key = Multikey.of(KeyType.BLS12_381_G2, new byte[96]);
        ControllerDocument document = ControllerDocument.of(DID, List.of(key));

        assertThat(document.withJsonWebKeys()).isEqualTo(document);
    }

    private static void assertWithdrawn(ControllerDocument document, String methodId) {
        Multikey stolen = document.assertionMethod(methodId).orElseThrow().key().orElseThrow();
        ControllerDocument gone =
                ControllerDocument.read(document.withdrawing(stolen, NOW).toJson());

        assertThat(gone.assertionMethod(methodId)).isEmpty();
        assertThat(gone.withdrawnMethod(methodId, NOW)).isPresent();
    }

    private static ControllerDocument read(String type, String publicKey) {
        return ControllerDocument.read(
                StrictJson.read(
                        """
                        {"id":"%s","verificationMethod":[{"id":"#key-1","type":"%s","controller":"%s",%s}],
                         "assertionMethod":["#key-1"]}
                        """
                                .formatted(DID, type, DID, publicKey)));
    }
}
