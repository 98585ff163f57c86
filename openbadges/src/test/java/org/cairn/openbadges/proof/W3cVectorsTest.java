package org.cairn.openbadges.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.jsonld.Contexts;
import org.cairn.openbadges.jsonld.Limits;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.EcKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.key.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The test vectors in the recommendations VC Data Integrity EdDSA 1.0 and ECDSA 1.0. */
class W3cVectorsTest {

    private static final String FOLDER = "vectors/";
    private static final String VECTORS =
            "VC Data Integrity EdDSA 1.0 and ECDSA 1.0, five suites, sets and chains: signed byte"
                    + " for byte from the published keys, checked, refused after a change, canonical";
    private static final String CITIZENSHIP = "https://w3id.org/citizenship/v4rc1";

    /** Every signed document that the two recommendations publish. */
    static List<String> signed() {
        return List.of(
                "vc-di-eddsa/eddsa-rdfc-2022/signedDataInt.json",
                "vc-di-eddsa/eddsa-rdfc-2022/employ/signedDataInt.json",
                "vc-di-eddsa/eddsa-jcs-2022/signedJCS.json",
                "vc-di-eddsa/Ed25519Signature2020/signedEdSig.json",
                "vc-di-eddsa/proof-set-chain/signedProofSet1.json",
                "vc-di-eddsa/proof-set-chain/signedProofSet2.json",
                "vc-di-eddsa/proof-set-chain/signedProofChain1.json",
                "vc-di-eddsa/proof-set-chain/signedProofChain2.json",
                "vc-di-ecdsa/ecdsa-rdfc-2019-p256/signedECDSAP256.json",
                "vc-di-ecdsa/ecdsa-rdfc-2019-p256/employ/signedECDSAP256.json",
                "vc-di-ecdsa/ecdsa-rdfc-2019-p384/signedECDSAP384.json",
                "vc-di-ecdsa/ecdsa-rdfc-2019-p384/employ/signedECDSAP384.json",
                "vc-di-ecdsa/ecdsa-jcs-2019-p256/signedJCSECDSAP256.json",
                "vc-di-ecdsa/ecdsa-jcs-2019-p384/signedJCSECDSAP384.json");
    }

    /** Sets and chains step by step. */
    @Replays(VECTORS)
    @ParameterizedTest
    @MethodSource("signed")
    void everySuiteSignsByteForByteFromThePublishedKeys(String file) {
        ObjectNode expected = ConformanceData.json(FOLDER + file);
        ObjectNode document = expected.deepCopy();
        document.remove("proof");

        for (Proof proof : Proof.of(expected)) {
            Multikey key = DidKey.key(proof.verificationMethod());
            document = signing(proof).sign(document, secretOf(key), options(proof));
        }

        assertThat(Proof.of(document)).isNotEmpty().isEqualTo(Proof.of(expected));
    }

    @Replays(VECTORS)
    @ParameterizedTest
    @MethodSource("signed")
    void everyProofVerifiesAndNoneDoesAfterAChange(String file) {
        ObjectNode document = ConformanceData.json(FOLDER + file);
        ObjectNode changed = document.deepCopy().put("name", "Another name");

        assertThat(Proof.of(document)).isNotEmpty();
        for (Proof proof : Proof.of(document)) {
            Multikey key = DidKey.key(proof.verificationMethod());

            assertThat(Proofs.verify(document, proof, key, canonicalizer()))
                    .isEqualTo(new ProofCheck.Passed());
            assertThat(Proofs.verify(changed, proof, key, canonicalizer()))
                    .isInstanceOf(ProofCheck.Failed.class);
        }
    }

    @Replays(VECTORS)
    @ParameterizedTest
    @CsvSource({
        "vc-di-eddsa/eddsa-rdfc-2022/signedDataInt.json, canonDocDataInt.txt",
        "vc-di-eddsa/eddsa-rdfc-2022/employ/signedDataInt.json, canonDocDataInt.txt",
        "vc-di-eddsa/Ed25519Signature2020/signedEdSig.json, canonDocEdSig.txt",
        "vc-di-ecdsa/ecdsa-rdfc-2019-p256/signedECDSAP256.json, canonDocECDSAP256.txt",
        "vc-di-ecdsa/ecdsa-rdfc-2019-p256/employ/signedECDSAP256.json, canonDocECDSAP256.txt",
        "vc-di-ecdsa/ecdsa-rdfc-2019-p384/signedECDSAP384.json, canonDocECDSAP384.txt",
        "vc-di-ecdsa/ecdsa-rdfc-2019-p384/employ/signedECDSAP384.json, canonDocECDSAP384.txt"
    })
    void canonicalFormsAreThePublishedOnes(String signed, String canonical) {
        ObjectNode unsecured = ConformanceData.json(FOLDER + signed);
        unsecured.remove("proof");
        String hash = canonical.contains("P384") ? "SHA-384" : "SHA-256";

        assertThat(canonicalizer().canonicalize(unsecured, hash))
                .isEqualTo(
                        ConformanceData.text(
                                FOLDER + signed.replaceFirst("[^/]*$", "") + canonical));
    }

    @Test
    void aProofThatBuildsUponAnotherFailsWithoutIt() {
        ObjectNode document =
                ConformanceData.json(FOLDER + "vc-di-eddsa/proof-set-chain/signedProofChain1.json");
        Proof last = Proof.of(document).getLast();
        ObjectNode alone = document.deepCopy().set("proof", last.node());

        assertThat(last.node().has("previousProof")).isTrue();
        assertThat(
                        Proofs.verify(
                                alone,
                                last,
                                DidKey.key(last.verificationMethod()),
                                canonicalizer()))
                .isInstanceOf(ProofCheck.Failed.class);
    }

    private static ProofOptions options(Proof proof) {
        ProofOptions options =
                ProofOptions.assertion(
                        proof.verificationMethod(), proof.created().orElse(Instant.EPOCH));
        if (!proof.id().isEmpty()) {
            options = options.named(proof.id());
        }
        JsonNode previous = proof.node().path("previousProof");
        return previous.isMissingNode()
                ? options
                : options.after(
                        previous.isArray()
                                ? previous.valueStream()
                                        .map(JsonNode::stringValue)
                                        .toArray(String[]::new)
                                : new String[] {previous.stringValue()});
    }

    private static Cryptosuite signing(Proof proof) {
        return switch (proof.cryptosuite()) {
            case "eddsa-rdfc-2022" -> new EddsaRdfc2022(canonicalizer());
            case "eddsa-jcs-2022" -> new EddsaJcs2022();
            case "ecdsa-rdfc-2019" -> new EcdsaRdfc2019(canonicalizer());
            case "ecdsa-jcs-2019" -> new EcdsaJcs2019();
            case "" -> new Ed25519Signature2020(canonicalizer());
            default -> throw new AssertionError(proof.cryptosuite());
        };
    }

    /** The published private key to a public one. */
    private static SigningKey secretOf(Multikey key) {
        String eddsa =
                ConformanceData.json(FOLDER + "vc-di-eddsa/keyPair.json")
                        .path("privateKeyMultibase")
                        .stringValue();
        Stream<SigningKey> of =
                Stream.concat(
                        Stream.of("p256KeyPair.json", "p384KeyPair.json")
                                .map(file -> ConformanceData.json(FOLDER + "vc-di-ecdsa/" + file))
                                .map(pair ->
                                        EcKey.parse(pair.path("secretKeyMultibase").stringValue())),
                        Stream.concat(
                                        Stream.of(eddsa),
                                        ConformanceData.json(
                                                FOLDER
                                                        + "vc-di-eddsa/proof-set-chain/"
                                                        + "multiKeyPairs.json")
                                                .findValuesAsString("privateKeyMultibase")
                                                .stream())
                                .map(Ed25519Key::parse));
        return of.filter(secret -> secret.publicKey().equals(key)).findFirst().orElseThrow();
    }

    static Canonicalizer canonicalizer() {
        return new Canonicalizer(
                Contexts.standard()
                        .with(
                                "https://www.w3.org/ns/credentials/examples/v2",
                                ConformanceData.json("contexts/credentials-examples-v2.json"))
                        .with(CITIZENSHIP, citizenship()),
                Limits.STANDARD);
    }

    /** The words that the vectors use, as their published canonical forms spell them out. */
    private static ObjectNode citizenship() {
        ObjectNode words = StrictJson.object();
        for (String word :
                List.of(
                        "EmploymentAuthorizationDocumentCredential",
                        "EmploymentAuthorizationDocument",
                        "EmployablePerson",
                        "PermanentResident",
                        "PermanentResidentCard",
                        "PermanentResidentCardCredential",
                        "permanentResidentCard",
                        "commuterClassification",
                        "birthCountry",
                        "employmentAuthorizationDocument",
                        "lprCategory",
                        "lprNumber")) {
            words.put(word, "https://w3id.org/citizenship#" + word);
        }
        for (String word :
                List.of(
                        "Person",
                        "givenName",
                        "additionalName",
                        "familyName",
                        "gender",
                        "identifier")) {
            words.put(word, "https://schema.org/" + word);
        }
        words.putObject("image").put("@id", "https://schema.org/image").put("@type", "@id");
        words.putObject("birthDate")
                .put("@id", "https://schema.org/birthDate")
                .put("@type", "http://www.w3.org/2001/XMLSchema#dateTime");
        words.putObject("residentSince")
                .put("@id", "https://w3id.org/citizenship#residentSince")
                .put("@type", "http://www.w3.org/2001/XMLSchema#dateTime");
        return StrictJson.object().set("@context", words);
    }
}
