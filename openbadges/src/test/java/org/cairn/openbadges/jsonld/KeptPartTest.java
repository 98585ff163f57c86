package org.cairn.openbadges.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.cairn.openbadges.credential.SampleBadges;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A document with kept parts is written and signed as if they were ordinary. */
@Execution(ExecutionMode.CONCURRENT)
class KeptPartTest {

    private static final int GENERATED = Integer.getInteger("cairn.bothways", 3_000);
    private static final long SEED = Long.getLong("cairn.bothways.seed", 20_261_127L);
    private static final String ACHIEVEMENT = "/credentialSubject/achievement";

    private final Canonicalizer canonicalizer = Canonicalizer.standard();
    private final Canonicalizer book = canonicalizer.byTheBook();

    @Test
    void generatedDocumentsMeanTheSameWhateverIsKept(TestReporter reporter) {
        AtomicInteger quoting = new AtomicInteger();

        RandomCredentials.stream(SEED, GENERATED)
                .parallel()
                .map(RandomCredentials.Seeded::credential)
                .forEach(document -> {
                    Keeper keeper = new Keeper(document.hashCode());
                    ObjectNode keeping = keeper.keeping(document);
                    assertSame(keeping, document);
                    quoting.addAndGet(keeper.quoted() > 0 ? 1 : 0);
                });

        reporter.publishEntry("of " + GENERATED + " generated, quoting", quoting.toString());
        assertThat(quoting.get()).isGreaterThan(GENERATED / 10);
    }

    @Test
    void onePartServesManyDocumentsAtOnce() {
        KeptPart achievement = KeptPart.of(achievement());

        IntStream.range(0, 400)
                .parallel()
                .forEach(i -> {
                    ObjectNode badge = SampleBadges.smallest().toJson();
                    badge.put("id", "https://badges.example/" + i);
                    ArrayNode results = subject(badge).putArray("result");
                    for (int k = 0; k < i % 13; k++) {
                        results.addObject().put("type", "Result").put("value", i + "/" + k);
                    }
                    subject(badge).set("achievement", achievement());
                    ObjectNode keeping = badge.deepCopy();
                    subject(keeping).set("achievement", achievement);
                    assertSame(keeping, badge);
                });

        assertThat(achievement.isQuoted()).isTrue();
    }

    @Test
    void whatIsSaidOfOneThingInsideAndOutsideIsPutInOneOrder() {
        ObjectNode badge = SampleBadges.smallest().toJson();
        subject(badge).set("achievement", achievement());
        String id = badge.at(ACHIEVEMENT + "/id").asString();
        badge.putObject("evidence")
                .put("id", id)
                .put("type", "Evidence")
                .put("name", badge.at(ACHIEVEMENT + "/name").asString())
                .put("genre", "Portfolio");
        ((ObjectNode) badge.get("issuer")).putObject("image").put("id", id).put("type", "Image");

        KeptPart kept = keepAchievement(badge);

        assertThat(kept.isQuoted()).isTrue();
    }

    @Test
    void partsThatLookAlikeInsideAndOutsideAreToldApart() {
        ObjectNode badge = SampleBadges.smallest().toJson();
        ObjectNode achievement = achievement();
        subject(badge).set("achievement", achievement);
        ObjectNode result = subject(badge).putArray("result").addObject().put("type", "Result");
        ObjectNode level =
                achievement
                        .putObject("resultDescription")
                        .put("type", "ResultDescription")
                        .putObject("rubricCriterionLevel")
                        .put("type", "RubricCriterionLevel");
        for (ObjectNode one : List.of(level, result)) {
            one.putObject("alignment").put("type", "Alignment").put("targetName", "same");
        }
        ObjectNode creator = achievement.putObject("creator");
        creator.put("id", "https://c.example/").put("type", "Profile");
        ArrayNode others = creator.putArray("otherIdentifier");
        for (ObjectNode other : List.of(others.addObject(), others.addObject())) {
            other.put("type", "IdentifierEntry").put("identifier", "1");
        }

        assertThat(keepAchievement(badge).isQuoted()).isFalse();
        others.remove(1);
        assertThat(keepAchievement(badge).isQuoted()).isTrue();
    }

    @Test
    void aPartMayStandInADocumentTwice() {
        ObjectNode profile = StrictJson.object().put("id", "https://p.example/");
        profile.put("type", "Profile").put("name", "Ada");
        for (int i = 0; i < 2; i++) {
            KeptPart kept = KeptPart.of(profile);
            ObjectNode badge = SampleBadges.smallest().toJson();
            badge.set("issuer", profile);
            subject(badge).set("source", profile);
            ObjectNode keeping = badge.deepCopy();
            keeping.set("issuer", kept);
            subject(keeping).set("source", kept);

            assertSame(keeping, badge);
            assertThat(kept.isQuoted()).isTrue();
            profile.putObject("address").put("type", "Address").put("postalCode", "1");
        }
    }

    @Test
    void whatWouldHideSomethingIsRefusedInAKeptPartToo() {
        ObjectNode badge = SampleBadges.smallest().toJson();
        ObjectNode twin = badge.deepCopy();
        twin.remove("@context");
        ObjectNode evidence = StrictJson.object().put("id", badge.path("id").asString());
        evidence.put("type", "Evidence").put("validUntil", "2030-01-01T00:00:00Z");
        for (ObjectNode hiding : List.of(evidence, twin, StrictJson.object().put("@nest", "x"))) {
            badge.set("evidence", KeptPart.of(hiding));

            assertThatExceptionOfType(JsonLdProblem.class)
                    .isThrownBy(() -> canonicalizer.canonicalize(badge));
        }
    }

    @Test
    void limitsHoldForWhatIsQuoted() {
        Canonicalizer strict =
                new Canonicalizer(
                        Contexts.standard(),
                        new Limits(Limits.STANDARD.time(), 4, Limits.STANDARD.branches()));
        ObjectNode badge = SampleBadges.smallest().toJson();
        ObjectNode achievement = achievement();
        ArrayNode aligned = achievement.putArray("alignment");
        for (int i = 0; i < 3; i++) {
            aligned.addObject().put("type", "Alignment").put("targetName", "" + i);
        }
        subject(badge).set("achievement", KeptPart.of(achievement));

        assertThatExceptionOfType(JsonLdProblem.class)
                .isThrownBy(() -> strict.canonicalize(badge))
                .withMessageContaining("more than 4 parts without an id");
    }

    @Test
    void aKeptPartIsReadLikeAnyObjectAndNeverChanges() {
        ObjectNode achievement = achievement();
        KeptPart kept = KeptPart.of(achievement);
        achievement.put("name", "Another");

        assertThat(kept.path("name").asString()).isNotEqualTo("Another");
        assertThat(kept).isEqualTo(StrictJson.read(StrictJson.write(achievement())));
        assertThat(StrictJson.pretty(kept)).isEqualTo(StrictJson.pretty(achievement()));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> kept.put("name", "Another"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ((ObjectNode) kept.get("criteria")).remove("narrative"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> ((ArrayNode) kept.get("type")).add("Medal"));
        assertThat(kept.deepCopy().put("name", "Another").path("name").asString())
                .isEqualTo("Another");
    }

    @Test
    void whatNobodyCouldReadIsNotKept() {
        assertThatExceptionOfType(JsonProblem.class)
                .isThrownBy(() -> KeptPart.of(StrictJson.object().put("name", "\ud83d")));
    }

    private KeptPart keepAchievement(ObjectNode badge) {
        KeptPart kept = KeptPart.of((ObjectNode) badge.at(ACHIEVEMENT));
        ObjectNode keeping = badge.deepCopy();
        subject(keeping).set("achievement", kept);
        assertSame(keeping, badge);
        return kept;
    }

    private static ObjectNode subject(ObjectNode badge) {
        return (ObjectNode) badge.get("credentialSubject");
    }

    private static ObjectNode achievement() {
        ObjectNode badge = SampleBadges.fullest("Évaluation \ud83d\ude00 \"\ue000\"\n").toJson();
        ObjectNode achievement = (ObjectNode) badge.at(ACHIEVEMENT);
        achievement.remove("endorsement");
        return achievement;
    }

    /** Twice, because a kept part may know the place or not. */
    private void assertSame(ObjectNode keeping, ObjectNode document) {
        assertThat(StrictJson.write(keeping)).isEqualTo(StrictJson.write(document));
        String expected = outcome(book, document);
        for (int i = 0; i < 2; i++) {
            assertThat(outcome(canonicalizer, keeping))
                    .as(() -> StrictJson.text(document))
                    .isEqualTo(expected);
            assertThat(hash(keeping))
                    .as(() -> StrictJson.text(document))
                    .isEqualTo(sha256(expected));
        }
    }

    private static String outcome(Canonicalizer canonicalizer, ObjectNode document) {
        try {
            return canonicalizer.canonicalize(document);
        } catch (JsonLdProblem e) {
            return problem(e);
        }
    }

    private static String problem(JsonLdProblem e) {
        return e.kind() + " " + e.getMessage();
    }

    private byte[] hash(ObjectNode document) {
        try {
            return canonicalizer.hash(document, "SHA-256");
        } catch (JsonLdProblem e) {
            return sha256(problem(e));
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** Keeps one object or another of a document. */
    private static final class Keeper {

        private final Random random;
        private final List<KeptPart> kept = new ArrayList<>();

        Keeper(long seed) {
            this.random = new Random(seed);
        }

        ObjectNode keeping(ObjectNode object) {
            ObjectNode copy = StrictJson.object();
            object.properties()
                    .forEach(member -> copy.set(member.getKey(), value(member.getValue())));
            return copy;
        }

        private JsonNode value(JsonNode value) {
            if (value instanceof ArrayNode array) {
                ArrayNode copy = StrictJson.array();
                array.forEach(item -> copy.add(value(item)));
                return copy;
            }
            if (!(value instanceof ObjectNode object)) {
                return value;
            }
            return random.nextBoolean() ? keeping(object) : kept(object);
        }

        private ObjectNode kept(ObjectNode object) {
            try {
                KeptPart part = KeptPart.of(object);
                kept.add(part);
                return part;
            } catch (JsonProblem unreadable) {
                return object;
            }
        }

        long quoted() {
            return kept.stream().filter(KeptPart::isQuoted).count();
        }
    }
}
