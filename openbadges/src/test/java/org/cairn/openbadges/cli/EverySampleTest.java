package org.cairn.openbadges.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.Ledger;
import org.cairn.openbadges.Replays;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code cairn verify} over every sample of others. What to expect is what its makers say of it: by
 * its name ({@code v-}, {@code x-}; {@code err}, {@code noproof}), or in the tests of the 1EdTech
 * validator. Where the answer is another one, the reason stands here.
 */
@Replays(
        "`./cairn verify` over every sample: 1EdTech validator, JavaScript libraries, the"
                + " older validator")
class EverySampleTest {

    private static final String NOW = "2026-01-01T00:00:00Z";

    /**
     * Samples of which the verifier may say that it cannot check them, with the reason. It must not
     * say the opposite of what is expected.
     */
    private static final Map<String, String> UNDECIDED =
            Map.ofEntries(
                    Map.entry(
                            "clr20/simple.json",
                            "not checked: the badge inside has an issuer without keys"),
                    Map.entry("clr20/simple_v1.json", "not checked: its issuer is a UUID"),
                    Map.entry("clr20/complex.json", "not checked: its issuer is a UUID"),
                    Map.entry(
                            "ob30/simple-did-key-method.json", "not checked: its issuer is a UUID"),
                    Map.entry(
                            "ob30/credential-status-revoked.json",
                            "not checked: its list was not had"),
                    Map.entry("x-status-missing-list.json", "not checked: a list is missing"));

    /**
     * What the validator lets pass, and the verifier does not: an issuer whose document names
     * itself otherwise, and records in the contexts of a draft.
     */
    private static final Map<String, String> STRICTER =
            Map.of(
                    "ob20/warning-issuer-non-http.json",
                    "refused: its issuer’s document names itself otherwise",
                    "clr20/simple.jwt",
                    "refused: in the contexts of a draft",
                    "clr20/simple_old_safesigned.json",
                    "refused: in the contexts of a draft");

    /** What is wrong only inside an extension, whose own schema is not looked at. */
    private static final Map<String, String> MILDER =
            Map.of(
                    "ob20/assertion-with-extension-node-invalid.json",
                    "accepted: the schema of an extension is not looked at");

    /** What the tests of the 1EdTech validator call valid, with warnings or without. */
    private static final Set<String> VALID_TO_1EDTECH =
            Set.of(
                    "ob30/simple.json",
                    "ob30/simple.1ob",
                    "ob30/simple_v1.json",
                    "ob30/simple-did-key-method.json",
                    "ob30/simple-did-web-method.json",
                    "ob30/simple-multiple-proofs.json",
                    "ob30/simple-json.png",
                    "ob30/simple-json.svg",
                    "ob30/simple-jwt.png",
                    "ob30/simple-jwt.svg",
                    "ob30/simple-jwt_v1.png",
                    "ob30/simple-jwt_v1.svg",
                    "ob30/simple-context-alias.json",
                    "ob30/simple-context-version.json",
                    "ob30/simple-eddsa-2022.json",
                    "ob30/endorsement-valid.json",
                    "ob30/derivedcredential.json",
                    "ob20/basic-assertion.json",
                    "ob20/basic-assertion-with-language.json",
                    "ob20/basic-assertion-no-public-key.json",
                    "ob20/basic-assertion-with-allowed-origins.json",
                    "ob20/basic-assertion-with-allowed-origins-valid-starts-with.json",
                    "ob20/basic-assertion-with-allowed-origins-valid-multiple-starts-with.json",
                    "ob20/assertion-with-data-image.json",
                    "ob20/assertion-with-endorsements.json",
                    "ob20/assertion-with-extension-node-basic.json",
                    "ob20/assertion-with-multiple-extensions.json",
                    "ob20/warning-with-redirection.json",
                    "ob20/warning-issuer-non-http.json",
                    "ob20/simple-badge.png",
                    "ob20/simple.jwt",
                    "ob20/simple-not-revoked.jwt",
                    // Comprehensive Learner Records; a test or a name says so
                    "clr20/simple.json",
                    "clr20/simple.jwt",
                    "clr20/simple_v1.json",
                    "clr20/simple_old_safesigned.json",
                    "clr20/complex.json");

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> samplesOfThe1EdTechValidator() {
        return ConformanceData.replay(() ->
                ConformanceData.files("samples/1edtech-validator", "").stream()
                        .filter(Files::isRegularFile)
                        .filter(file -> !file.toString().contains("/assets/"))
                        .filter(file -> !name(file).equals("testlist"))
                        .map(file ->
                                DynamicTest.dynamicTest(
                                        standard(file) + " " + name(file),
                                        () -> answersAs1EdTech(file))));
    }

    private void answersAs1EdTech(Path file) throws IOException {
        var ran =
                CommandLine.cairn(
                        "verify",
                        "--now",
                        NOW,
                        "--url-map",
                        EdTechWeb.of(file, folder).toString(),
                        file.toString());
        var sample = standard(file) + name(file);
        boolean valid = VALID_TO_1EDTECH.contains(sample) && !STRICTER.containsKey(sample);
        assertAnswer(ran, valid || MILDER.containsKey(sample) ? 0 : 1, sample);
    }

    private static void assertAnswer(CommandLine.Ran ran, int expected, String sample) {
        boolean undecided = UNDECIDED.containsKey(sample);
        assertThat(ran.code())
                .as(ran.out())
                .isIn(undecided ? Set.of(expected, 2) : Set.of(expected));
        Stream.of(UNDECIDED, STRICTER, MILDER)
                .filter(reasons -> reasons.containsKey(sample))
                .filter(reasons -> !reasons.equals(UNDECIDED) || ran.code() == 2)
                .forEach(reasons -> Ledger.except(sample, reasons.getOrDefault(sample, "")));
    }

    private static String standard(Path file) {
        return Stream.of("ob20", "ob30", "clr20")
                        .filter(file.toString()::contains)
                        .findFirst()
                        .orElse("")
                + "/";
    }

    @Test
    void thePictureOfTheOlderValidatorCarriesNoBadge() {
        var heart =
                ConformanceData.path(
                        "samples/ob2-validator-core/testfiles/public_domain_heart.png");

        assertThat(CommandLine.cairn("verify", heart.toString()).code()).isEqualTo(1);
    }

    @TestFactory
    Stream<DynamicTest> samplesSignedByTheJavaScriptLibraries() throws IOException {
        return Stream.of("gen", "num", "ob2").flatMap(this::samples);
    }

    private Stream<DynamicTest> samples(String kind) {
        var root = Path.of(CommandLine.npm(kind));
        try (var files = Files.list(root)) {
            return files.filter(file -> name(file).matches("[vxq]-.*")).sorted().toList().stream()
                    .map(file ->
                            DynamicTest.dynamicTest(
                                    kind + " " + name(file),
                                    () -> answers(root.resolve("map.txt"), file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answers(Path map, Path file) {
        var ran =
                CommandLine.cairn(
                        "verify", "--now", NOW, "--url-map", map.toString(), file.toString());
        switch (name(file).charAt(0)) {
            case 'v' -> assertAnswer(ran, 0, name(file));
            case 'x' -> assertAnswer(ran, 1, name(file));
            default -> {
                assertThat(ran.code()).isBetween(0, 2);
                Ledger.except(name(file), "a matter of opinion; any answer does");
            }
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
