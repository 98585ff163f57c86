package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.verify.Documents.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The samples of the 1EdTech validator. Their issuers publish no keys, so that the best that can be
 * said of a sound 3.0 sample is that somebody signed it and nobody changed it since.
 */
@Replays("`verify`: 1EdTech validator samples of 3.0 and 2.0, sound and broken")
class EdTechSamplesTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String FOLDER = "samples/1edtech-validator/inspector-vc/";

    private static final Set<String> SOUND =
            Set.of(
                    "simple.json",
                    "simple.1ob",
                    "simple-json.png",
                    "simple-json.svg",
                    "simple-context-alias.json",
                    "simple-context-version.json",
                    "simple-did-key-method.json",
                    "simple-did-web-method.json",
                    "endorsement-valid.json",
                    "credential-status-revoked-blank-nodes.json");

    /** Hosted and signed assertions, with the folder of assets as the web. */
    private static final Map<String, Verdict> VERSION_2 =
            Map.ofEntries(
                    Map.entry("basic-assertion.json", Verdict.GENUINE),
                    Map.entry("basic-assertion-with-language.json", Verdict.GENUINE),
                    Map.entry("basic-assertion-no-public-key.json", Verdict.GENUINE),
                    Map.entry("assertion-with-data-image.json", Verdict.GENUINE),
                    Map.entry("assertion-with-endorsements.json", Verdict.GENUINE),
                    Map.entry("warning-with-redirection.json", Verdict.GENUINE),
                    Map.entry("simple.jwt", Verdict.GENUINE),
                    Map.entry("simple-not-revoked.jwt", Verdict.GENUINE),
                    Map.entry("simple-revoked.jwt", Verdict.REVOKED),
                    Map.entry("basic-assertion-expired.json", Verdict.GENUINE_BUT_EXPIRED),
                    Map.entry("basic-assertion-in-future.json", Verdict.NOT_YET_VALID),
                    Map.entry("basic-assertion-invalid-context.json", Verdict.NOT_CONFORMANT),
                    Map.entry("basic-assertion-invalid-type.json", Verdict.NOT_CONFORMANT),
                    Map.entry("warning-issuer-non-http.json", Verdict.NOT_GENUINE),
                    Map.entry("simple-badge.png", Verdict.NOT_GENUINE));

    @TestFactory
    Stream<DynamicTest> soundCredentialsAreUnchangedAndFollowTheStandard() {
        return files("ob30", file -> SOUND.contains(name(file)))
                .map(file -> DynamicTest.dynamicTest(name(file), () -> assertSound(offline(file))));
    }

    private static void assertSound(Report report) {
        assertThat(summary(report, "signature")).contains("signature.own-key-only");
        assertThat(report.finding("schema").orElseThrow().outcome()).isEqualTo(Outcome.PASSED);
    }

    @TestFactory
    Stream<DynamicTest> brokenCredentialsAreNotGenuineEvenOffline() {
        return files("ob30", file -> name(file).contains("-err-") || name(file).contains("noproof"))
                .map(file ->
                        DynamicTest.dynamicTest(
                                name(file),
                                () ->
                                        assertThat(offline(file).verdict())
                                                .isNotEqualTo(Verdict.GENUINE)));
    }

    @Test
    void theBitstringSampleIsRevokedByItsSignedList() throws IOException {
        var folder = ConformanceData.path(FOLDER + "ob30/bit-string-list");
        var list = Files.readAllBytes(folder.resolve("testlist"));
        var issuer = "https://1edtech.edu/issuers/565049";
        var key = Multikey.parse("z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi");
        var web = new Web().with(issuer, ControllerDocument.of(issuer, List.of(key)).toJson());
        var sample = folder.resolve("credential-status-revoked.json");
        var address =
                ConformanceData.json(sample)
                        .path("credentialStatus")
                        .path("statusListCredential")
                        .asString("");
        web.with(address, new Answer.Found(list, "application/json"));

        var report = new Verifier(web).verify(Files.readAllBytes(sample), NOW);

        assertThat(summary(report, "issuer")).contains("issuer.passed");
        assertThat(report.verdict()).isEqualTo(Verdict.REVOKED);
    }

    @TestFactory
    Stream<DynamicTest> assertionsOfVersion2() {
        return files("ob20", file -> VERSION_2.containsKey(name(file)))
                .map(file -> DynamicTest.dynamicTest(name(file), () -> assertVerdict(file)));
    }

    private static void assertVerdict(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var report = new Verifier(address -> answer(file, bytes, address)).verify(bytes, NOW);

        assertThat(report.verdict())
                .as("%s", report.findings())
                .isEqualTo(VERSION_2.get(name(file)));
    }

    private static Answer answer(Path file, byte[] given, URI address) {
        var name = address.getPath().substring(1);
        var asset = file.resolveSibling("assets").resolve(name);
        try {
            if (Files.isRegularFile(asset)) {
                return new Answer.Found(Files.readAllBytes(asset), "application/json");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return name(file).endsWith(".json")
                        && StrictJson.read(given).path("id").asString("").equals(address.toString())
                ? new Answer.Found(given, "application/json")
                : new Answer.NotFound();
    }

    private static Report offline(Path file) throws IOException {
        return new Verifier(address -> new Answer.Unreachable("offline"))
                .verify(Files.readAllBytes(file), NOW);
    }

    private static Stream<Path> files(String folder, Predicate<Path> condition) {
        return ConformanceData.files(FOLDER + folder, "").stream()
                .filter(Files::isRegularFile)
                .filter(condition);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Optional<String> summary(Report report, String rule) {
        return report.finding(rule).map(finding -> finding.summary().key());
    }
}
