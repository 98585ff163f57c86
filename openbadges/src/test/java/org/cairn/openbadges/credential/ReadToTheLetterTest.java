package org.cairn.openbadges.credential;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.Ledger;
import org.cairn.openbadges.PublishedSchemas;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.clr.ClrCredential;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/** Credentials by others as records: those that follow the published schema lose nothing. */
class ReadToTheLetterTest {

    /** What is wrong in a way that the schema does not see. */
    private static final Set<String> BROKEN =
            Set.of(
                    "simple-err-credential-subject-achievement-result-description-type.json",
                    "simple-err-credential-subject-profile-type.json",
                    "simple-err-evidence-type.json",
                    "simple-err-expired.json",
                    "x-date-no-zone.json",
                    "x-subject-no-id-no-identifier.json");

    /** What its makers call sound, and is refused. */
    private static final Map<String, String> STRICTER =
            Map.of(
                    "complete.json",
                    "uses types of the extensions without their context",
                    "v-duplicate-tags.json",
                    "has a result of nothing that the achievement describes");

    private static final Pattern TIME = Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\dT[^\"]+)\"");

    @Replays(
            "Others’ JSON credentials that follow the schema, read as records and written:"
                    + " the same meaning, to the second")
    @TestFactory
    Stream<DynamicTest> whatFollowsTheSchemaMeansTheSameAfterwards() {
        return ConformanceData.replay(() ->
                samples()
                        .filter(file -> !isBroken(file))
                        .filter(file -> json(file).path("issuer").isObject())
                        .map(file -> dynamicTest(name(file), () -> meansTheSame(file))));
    }

    private static void meansTheSame(Path file) {
        if (STRICTER.containsKey(name(file))) {
            isRefused(file);
            Ledger.except(name(file), STRICTER.getOrDefault(name(file), ""));
        } else {
            ObjectNode draft = json(file);
            draft.remove("proof");
            assertThat(canonical(read(json(file)).toJson())).isEqualTo(canonical(draft));
        }
    }

    @Replays(
            "Others’ JSON credentials that break the schema, or are wrong where it does"
                    + " not look: refused")
    @TestFactory
    Stream<DynamicTest> whatBreaksTheSchemaIsRefused() {
        return ConformanceData.replay(() ->
                samples()
                        .filter(ReadToTheLetterTest::isBroken)
                        .map(file -> dynamicTest(name(file), () -> isRefused(file))));
    }

    private static void isRefused(Path file) {
        assertThatExceptionOfType(CredentialProblem.class).isThrownBy(() -> read(json(file)));
    }

    private static boolean isBroken(Path file) {
        return BROKEN.contains(name(file)) || !errors(json(file)).isEmpty();
    }

    /** But for one that uses an undefined word, and so has no meaning that could be compared. */
    private static Stream<Path> samples() {
        return Stream.of(
                        "samples/npm-signed/gen",
                        "samples/npm-signed/num",
                        "samples/1edtech-validator")
                .flatMap(folder -> ConformanceData.files(folder, ".json").stream())
                .filter(file -> file.toString().matches(".*(gen|num|ob30|clr20)/[^/]*"))
                .filter(file -> !name(file).equals("x-extra-undefined-term.json"))
                .filter(file -> json(file).has("credentialSubject"));
    }

    private static ObjectNode json(Path file) {
        return ConformanceData.json(file);
    }

    private static String canonical(ObjectNode document) {
        return TIME.matcher(Canonicalizer.standard().canonicalize(document))
                .replaceAll(time ->
                        OffsetDateTime.parse(time.group(1)).toInstant().truncatedTo(SECONDS) + "");
    }

    private static Part read(ObjectNode document) {
        return switch (kind(document)) {
            case PublishedSchemas.CLR -> ClrCredential.of(document);
            case PublishedSchemas.ENDORSEMENT -> EndorsementCredential.of(document);
            default -> OpenBadgeCredential.of(document);
        };
    }

    private static List<?> errors(ObjectNode document) {
        return PublishedSchemas.errors(kind(document), document);
    }

    private static String kind(ObjectNode document) {
        List<String> types = Shape.texts(document.path("type"));
        if (types.contains("ClrCredential")) {
            return PublishedSchemas.CLR;
        }
        return types.contains("EndorsementCredential")
                ? PublishedSchemas.ENDORSEMENT
                : PublishedSchemas.BADGE;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
