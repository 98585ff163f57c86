package org.cairn.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.cairn.CairnTest;
import org.cairn.awards.Issuing.District;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.platform.settings.Settings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Verifiers that others wrote read what this server issues: the libraries of Digital Bazaar and of
 * the Digital Credentials Consortium, and {@code jose} for what is signed as a JWT, in the versions
 * that {@code openbadges/src/test/npm} pins. They need Node and npm; where those or the packages
 * cannot be had, these tests are skipped and say why.
 */
@CairnTest
class OutsideVerifiersTest {

    private static final Path SOURCE = Path.of("../openbadges/src/test/npm");
    private static final Path HOME = Path.of("target/outside-verifiers").toAbsolutePath();
    private static final List<String> FILES =
            List.of("package.json", "package-lock.json", "verify.mjs");
    private static final Map<String, String> SCRIPTS =
            Map.of(
                    "accents", "Zoë Ångström-Łęcka|Évaluer — ça bouge déjà",
                    "cjk", "王小明 さくら|让学习前进的反馈",
                    "emoji", "Ana 🌱👩🏽‍🏫|Feedback 🚀 works",
                    "hebrew", "שרה כהן|משוב שמקדם למידה",
                    "arabic", "فاطمة الزهراء|تغذية راجعة");

    private static String missing = "";

    private final Issuing issuing;
    private final Awards awards;
    private final Standings standings;
    private final Settings settings;

    OutsideVerifiersTest(Issuing issuing, Awards awards, Standings standings, Settings settings) {
        this.issuing = issuing;
        this.awards = awards;
        this.standings = standings;
        this.settings = settings;
    }

    @BeforeAll
    static void fetchTheVerifiers() throws IOException, InterruptedException {
        if (!runs("node", "--version") || !runs("npm", "--version")) {
            missing = "Node and npm are not there";
            return;
        }
        Path kept = HOME.resolve("package-lock.json");
        boolean there =
                Files.exists(HOME.resolve("node_modules/.package-lock.json"))
                        && Files.exists(kept)
                        && Files.mismatch(kept, SOURCE.resolve("package-lock.json")) < 0;
        Files.createDirectories(HOME);
        for (String file : FILES) {
            Files.copy(
                    SOURCE.resolve(file), HOME.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!there && !runs("npm", "ci", "--ignore-scripts", "--no-audit", "--fetch-retries=0")) {
            Files.deleteIfExists(kept);
            missing = "the packages in openbadges/src/test/npm cannot be fetched";
        }
    }

    @Test
    void bothVerifyABadgeInEveryScript() throws Exception {
        Map<String, byte[]> given = new LinkedHashMap<>();
        SCRIPTS.forEach((script, words) -> {
            String[] parts = words.split("\\|");
            Award award = issuing.issue(issuing.district(parts[1]), parts[0]);
            given.put(script, awards.credential(award.id()));
            given.put(script + "-quiet", awards.credential(award.id(), Extent.WITHOUT_RESULTS));
        });

        JsonNode report = shown(given);

        assertThat(given.keySet())
                .allSatisfy(name -> {
                    JsonNode one = report.path(name + ".json");
                    assertThat(accepted(one)).as(name + ": " + one).isTrue();
                });
    }

    @Test
    void bothRefuseWhatWasChangedAndWhatIsStopped() throws Exception {
        District district = issuing.district();
        Award sound = issuing.issue(district, "Ana Pérez");
        Award revoked = issuing.issue(district, "Ben Ode");
        Award suspended = issuing.issue(district, "Mei Tanaka");
        Award reinstated = issuing.issue(district, "Ida Wells");
        Grounds grounds = new Grounds(Grounds.Code.UNDER_REVIEW, "A question is open.");
        standings.revoke(revoked.id(), grounds, district.approver());
        standings.suspend(suspended.id(), grounds, district.approver());
        standings.suspend(reinstated.id(), grounds, district.approver());
        standings.reinstate(reinstated.id(), district.approver());
        ObjectNode changed = StrictJson.read(awards.credential(sound.id()));
        ((ObjectNode) changed.path("credentialSubject").path("achievement")).put("name", "More");

        JsonNode report =
                shown(
                        Map.of(
                                "sound", awards.credential(sound.id()),
                                "changed", StrictJson.write(changed),
                                "revoked", awards.credential(revoked.id()),
                                "suspended", awards.credential(suspended.id()),
                                "reinstated", awards.credential(reinstated.id())));

        assertThat(report.propertyNames())
                .filteredOn(name -> accepted(report.path(name)))
                .containsExactlyInAnyOrder("sound.json", "reinstated.json");
        assertThat(report.path("changed.json").path("digitalCredentials").path("errors").toString())
                .contains("signature is not valid");
    }

    @Test
    void aJoseLibraryReadsTheJwtWithTheKeyInTheDidDocument() throws Exception {
        Award award = issuing.issue(issuing.district(), "Ana Pérez");
        String jwt = awards.jwt(award.id(), Extent.WHOLE);
        String quiet = awards.jwt(award.id(), Extent.WITHOUT_RESULTS);
        int middle = jwt.indexOf('.') + 100;
        String changed =
                jwt.substring(0, middle)
                        + (jwt.charAt(middle) == 'A' ? 'B' : 'A')
                        + jwt.substring(middle + 1);

        JsonNode report =
                shown(
                        Map.of(
                                "sound.jwt", ascii(jwt),
                                "quiet.jwt", ascii(quiet),
                                "changed.jwt", ascii(changed)));

        assertThat(report.propertyNames())
                .filteredOn(name -> report.path(name).path("jose").path("verified").asBoolean())
                .as(report.toString())
                .containsExactlyInAnyOrder("sound.jwt", "quiet.jwt");
        assertThat(report.path("changed.jwt").path("jose").path("errors").toString())
                .contains("signature verification failed");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void whatIsIssuedFitsThePublishedSchema() throws Exception {
        assumeTrue(schemas().isPresent(), "the published schemas are not there");
        Award award = issuing.issue(issuing.district(), "Ana Pérez");

        JsonNode report = shown(Map.of("badge", awards.credential(award.id())));

        assertThat(report.path("badge.json").path("digitalCredentials").path("schema"))
                .hasSize(1)
                .allSatisfy(schema ->
                        assertThat(schema.path("result").path("valid").asBoolean(false))
                                .as(schema.toString())
                                .isTrue());
    }

    private static boolean accepted(JsonNode said) {
        boolean one = accepts(said.path("digitalBazaar"));
        boolean other = accepts(said.path("digitalCredentials"));
        assertThat(one).as("they agree: " + said).isEqualTo(other);
        return one;
    }

    private static boolean accepts(JsonNode said) {
        return said.path("verified").asBoolean(false) && said.path("status").asBoolean(false);
    }

    /** What both say of each of these credentials. */
    private JsonNode shown(Map<String, byte[]> credentials)
            throws IOException, InterruptedException {
        assumeTrue(missing.isEmpty(), missing);
        Path folder = Files.createTempDirectory(HOME, "given");
        for (Map.Entry<String, byte[]> credential : credentials.entrySet()) {
            String name = credential.getKey();
            Files.write(
                    folder.resolve(name.endsWith(".jwt") ? name : name + ".json"),
                    credential.getValue());
        }
        Path answer = folder.resolve("answer");
        Process verifiers =
                new ProcessBuilder(
                                "node",
                                "verify.mjs",
                                settings.baseUrl().toString(),
                                folder.toString(),
                                schemas().map(Path::toString).orElse("-"))
                        .directory(HOME.toFile())
                        .redirectOutput(answer.toFile())
                        .redirectError(folder.resolve("complaints").toFile())
                        .start();
        assertThat(verifiers.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(verifiers.exitValue())
                .as(Files.readString(folder.resolve("complaints")))
                .isZero();
        return JsonMapper.builder()
                .build()
                .readTree(Files.readString(answer, StandardCharsets.UTF_8))
                .path("report");
    }

    private static Optional<Path> schemas() {
        return Stream.of(
                        Optional.ofNullable(System.getenv("CAIRN_CONFORMANCE_DATA")).orElse(""),
                        "../../shared/data")
                .filter(place -> !place.isEmpty())
                .map(place -> Path.of(place, "schemas/open-badges/v3_0").toAbsolutePath())
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static boolean runs(String... command) throws IOException, InterruptedException {
        try {
            Files.createDirectories(HOME);
            Process process =
                    new ProcessBuilder(command)
                            .directory(HOME.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(HOME.resolve("last-command.txt").toFile())
                            .start();
            boolean ended = process.waitFor(5, TimeUnit.MINUTES);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
