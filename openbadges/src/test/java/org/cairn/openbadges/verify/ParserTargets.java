package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
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

    private ParserTargets() {}

    static void json(byte[] given) {
        var read = answer(() -> StrictJson.read(given));
        read.ifPresent(json -> {
            assertThat(StrictJson.read(StrictJson.write(json))).isEqualTo(json);
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
