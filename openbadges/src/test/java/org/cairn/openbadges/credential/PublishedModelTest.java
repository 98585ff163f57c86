package org.cairn.openbadges.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cairn.openbadges.ConformanceData;
import org.cairn.openbadges.PublishedSchemas;
import org.cairn.openbadges.Replays;
import org.cairn.openbadges.clr.ClrCredential;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Contexts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The records beside the published schemas: each property of each class can be said, is written,
 * and is read back.
 */
@Replays(
        "Published schemas of badge, endorsement, profile, CLR: every property written,"
                + " read, in a place of its own, unknown ones kept")
class PublishedModelTest {

    /** What nobody may add to. */
    private static final Set<String> CLOSED =
            Set.of("IdentityObject", "IdentifierEntry", "Image", "Association");

    /** A schema, and how documents of its kind are read. */
    private record Kind(String file, Function<ObjectNode, Part> reading, List<String> contexts) {

        ObjectNode schema() {
            return ConformanceData.json(file);
        }

        FullestSample sample() {
            return new FullestSample(schema(), contexts);
        }
    }

    private static final List<String> BADGE_CONTEXTS =
            List.of(Contexts.CREDENTIALS_V2, Contexts.OPEN_BADGES_V3);

    private static final List<Kind> KINDS =
            List.of(
                    new Kind(PublishedSchemas.BADGE, OpenBadgeCredential::of, BADGE_CONTEXTS),
                    new Kind(
                            PublishedSchemas.ENDORSEMENT,
                            EndorsementCredential::of,
                            BADGE_CONTEXTS),
                    new Kind(PublishedSchemas.PROFILE, IssuerProfile::of, BADGE_CONTEXTS),
                    new Kind(
                            PublishedSchemas.CLR,
                            ClrCredential::of,
                            List.of(
                                    Contexts.CREDENTIALS_V2,
                                    Contexts.CLR_V2,
                                    Contexts.OPEN_BADGES_V3)));

    @TestFactory
    Stream<DynamicTest> everyPropertyIsWrittenAndReadBack() {
        return forEach(kind -> {
            FullestSample sample = kind.sample();
            ObjectNode document = sample.document();
            Part read = kind.reading().apply(document);

            assertThat(sample.told()).isEqualTo(sample.known());
            assertThat(read.toJson()).isEqualTo(withoutProof(document));
            assertThat(kind.reading().apply(read.toJson())).isEqualTo(read);
            assertThat(PublishedSchemas.errors(kind.file(), document)).isEmpty();
        });
    }

    @TestFactory
    Stream<DynamicTest> everyPropertyHasAPlaceOfItsOwn() {
        return forEach(kind ->
                assertThat(additional(kind.reading().apply(kind.sample().document())))
                        .isNotEmpty()
                        .allMatch(Additional.NONE::equals));
    }

    @TestFactory
    Stream<DynamicTest> whatTheStandardHasNoWordsForIsKeptAsItWas() {
        return forEach(kind -> {
            ObjectNode document = kind.sample().document();
            addTo(document);

            assertThat(StrictJson.text(kind.reading().apply(document).toJson()))
                    .contains("\"x-more\":{\"a\":[1,1.50,1E+2,\"é\\u0001\",null,true],\"b\":{}}");
            assertThat(kind.reading().apply(document).toJson()).isEqualTo(withoutProof(document));
        });
    }

    @TestFactory
    Stream<DynamicTest> whatTheStandardClosedStaysClosed() {
        return ConformanceData.replay(() ->
                CLOSED.stream()
                        .map(type ->
                                dynamicTest(
                                        type,
                                        () -> {
                                            Kind kind = KINDS.getLast();
                                            ObjectNode document = kind.sample().document();
                                            first(document, type).put("x-more", 1);

                                            assertThat(
                                                            PublishedSchemas.errors(
                                                                    kind.file(), document))
                                                    .isNotEmpty();
                                            assertThatExceptionOfType(CredentialProblem.class)
                                                    .isThrownBy(
                                                            () -> kind.reading().apply(document))
                                                    .withMessageContaining("x-more");
                                        })));
    }

    private static Stream<DynamicTest> forEach(Consumer<Kind> test) {
        return ConformanceData.replay(() ->
                KINDS.stream()
                        .map(kind ->
                                dynamicTest(
                                        kind.file().replaceFirst(".*/", ""),
                                        () -> test.accept(kind))));
    }

    private static ObjectNode withoutProof(ObjectNode document) {
        ObjectNode draft = document.deepCopy();
        draft.remove("proof");
        return draft;
    }

    /** Into every object that is open to it. */
    private static void addTo(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.values().forEach(PublishedModelTest::addTo);
            addToOpen(object);
        } else {
            node.forEach(PublishedModelTest::addTo);
        }
    }

    private static void addToOpen(ObjectNode object) {
        if (!CLOSED.contains(object.path("type").asString(""))) {
            object.set(
                    "x-more",
                    StrictJson.read(
                            "{\"a\": [1, 1.50, 1e2, \"é\\u0001\", null, true], \"b\": {}}"));
        }
        if (object.path("type").isArray()) {
            object.withArray("type").add("https://more.example/type");
        }
    }

    private static ObjectNode first(JsonNode node, String type) {
        return find(node, type).orElseThrow();
    }

    private static Optional<ObjectNode> find(JsonNode node, String type) {
        if (node instanceof ObjectNode object && object.path("type").asString("").equals(type)) {
            return Optional.of(object);
        }
        return node.valueStream().flatMap(inner -> find(inner, type).stream()).findFirst();
    }

    /** All that a record and what it is made of hold beyond the standard. */
    private static List<Additional> additional(Object value) {
        return switch (value) {
            case Additional found -> List.of(found);
            case Optional<?> some -> some.map(PublishedModelTest::additional).orElse(List.of());
            case List<?> some -> some.stream().flatMap(one -> additional(one).stream()).toList();
            case Record some ->
                    Stream.of(some.getClass().getRecordComponents())
                            .flatMap(component -> additional(get(component, some)).stream())
                            .toList();
            default -> List.of();
        };
    }

    private static Object get(RecordComponent component, Object of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
