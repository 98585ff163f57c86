package org.cairn.openbadges.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.cairn.openbadges.OpenBadgesProblem;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.Proof;
import org.cairn.openbadges.proof.ProofCheck;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.status.StatusList;
import org.junit.jupiter.api.Test;

/** A list is unpacked and computed once for as long as not one byte of it changes. */
class KnownListsTest {

    private static final Instant NOW = TestIssuer.NOW;
    private static final Instant ISSUED = TestIssuer.ISSUED;
    private static final Ed25519Key KEY = TestIssuer.KEY;
    private static final byte[] BADGE = StrictJson.write(TestIssuer.badge());

    private final KnownLists lists = KnownLists.upTo(KnownLists.USUAL);

    @Test
    void theSameBytesAreReadOnceAndOthersAnew() {
        byte[] list = StrictJson.write(TestIssuer.list(StatusList.empty()));
        byte[] changed = StrictJson.write(TestIssuer.list(StatusList.empty().with(3187)));

        assertThat(lists.read(list.clone())).isSameAs(lists.read(list));
        assertThat(lists.read(changed)).isNotSameAs(lists.read(list));
        assertThat(lists.read(changed).list().list().isSet(3187)).isTrue();
        assertThat(lists.read(list).list().list().isSet(3187)).isFalse();
    }

    @Test
    void whatIsNoListIsRefusedEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> lists.read("{}".getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(OpenBadgesProblem.class);
        }
    }

    @Test
    void theOneThatWasNotAskedForTheLongestGoesFirst() {
        var random = new Random(4);
        byte[] first = StrictJson.write(TestIssuer.list(StatusList.empty()));
        byte[] second = StrictJson.write(TestIssuer.list(StatusList.empty().with(1)));
        var oldest = lists.read(first);
        var used = lists.read(second);
        IntStream.range(0, 16)
                .mapToObj(n -> StatusList.empty(1_000_000).with(random.ints(200_000, 0, 1_000_000)))
                .forEach(list -> {
                    lists.read(StrictJson.write(TestIssuer.list(list)));
                    assertThat(lists.read(second)).isSameAs(used);
                });

        assertThat(lists.read(first)).isNotSameAs(oldest);
    }

    @Test
    void nothingIsKeptWhereNothingShallBe() {
        byte[] list = StrictJson.write(TestIssuer.list(StatusList.empty()));
        var none = KnownLists.none();

        assertThat(none.read(list)).isNotSameAs(none.read(list));
        assertThat(new Verifier(TestIssuer.web()).remembering(none).verify(BADGE, NOW).verdict())
                .isEqualTo(Verdict.GENUINE);
    }

    /** The document is changed under its hands here, which nobody does who only looks at it. */
    @Test
    void aProofThatFitsIsComputedOnceAndOneThatDoesNotEachTime() {
        var json = TestIssuer.list(StatusList.empty());
        var document = new SignedDocument(json, Optional.empty());
        var proof = Proof.of(json).getFirst();
        var key = KEY.publicKey();
        var right = json.path("validFrom").stringValue();

        json.put("validFrom", "2026-07-01T00:00:00Z");
        assertThat(document.check(proof, key)).isInstanceOf(ProofCheck.Failed.class);
        json.put("validFrom", right);
        assertThat(document.check(proof, key)).isInstanceOf(ProofCheck.Passed.class);
        json.put("validFrom", "2026-07-01T00:00:00Z");
        assertThat(document.check(proof, key)).isInstanceOf(ProofCheck.Passed.class);
        assertThat(document.check(proof, TestIssuer.key(2).publicKey()))
                .isInstanceOf(ProofCheck.Failed.class);
        var other = new Proof(proof.node().deepCopy().put("created", "2026-07-01T00:00:00Z"));
        assertThat(document.check(other, key)).isInstanceOf(ProofCheck.Failed.class);
    }

    @Test
    void manyThreadsThatAskForOneListGetTheSame() {
        byte[] list = StrictJson.write(TestIssuer.list(StatusList.empty()));

        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> lists.read(list)).distinct())
                .hasSize(1);
    }

    /** The list is the same to the last byte and its proof fits as before, and yet. */
    @Test
    void aKnownListIsNotBelievedOnceItsKeyIsWithdrawnOrNoLongerListed() {
        var web = TestIssuer.web();
        var badge = badgeOf(TestIssuer.key(2));
        var both =
                ControllerDocument.of(
                        TestIssuer.DID, List.of(KEY.publicKey(), TestIssuer.key(2).publicKey()));
        var verifier = new Verifier(web.with(TestIssuer.DID_URL, both.toJson()));
        assertThat(verifier.verify(badge, NOW).verdict()).isEqualTo(Verdict.GENUINE);

        web.with(
                TestIssuer.DID_URL,
                both.withdrawing(KEY.publicKey(), NOW.minusSeconds(60)).toJson());
        assertThat(status(verifier, badge, NOW)).isEqualTo("status.list-unsigned");

        web.with(TestIssuer.DID_URL, withKey(TestIssuer.key(2)).toJson());
        assertThat(status(verifier, badge, NOW)).isEqualTo("status.list-unsigned");

        web.with(TestIssuer.DID_URL, both.toJson());
        assertThat(verifier.verify(badge, NOW).verdict()).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void aKnownListRunsOutByTheClockOfTheCaller() {
        var end = NOW.plusSeconds(60);
        var list = TestIssuer.list(StatusList.empty());
        list.remove("proof");
        var limited = TestIssuer.sign(list.deepCopy().put("validUntil", end.toString()), KEY);
        var web = TestIssuer.web().with(TestIssuer.LIST, limited);
        var verifier = new Verifier(web);
        assertThat(status(verifier, BADGE, NOW)).isEqualTo("status.passed");
        assertThat(status(verifier, BADGE, end.plusSeconds(1))).isEqualTo("status.list-outdated");
        assertThat(status(verifier, BADGE, NOW)).isEqualTo("status.passed");

        var until =
                ProofOptions.assertion(TestIssuer.DID + "#" + KEY.publicKey(), ISSUED).until(end);
        web.with(TestIssuer.LIST, new EddsaRdfc2022().sign(list, KEY, until));
        assertThat(status(verifier, BADGE, NOW)).isEqualTo("status.passed");
        assertThat(status(verifier, BADGE, end.plusSeconds(1))).isEqualTo("status.list-unsigned");
    }

    private static byte[] badgeOf(Ed25519Key key) {
        return StrictJson.write(TestIssuer.sign(TestIssuer.draft(), key));
    }

    private static ControllerDocument withKey(Ed25519Key key) {
        return ControllerDocument.of(TestIssuer.DID, List.of(key.publicKey()));
    }

    private static String status(Verifier verifier, byte[] badge, Instant now) {
        return verifier.verify(badge, now).finding("status").orElseThrow().summary().key();
    }

    /** Whether it is to be believed is asked each time, and so is the list itself. */
    @Test
    void oneVerifierNoticesWhatChangesBetweenTwoChecks() {
        var web = TestIssuer.web();
        var verifier = new Verifier(web);
        assertThat(verifier.verify(BADGE, NOW).verdict()).isEqualTo(Verdict.GENUINE);

        web.with(TestIssuer.LIST, TestIssuer.list(StatusList.empty().with(3187)));
        assertThat(verifier.verify(BADGE, NOW).verdict()).isEqualTo(Verdict.REVOKED);

        var foreign = TestIssuer.list(StatusList.empty());
        foreign.put("validFrom", "2026-07-01T00:00:00Z");
        web.with(TestIssuer.LIST, foreign);
        for (int i = 0; i < 2; i++) {
            assertThat(verifier.verify(BADGE, NOW).finding("status"))
                    .get()
                    .extracting(found -> found.summary().key())
                    .isEqualTo("status.list-unsigned");
        }

        web.with(TestIssuer.LIST, TestIssuer.list(StatusList.empty()));
        assertThat(verifier.verify(BADGE, NOW).verdict()).isEqualTo(Verdict.GENUINE);
    }
}
