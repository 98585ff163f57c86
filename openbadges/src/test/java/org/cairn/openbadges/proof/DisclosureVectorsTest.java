package org.cairn.openbadges.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.openbadges.proof.W3cVectorsTest.canonicalizer;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.key.EcKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The test vectors of ecdsa-sd-2023 in VC Data Integrity ECDSA 1.0, appendix A.7. */
class DisclosureVectorsTest {

    private static final String FOLDER = "vectors/vc-di-ecdsa/";
    private static final String VECTORS =
            "VC Data Integrity ECDSA 1.0, `ecdsa-sd-2023`: base proofs made from the published keys"
                    + " and refused by verifiers, derived ones made and checked, byte for byte";

    private static final ObjectNode KEYS =
            ConformanceData.json(FOLDER + "ecdsa-sd-2023/SDKeyMaterial.json");

    @Replays(VECTORS)
    @ParameterizedTest
    @ValueSource(strings = {"prc", "employ"})
    void baseProofsAreMadeByteForByteFromThePublishedKeys(String example) {
        ObjectNode expected = read(example, "addSignedSDBase.json");
        ObjectNode document = expected.deepCopy();
        document.remove("proof");
        Proof proof = Proof.of(expected).getFirst();

        ObjectNode signed =
                suite().showing(pointers(mandatory(example)))
                        .sign(
                                document,
                                secret("baseKeyPair"),
                                ProofOptions.assertion(
                                        proof.verificationMethod(), proof.created().orElseThrow()),
                                new EcdsaSd2023.Chance(
                                        secret("proofKeyPair"),
                                        HexFormat.of()
                                                .parseHex(
                                                        KEYS.path("hmacKeyString").stringValue())));

        assertThat(signed).isEqualTo(expected);
    }

    @Replays(VECTORS)
    @ParameterizedTest
    @ValueSource(strings = {"prc", "employ"})
    void whatTheHolderShowsIsDerivedByteForByte(String example) {
        ObjectNode base = read(example, "addSignedSDBase.json");

        assertThat(suite().derive(base, pointers(selective(example))))
                .isEqualTo(read(example, "derivedRevealDocument.json"));
    }

    @Replays(VECTORS)
    @ParameterizedTest
    @ValueSource(strings = {"prc", "employ"})
    void baseProofsAreRefused(String example) {
        assertThat(checked(read(example, "addSignedSDBase.json")))
                .isInstanceOfSatisfying(
                        ProofCheck.Failed.class,
                        check -> assertThat(check.reason()).contains("for the holder"));
    }

    @Replays(VECTORS)
    @ParameterizedTest
    @ValueSource(strings = {"prc", "employ"})
    void whatIsShownVerifiesAndNothingElseDoes(String example) {
        ObjectNode shown = read(example, "derivedRevealDocument.json");

        assertThat(checked(shown)).isEqualTo(new ProofCheck.Passed());
        for (ObjectNode changed : changes(shown)) {
            assertThat(checked(changed)).as("%s", changed).isNotEqualTo(new ProofCheck.Passed());
        }
    }

    /** Every text changed, and every member but the context taken away. */
    private static List<ObjectNode> changes(ObjectNode shown) {
        List<ObjectNode> changes = new ArrayList<>();
        for (JsonPointer place : places(shown, JsonPointer.empty()).toList()) {
            ObjectNode without = shown.deepCopy();
            if (without.at(place.head()) instanceof ObjectNode parent) {
                parent.remove(place.last().getMatchingProperty());
                changes.add(without);
            }
            ObjectNode other = shown.deepCopy();
            if (other.at(place).isString() && other.at(place.head()) instanceof ObjectNode parent) {
                String name = place.last().getMatchingProperty();
                parent.put(name, parent.path(name).stringValue() + "1");
                changes.add(other);
            }
        }
        return changes;
    }

    private static Stream<JsonPointer> places(JsonNode value, JsonPointer place) {
        return value.propertyStream()
                .filter(member -> !member.getKey().equals("@context"))
                .flatMap(member -> {
                    JsonPointer inside = place.appendProperty(member.getKey());
                    return Stream.concat(Stream.of(inside), places(member.getValue(), inside));
                });
    }

    private static ProofCheck checked(ObjectNode document) {
        return Proof.of(document).stream()
                .findFirst()
                .map(proof ->
                        Proofs.verify(
                                document,
                                proof,
                                secret("baseKeyPair").publicKey(),
                                canonicalizer()))
                .orElseGet(() -> new ProofCheck.Failed("no proof"));
    }

    private static EcdsaSd2023 suite() {
        return new EcdsaSd2023(canonicalizer());
    }

    private static EcKey secret(String pair) {
        return EcKey.parse(KEYS.path(pair).path("secretKeyMultibase").stringValue());
    }

    private static String mandatory(String example) {
        return example.equals("prc") ? "prCredMandatory.json" : "employMandatory.json";
    }

    private static String selective(String example) {
        return example.equals("prc") ? "prCredSelective.json" : "employSelective.json";
    }

    private static List<JsonPointer> pointers(String file) {
        return Stream.of(
                        ConformanceData.text(FOLDER + file)
                                .replaceAll("[\\[\\]\"\\s]", "")
                                .split(","))
                .map(JsonPointer::compile)
                .toList();
    }

    private static ObjectNode read(String example, String file) {
        return ConformanceData.json(FOLDER + "ecdsa-sd-2023/" + example + "/" + file);
    }
}
