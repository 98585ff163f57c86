package org.cairn.openbadges.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cairn.openbadges.proof.EcdsaSd2023Test.KEY;
import static org.cairn.openbadges.proof.EcdsaSd2023Test.OPTIONS;
import static org.cairn.openbadges.proof.EcdsaSd2023Test.SUITE;
import static org.cairn.openbadges.proof.EcdsaSd2023Test.badge;
import static org.cairn.openbadges.proof.EcdsaSd2023Test.check;
import static org.cairn.openbadges.proof.EcdsaSd2023Test.pointers;
import static org.cairn.openbadges.proof.EcdsaSd2023Test.signed;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/** Holders who would show what the issuer did not sign, and records that would stop a verifier. */
class DisclosureAttacksTest {

    /** One piece of evidence, shown as two of which each has one of its two names. */
    @Test
    void aPartCannotBeShownAsTwo() {
        ObjectNode shown = SUITE.derive(signed("/issuer"), pointers("/evidence/0"));
        DerivedValue value = DerivedValue.of(Proof.of(shown).getFirst());
        ObjectNode split = shown.deepCopy();
        ObjectNode half = split.withArray("evidence").addObject().put("type", "Evidence");
        half.set("name", ((ObjectNode) split.at("/evidence/0")).remove("name"));
        Map<Integer, String> names = new TreeMap<>(value.names());
        names.put(names.size(), names.get(0));

        for (int first = 0; first < value.names().size(); first++) {
            Map<Integer, String> twice = new TreeMap<>(names);
            twice.put(names.size() - 1, names.getOrDefault(first, ""));
            ((ObjectNode) split.get("proof"))
                    .put(
                            "proofValue",
                            new DerivedValue(
                                            value.signature(),
                                            value.key(),
                                            value.signatures(),
                                            twice,
                                            value.mandatory())
                                    .written());
            assertThat(check(split))
                    .isEqualTo(new ProofCheck.Failed("The proof has no value that can be read"));
        }
    }

    @Test
    void signaturesOfAnotherBadgeDoNotFit() {
        ObjectNode shown = SUITE.derive(signed("/issuer"), pointers("/evidence/0"));
        ObjectNode other = badge();
        ((ObjectNode) other.at("/evidence/0")).put("narrative", "Another");
        ObjectNode base = SUITE.showing(pointers("/issuer")).sign(other, KEY, OPTIONS);
        shown.set("proof", SUITE.derive(base, pointers("/evidence/0")).get("proof"));

        assertThat(check(shown)).isInstanceOf(ProofCheck.Failed.class);
    }

    /**
     * The endorsement has ended; as statements have no order, the badge can be put inside of it.
     */
    @Test
    void aCredentialInsideCannotBeShownAsTheWhole() {
        ObjectNode badge = badge();
        ObjectNode endorsement =
                StrictJson.read(
                        """
                        {"id": "urn:uuid:1", "type": ["VerifiableCredential", "EndorsementCredential"],
                         "issuer": {"id": "did:web:x.example", "type": "Profile", "name": "X"},
                         "validFrom": "2020-01-01T00:00:00Z", "validUntil": "2021-01-01T00:00:00Z",
                         "credentialSubject":
                         {"id": "https://x.example/1", "type": "EndorsementSubject"}}
                        """);
        ObjectNode inside = endorsement.deepCopy();
        badge.withArray("endorsement").add(inside);
        ((ObjectNode) inside.get("credentialSubject")).put("id", "https://x.example/a");
        ObjectNode base =
                SUITE.showing(pointers("/issuer", "/credentialSubject/achievement"))
                        .sign(badge, KEY, OPTIONS);
        ObjectNode shown =
                SUITE.derive(
                        base,
                        pointers("/endorsement/0/validFrom", "/endorsement/0/credentialSubject"));
        ObjectNode turned = inside.deepCopy();
        turned.remove("validUntil");
        turned.set("@context", badge.get("@context"));
        turned.set("proof", shown.get("proof"));
        ObjectNode subject = (ObjectNode) turned.get("credentialSubject");
        shown.without(List.of("proof", "endorsement", "@context", "id")).forEachEntry(subject::set);

        assertThat(check(turned)).isInstanceOf(ProofCheck.Failed.class);
    }

    /** Encoding a key takes the square of its length, before anything is known of it. */
    @Test
    void aKeyOfAMegabyteIsRefusedAtOnce() {
        ObjectNode shown = SUITE.derive(signed("/issuer"), List.of());
        DerivedValue value = DerivedValue.of(Proof.of(shown).getFirst());
        String large =
                DisclosureForm.DERIVED.write(out -> {
                    out.writeBinary(value.signature());
                    out.writeBinary(new byte[1 << 20]);
                    DisclosureForm.write(out, value.signatures());
                    out.writeStartObject(null, 0);
                    out.writeEndObject();
                    out.writeStartArray(null, 0);
                    out.writeEndArray();
                });
        ((ObjectNode) shown.get("proof")).put("proofValue", large);

        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(20), () -> check(shown)))
                .isEqualTo(new ProofCheck.Failed("The proof has no value that can be read"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "u",
                "u2V0B",
                "u2V0BhQ",
                "u2V0BhYCAgICA",
                "u2V0BhUBAQEBA",
                "u2V0BhUAAAAAA",
                "u2V0BnwD_____",
                "u2V0B_",
                "u2V0Bhv",
                "z2V0B",
                "u2V0Bwk"
            })
    void valuesThatAreNoneAreRefused(String value) {
        ObjectNode shown = SUITE.derive(signed("/issuer"), List.of());
        ((ObjectNode) shown.get("proof")).put("proofValue", value);

        assertThat(check(shown))
                .isEqualTo(new ProofCheck.Failed("The proof has no value that can be read"));
    }

    /** Where only what stands inside is the issuer's to show, the whole could be another one. */
    @Test
    void theTypeOfTheWholeIsForTheIssuerToSign() {
        ObjectNode shown = SUITE.derive(signed("/issuer"), List.of());
        DerivedValue value = DerivedValue.of(Proof.of(shown).getFirst());
        List<String> lines =
                ShownLines.of(shown.deepCopy().without("proof"), value, Canonicalizer.standard())
                        .mandatory();
        List<Integer> others =
                value.mandatory().stream()
                        .filter(place -> !lines.get(place).contains("#VerifiableCredential"))
                        .toList();
        assertThat(others).isNotEmpty().hasSizeLessThan(lines.size());
        ((ObjectNode) shown.get("proof"))
                .put(
                        "proofValue",
                        new DerivedValue(
                                        value.signature(),
                                        value.key(),
                                        value.signatures(),
                                        value.names(),
                                        others)
                                .written());

        assertThat(check(shown))
                .isEqualTo(
                        new ProofCheck.Failed(
                                "The issuer signed this as a part of another credential"));
    }
}
