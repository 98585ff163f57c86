package org.cairn.openbadges.credential;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.PublishedSchemas;
import org.cairn.openbadges.clr.ClrCredential;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.node.ObjectNode;

/** Credentials by others as records: those that follow the published schema lose nothing. */
class ReadToTheLetterTest {

    /**
     * Not those that are wrong in a way that the schema does not see: results of nothing that the
     * achievement describes, and types that are missing.
     */
    private static final String SOUND =
            "(v|q)-(?!duplicate-tags).*|simple(?!-err).*|endorsement-valid.*";

    private static final Pattern TIME = Pattern.compile("\"(\\d{4}-\\d\\d-\\d\\dT[^\"]+)\"");

    @TestFactory
    Stream<DynamicTest> whatFollowsTheSchemaMeansTheSameAfterwards() {
        return ConformanceData.replay(() ->
                samples()
                        .filter(file -> name(file).matches(SOUND))
                        .filter(file -> errors(json(file)).isEmpty())
                        .filter(file -> json(file).path("issuer").isObject())
                        .map(file ->
                                dynamicTest(
                                        name(file),
                                        () -> {
                                            ObjectNode draft = json(file);
                                            draft.remove("proof");
                                            assertThat(canonical(read(json(file)).toJson()))
                                                    .isEqualTo(canonical(draft));
                                        })));
    }

    @TestFactory
    Stream<DynamicTest> whatBreaksTheSchemaIsRefused() {
        return ConformanceData.replay(() ->
                samples()
                        .filter(file -> !errors(json(file)).isEmpty())
                        .map(file ->
                                dynamicTest(
                                        name(file),
                                        () ->
                                                assertThatExceptionOfType(CredentialProblem.class)
                                                        .isThrownBy(() -> read(json(file))))));
    }

    private static Stream<Path> samples() {
        return Stream.of(
                        "samples/npm-signed/gen",
                        "samples/npm-signed/num",
                        "samples/1edtech-validator")
                .flatMap(folder -> ConformanceData.files(folder, ".json").stream())
                .filter(file -> file.toString().matches(".*(gen|num|ob30|clr20)/[^/]*"))
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
