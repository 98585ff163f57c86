package org.cairn.openbadges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cairn.openbadges.assertion.Assertion;
import org.cairn.openbadges.assertion.BadgeClass;
import org.cairn.openbadges.assertion.More;
import org.cairn.openbadges.clr.ClrCredential;
import org.cairn.openbadges.convert.Hosting;
import org.cairn.openbadges.convert.Version2;
import org.cairn.openbadges.convert.Version3;
import org.cairn.openbadges.credential.Additional;
import org.cairn.openbadges.credential.EndorsementCredential;
import org.cairn.openbadges.credential.IssuerProfile;
import org.cairn.openbadges.credential.OpenBadgeCredential;
import org.cairn.openbadges.credential.SampleBadges;
import org.cairn.openbadges.credential.SignedCredential;
import org.cairn.openbadges.credential.VerifiablePresentation;
import org.cairn.openbadges.json.Jcs;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.jsonld.Contexts;
import org.cairn.openbadges.jsonld.KeptPart;
import org.cairn.openbadges.jwt.CredentialJwt;
import org.cairn.openbadges.jwt.KeyReference;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.Cryptosuite;
import org.cairn.openbadges.proof.Ed25519Signature2020;
import org.cairn.openbadges.proof.EddsaJcs2022;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.Proof;
import org.cairn.openbadges.proof.ProofCheck;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.proof.Proofs;
import org.cairn.openbadges.status.RevocationList;
import org.cairn.openbadges.verify.Unverified;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nodes that a program nests deeper than any that are read: no reader would take what became of
 * them, and whoever goes through them must not run out of stack.
 */
@Execution(ExecutionMode.CONCURRENT)
class DeepNodesTest {

    private static final int DEEP = 20_000;
    private static final Ed25519Key KEY = Ed25519Key.generate(new SecureRandom());
    private static final ProofOptions OPTIONS =
            ProofOptions.assertion("did:web:x.example#k", Instant.parse("2026-01-01T00:00:00Z"));
    private static final String DEEPER = "nested deeper";

    private static final Hosting HOSTING =
            new Hosting(
                    "https://x.example/a",
                    "https://x.example/b",
                    "https://x.example/i",
                    "https://x.example/");

    /** Members under which it nests; the first ones are words of the contexts. */
    private static final List<String> PLACES =
            List.of("credentialSubject", "issuer", "evidence", "@context", "proof", "id", "other");

    @TestFactory
    Stream<DynamicTest> whoeverWritesOrKeepsThemRefusesThem() {
        Map<String, Consumer<ObjectNode>> ways = new LinkedHashMap<>();
        ways.put("write", StrictJson::write);
        ways.put("text", StrictJson::text);
        ways.put("pretty", StrictJson::pretty);
        ways.put("jcs", Jcs::canonicalize);
        ways.put("canonicalize", Canonicalizer.standard()::canonicalize);
        ways.put("hash", json -> Canonicalizer.standard().hash(json, "SHA-256"));
        ways.put("compiles", Canonicalizer.standard()::compiles);
        ways.put("by the book", Canonicalizer.standard().byTheBook()::canonicalize);
        ways.put("kept part", KeptPart::of);
        ways.put("context", json -> Contexts.standard().with("https://x.example/", json));
        ways.put("additional", Additional::of);
        ways.put("more", More::new);
        ways.put("assertion of 1.0", json -> Unverified.assertion(first(json)));
        return tests(PLACES, ways, DeepNodesTest::refuses);
    }

    @TestFactory
    Stream<DynamicTest> whoeverSignsThemRefusesThem() {
        Map<String, Consumer<ObjectNode>> ways = new LinkedHashMap<>();
        for (Cryptosuite suite :
                List.of(new EddsaRdfc2022(), new EddsaJcs2022(), new Ed25519Signature2020())) {
            ways.put(suite.getClass().getSimpleName(), json -> suite.sign(json, KEY, OPTIONS));
        }
        KeyReference reference = KeyReference.id("did:web:x.example#k");
        ways.put("jose", json -> CredentialJwt.jose(json, KEY, reference));
        return tests(
                List.of("credentialSubject", "evidence", "@context", "other"),
                ways,
                DeepNodesTest::refuses);
    }

    @TestFactory
    Stream<DynamicTest> whoeverReadsThemAnswersOrRefusesThem() {
        Map<String, Consumer<ObjectNode>> ways = new LinkedHashMap<>();
        ways.put("view", DeepNodesTest::view);
        ways.put("badge", OpenBadgeCredential::of);
        ways.put("record", ClrCredential::of);
        ways.put("endorsement", EndorsementCredential::of);
        ways.put("profile", json -> IssuerProfile.of(objects("parentOrg")));
        ways.put("signed", SignedCredential::new);
        ways.put(
                "shown", json -> VerifiablePresentation.of("urn:x", "urn:y").showing(json).build());
        ways.put("keys", ControllerDocument::read);
        ways.put("assertion", Assertion::read);
        ways.put("badge class", BadgeClass::read);
        ways.put("to 2.0", json -> Version2.of(json, HOSTING));
        ways.put("to 3.0", json -> Version3.of(json, json, json));
        ways.put("revocations", RevocationList::read);
        ways.put("envelope", json -> Unverified.enveloped(json));
        return tests(PLACES, ways, DeepNodesTest::answers);
    }

    private static Stream<DynamicTest> tests(
            List<String> places,
            Map<String, Consumer<ObjectNode>> ways,
            Consumer<ThrowingCallable> expectation) {
        return places.stream()
                .flatMap(place ->
                        ways.entrySet().stream()
                                .map(way ->
                                        DynamicTest.dynamicTest(
                                                way.getKey() + ", " + place,
                                                () -> test(place, way.getValue(), expectation))));
    }

    private static void test(
            String place, Consumer<ObjectNode> way, Consumer<ThrowingCallable> expectation) {
        for (ObjectNode json : deep(place)) {
            expectation.accept(() -> way.accept(json));
        }
    }

    private static void refuses(ThrowingCallable work) {
        assertThatExceptionOfType(OpenBadgesProblem.class).isThrownBy(work);
    }

    /** What was not looked at may stay as it is. */
    private static void answers(ThrowingCallable work) {
        assertThat(catchThrowable(work))
                .satisfiesAnyOf(
                        answer -> assertThat(answer).isNull(),
                        answer -> assertThat(answer).isInstanceOf(OpenBadgesProblem.class));
    }

    private static void view(ObjectNode json) {
        var view = OpenBadgeCredential.read(json);
        assertThat(view.id() + view.name() + view.recipientId() + view.termsOfUse()).isNotNull();
        assertThat(view.issuer().name()).isNotNull();
        assertThat(view.evidence()).isNotNull();
        assertThat(view.types()).isNotNull();
    }

    @Test
    void aProofOfThemIsNotBelieved() {
        for (Cryptosuite suite : List.of(new EddsaRdfc2022(), new EddsaJcs2022())) {
            ObjectNode signed = suite.sign(SampleBadges.smallest().toJson(), KEY, OPTIONS);
            for (String place : List.of("credentialSubject", "@context", "other")) {
                deep(place)
                        .forEach(deep -> {
                            ObjectNode changed = signed.deepCopy();
                            changed.set(place, deep.path(place));
                            assertThat(check(changed)).isNotInstanceOf(ProofCheck.Passed.class);
                        });
            }
            deep("other")
                    .forEach(deep -> {
                        ObjectNode changed = signed.deepCopy();
                        ((ObjectNode) changed.path("proof")).set("other", deep.path("other"));
                        ((ObjectNode) changed.path("proof")).set("@context", deep.path("other"));
                        assertThat(check(changed)).isNotInstanceOf(ProofCheck.Passed.class);
                    });
        }
    }

    private static ProofCheck check(ObjectNode signed) {
        return Proofs.verify(signed, Proof.of(signed).getFirst(), KEY.publicKey());
    }

    /** Exactly as deep as a reader takes is written, one level more is not. */
    @Test
    void theLimitIsThatOfReading() {
        ObjectNode most = StrictJson.object();
        most.set("other", arrays(StrictJson.MAX_DEPTH - 1));
        ObjectNode more = StrictJson.object();
        more.set("other", arrays(StrictJson.MAX_DEPTH));

        assertThat(StrictJson.read(StrictJson.write(most))).isEqualTo(most);
        assertThat(StrictJson.read(StrictJson.text(most))).isEqualTo(most);
        assertThat(StrictJson.read(StrictJson.pretty(most))).isEqualTo(most);
        assertThat(Jcs.canonicalize(most)).isEqualTo(StrictJson.text(most));
        assertThat(Additional.of(most).members()).isEqualTo(most);
        for (ThrowingCallable way :
                List.<ThrowingCallable>of(
                        () -> StrictJson.write(more),
                        () -> StrictJson.text(more),
                        () -> StrictJson.pretty(more),
                        () -> Jcs.canonicalize(more),
                        () -> Additional.of(more),
                        () -> Canonicalizer.standard().canonicalize(more),
                        () -> StrictJson.read(more.toString()))) {
            assertThatExceptionOfType(OpenBadgesProblem.class)
                    .isThrownBy(way)
                    .withMessageContaining(DEEPER);
        }
    }

    private static List<ObjectNode> deep(String place) {
        return List.of(
                with(place, arrays(DEEP)),
                with(place, objects("credentialSubject")),
                with(place, objects("parentOrg")),
                with(place, objects("@value")));
    }

    private static ObjectNode with(String place, JsonNode deep) {
        ObjectNode json = SampleBadges.smallest().toJson();
        json.set(place, deep);
        return json;
    }

    private static ObjectNode first(ObjectNode json) {
        json.putObject("verify").put("type", "hosted").put("url", "https://x.example/a");
        return json;
    }

    private static JsonNode arrays(int levels) {
        JsonNode inner = StrictJson.array();
        for (int i = 1; i < levels; i++) {
            inner = StrictJson.array().add(inner);
        }
        return inner;
    }

    private static ObjectNode objects(String member) {
        ObjectNode inner = StrictJson.object();
        for (int i = 1; i < DEEP; i++) {
            ObjectNode outer = StrictJson.object().put("id", "https://x.example/" + i);
            outer.putArray("type").add("Profile").add("AchievementSubject");
            outer.put("name", "x").set(member, inner);
            inner = outer;
        }
        return inner;
    }
}
