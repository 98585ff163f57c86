package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.OpenBadgesProblem;
import org.cairn.openbadges.bake.BakeForm;
import org.cairn.openbadges.bake.Baked;
import org.cairn.openbadges.bake.PngBake;
import org.cairn.openbadges.bake.SvgBake;
import org.cairn.openbadges.json.Jcs;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.DidWeb;
import org.cairn.openbadges.key.Jwk;
import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.proof.EcdsaSd2023;
import org.cairn.openbadges.proof.Proof;
import org.cairn.openbadges.proof.ProofCheck;
import org.cairn.openbadges.proof.Proofs;
import org.cairn.openbadges.status.RevocationList;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusListCredential;
import tools.jackson.databind.node.ObjectNode;

/**
 * What must hold of each reader whatever it is given: it answers, or says what is wrong by an
 * {@link OpenBadgesProblem}; and what it has read it can write and read again.
 */
final class ParserTargets {

    private static final Web WEB = TestIssuer.web();
    private static final Multikey P256 =
            Multikey.parse("zDnaepBuvsQ8cpsWrVKw8fbpGpvPeNSjVPTWoq6cRqaYzBKVP");

    private ParserTargets() {}

    static void json(byte[] given) {
        var read = answer(() -> StrictJson.read(given));
        read.ifPresent(json -> {
            var written = StrictJson.text(json);
            assertThat(StrictJson.text(StrictJson.read(written))).isEqualTo(written);
            answer(() -> Jcs.canonicalize(json))
                    .ifPresent(text ->
                            assertThat(Jcs.canonicalize(StrictJson.read(text))).isEqualTo(text));
        });
    }

    static void png(byte[] given) {
        answer(() -> PngBake.unbake(given))
                .ifPresent(found -> {
                    var baked = PngBake.rebake(given, "{}", BakeForm.OPEN_BADGE_3);
                    assertThat(PngBake.unbake(baked).found())
                            .extracting(Baked::text)
                            .containsExactly("{}");
                });
    }

    static void svg(byte[] given) {
        answer(() -> SvgBake.unbake(given));
        answer(() -> SvgBake.rebake(given, "{}", BakeForm.OPEN_BADGE_2))
                .ifPresent(baked ->
                        assertThat(SvgBake.unbake(baked).found())
                                .extracting(Baked::text)
                                .containsExactly("{}"));
    }

    static void statusList(byte[] given) {
        var json = answer(() -> StrictJson.read(given));
        json.flatMap(read -> answer(() -> StatusListCredential.read(read)))
                .ifPresent(list -> {
                    for (int index : new int[] {0, 7, 131_071, 999_999_999}) {
                        answer(() -> list.list().value(index, 1 + index % 8));
                    }
                });
        json.ifPresent(read -> {
            answer(() -> RevocationList.read(read));
            answer(() -> RevocationList.readFirstVersion(read));
            answer(() -> StatusEntry.of(read));
        });
    }

    static void didDocument(byte[] given) {
        answer(() -> StrictJson.read(given)).ifPresent(ParserTargets::didDocument);
        var text = new String(given, StandardCharsets.UTF_8);
        if (DidWeb.is(text)) {
            answer(() -> DidWeb.documentUrl(text));
        }
        if (DidKey.is(text)) {
            answer(() -> DidKey.document(text));
        }
        PemKeys.read(given);
    }

    private static void didDocument(ObjectNode json) {
        answer(() -> ControllerDocument.read(json))
                .ifPresent(document -> document.assertionMethod(document.id() + "#key-1"));
        answer(() -> Jwk.read(json));
        JwsKey.read(json);
    }

    /** Any kind of badge, a JWS included: a report, in which no rule broke. */
    static void badge(byte[] given) {
        var report = new Verifier(WEB).verify(given, TestIssuer.NOW);
        assertThat(report.findings())
                .allSatisfy(finding ->
                        assertThat(finding.summary().key())
                                .as("%s", finding.details())
                                .isNotEqualTo("rule.broken"));
    }

    /** The value of a proof that discloses a part, behind its first two bytes. */
    static void disclosure(byte[] given) {
        byte[] value = new byte[given.length + 2];
        value[0] = (byte) 0xd9;
        value[1] = 0x5d;
        System.arraycopy(given, 0, value, 2, given.length);
        var badge = TestIssuer.draft();
        badge.putObject("proof")
                .put("type", "DataIntegrityProof")
                .put("cryptosuite", "ecdsa-sd-2023")
                .put("proofValue", "u" + Base64.getUrlEncoder().encodeToString(value));
        var proof = Proof.of(badge).getFirst();
        assertThat(Proofs.verify(badge, proof, P256)).isNotEqualTo(new ProofCheck.Passed());
        answer(() -> new EcdsaSd2023().derive(badge, List.of()));
    }

    private interface Reading<T> {
        T read();
    }

    private static <T> Optional<T> answer(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (OpenBadgesProblem problem) {
            assertThat(problem.getMessage()).isNotBlank();
            return Optional.empty();
        }
    }
}
