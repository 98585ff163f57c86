package org.cairn.openbadges.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.cairn.openbadges.key.EdwardsCurve.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ways to compute Ed25519 sign alike, and let pass and refuse the same. */
class Ed25519Test {

    private static final byte[] SEED = new byte[32];
    private static final byte[] KEY = Ed25519Key.fromSeed(SEED).publicKey().raw();
    private static final byte[] MESSAGE = {1, 2, 3};
    private static final BigInteger SECRET = EdwardsCurve.secret(SEED);

    private final Random random = new Random(7);

    static List<Ed25519Way> ways() {
        var ways = new ArrayList<Ed25519Way>(List.of(new JavaEd25519(), new OfManyChecks()));
        ways.addAll(nativeWay());
        return ways;
    }

    /** As in Java for a key that was met often, from the first check on. */
    private static final class OfManyChecks implements Ed25519Way {

        @Override
        public Signer signer(byte[] seed) {
            return new JavaEd25519().signer(seed);
        }

        @Override
        public Checker checker(byte[] key) {
            return new ManyChecks(key);
        }

        @Override
        public String toString() {
            return "many checks in Java";
        }
    }

    /** At most one. */
    private static List<Ed25519Way> nativeWay() {
        try {
            return List.of(NativeEd25519.load());
        } catch (GeneralSecurityException | ReflectiveOperationException | LinkageError notHere) {
            return List.of();
        }
    }

    @Test
    void bothSignTheSameAndVerifyWhatTheOtherSigned() {
        if (nativeWay().isEmpty()) {
            abort("no native library for this platform");
        }
        var inJava = new JavaEd25519();
        var natively = nativeWay().getFirst();
        for (int i = 0; i < 300; i++) {
            var seed = bytes(32);
            var message = bytes(random.nextInt(300));
            var signature = inJava.signer(seed).sign(message);
            var key = Ed25519Key.fromSeed(seed).publicKey().raw();
            assertThat(natively.signer(seed).sign(message)).isEqualTo(signature);
            assertThat(verifies(natively, key, message, signature)).isTrue();
            signature[random.nextInt(64)] ^= (byte) (1 << random.nextInt(8));
            assertThat(verifies(natively, key, message, signature)).isFalse();
            assertThat(verifies(inJava, key, message, signature)).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void oneKeySignsForManyThreadsAtOnce(Ed25519Way way) {
        var signer = way.signer(SEED);
        var checker = way.checker(KEY);

        assertThat(
                        IntStream.range(0, 400)
                                .parallel()
                                .mapToObj(i -> BigInteger.valueOf(i).toByteArray())
                                .filter(message ->
                                        !checker.verifies(message, signer.sign(message))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aScalarBeyondTheOrderIsRefused(Ed25519Way way) {
        var signature = way.signer(SEED).sign(MESSAGE);
        var scalar = EdwardsCurve.number(Arrays.copyOfRange(signature, 32, 64));
        for (int times = 1; times < 8; times++) {
            var larger = scalar.add(EdwardsCurve.L.multiply(BigInteger.valueOf(times)));
            assertThat(
                            verifies(
                                    way,
                                    KEY,
                                    MESSAGE,
                                    both(
                                            Arrays.copyOf(signature, 32),
                                            EdwardsCurve.littleEndian(larger))))
                    .isFalse();
        }
    }

    /** With such a key, a signature that anybody can write fits one message in eight. */
    @ParameterizedTest
    @MethodSource("ways")
    void keysOfSmallOrderAndUnusualSpellingsVerifyNothing(Ed25519Way way) {
        for (var key : smallOnes()) {
            for (int i = 1; i < 40; i++) {
                var nonce = BigInteger.valueOf(i);
                var signature =
                        both(
                                EdwardsCurve.BASE.times(nonce).encoded(),
                                EdwardsCurve.littleEndian(nonce));
                assertThat(verifies(way, key, bytes(9), signature)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void noSmallOrderPointStandsForR(Ed25519Way way) {
        for (var r : smallOnes()) {
            var challenge = challenge(r, KEY, MESSAGE);
            var scalar = challenge.multiply(SECRET).mod(EdwardsCurve.L);
            assertThat(verifies(way, KEY, MESSAGE, both(r, EdwardsCurve.littleEndian(scalar))))
                    .isFalse();
        }
    }

    /** Only who holds the secret can make these; verifiers with and without cofactor disagree. */
    @ParameterizedTest
    @MethodSource("ways")
    void aKeyOrRThatIsOffByASmallPointIsRefused(Ed25519Way way) {
        var sound = EdwardsCurve.BASE.times(SECRET);
        var off = sound.plus(EdwardsCurve.SMALL);
        for (int i = 0; i < 40; i++) {
            var nonce = new BigInteger(250, random);
            var r = EdwardsCurve.BASE.times(nonce);
            assertThat(signedByTheBook(way, sound, r, nonce)).isTrue();
            assertThat(signedByTheBook(way, sound, r.plus(EdwardsCurve.SMALL), nonce)).isFalse();
            assertThat(signedByTheBook(way, off, r, nonce)).isFalse();
            assertThat(signedByTheBook(way, off, r.plus(EdwardsCurve.SMALL), nonce)).isFalse();
        }
    }

    @Test
    void signaturesAndKeysOfOtherLengthsAreRefused() {
        var signature = Ed25519Key.fromSeed(SEED).sign(MESSAGE);
        for (int length : new int[] {0, 1, 63, 65, 128}) {
            assertThat(Ed25519.verifies(KEY, MESSAGE, Arrays.copyOf(signature, length))).isFalse();
        }
        assertThat(Ed25519.verifies(KEY, MESSAGE, signature)).isTrue();
        assertThat(Ed25519.verifies(KEY, new byte[0], signature)).isFalse();
        assertThat(Ed25519.verifies(bytes(32), MESSAGE, signature)).isFalse();
    }

    /** More of them than are kept, each used before and after it is forgotten. */
    @Test
    void keysThatAreKeptAreNotTakenForEachOther() {
        var keys = IntStream.range(0, 300).mapToObj(i -> Ed25519Key.fromSeed(bytes(32))).toList();
        var signatures = keys.stream().map(key -> key.sign(MESSAGE)).toList();
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < keys.size(); i++) {
                var key = keys.get(i).publicKey();
                assertThat(key.verifies(MESSAGE, signatures.get(i))).isTrue();
                assertThat(key.verifies(MESSAGE, signatures.get((i + 1) % 300))).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void aKeyIsCheckedAlikeBeforeAndAfterItIsMetOften(Ed25519Way way) {
        var checker = Ed25519.newChecker(KEY, way).orElseThrow();
        var signature = way.signer(SEED).sign(MESSAGE);
        var changed = signature.clone();
        changed[40] ^= 1;
        for (int i = 0; i < 2 * Ed25519.MANY; i++) {
            assertThat(checker.verifies(MESSAGE, signature)).isTrue();
            assertThat(checker.verifies(MESSAGE, changed)).isFalse();
            assertThat(checker.verifies(new byte[] {(byte) i}, signature)).isFalse();
        }
    }

    /** By arithmetic that is slow and plain, with numbers whose digits are all there can be. */
    @Test
    void multiplesAddUpAsTheyDoByTheBook() {
        var numbers = new ArrayList<BigInteger>();
        for (int i = 0; i < 18; i++) {
            numbers.add(BigInteger.valueOf(i));
            numbers.add(EdwardsCurve.L.subtract(BigInteger.valueOf(i + 1L)));
            numbers.add(new BigInteger(1, repeated(0x11 * (i % 16))).mod(EdwardsCurve.L));
            numbers.add(new BigInteger(252, random));
        }
        var key = EdwardsCurve.BASE.times(SECRET);
        var base = Multiples.of(EdwardsCurve.BASE.encoded());
        var negative = Multiples.ofNegative(key.encoded());
        for (int i = 0; i < numbers.size(); i++) {
            var one = numbers.get(i);
            var other = numbers.get((7 * i + 5) % numbers.size());
            var byTheBook = one.subtract(other.multiply(SECRET)).mod(EdwardsCurve.L);
            assertThat(base.times(one, negative, other))
                    .isEqualTo(EdwardsCurve.BASE.times(byTheBook).encoded());
        }
    }

    private static byte[] repeated(int value) {
        var bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    private boolean signedByTheBook(Ed25519Way way, Point key, Point r, BigInteger nonce) {
        var message = bytes(20);
        var challenge = challenge(r.encoded(), key.encoded(), message);
        var scalar = nonce.add(challenge.multiply(SECRET)).mod(EdwardsCurve.L);
        return verifies(
                way, key.encoded(), message, both(r.encoded(), EdwardsCurve.littleEndian(scalar)));
    }

    private static BigInteger challenge(byte[] r, byte[] key, byte[] message) {
        return EdwardsCurve.number(EdwardsCurve.sha512(r, key, message)).mod(EdwardsCurve.L);
    }

    /** All points of small order, in their one spelling and in those that are none. */
    private static List<byte[]> smallOnes() {
        var all = new ArrayList<byte[]>();
        for (int i = 0; i < 8; i++) {
            var y = EdwardsCurve.SMALL.times(BigInteger.valueOf(i)).y();
            for (var spelling : List.of(y, y.add(EdwardsCurve.P))) {
                if (spelling.bitLength() <= 255) {
                    all.add(EdwardsCurve.encode(spelling, false));
                    all.add(EdwardsCurve.encode(spelling, true));
                }
            }
        }
        return all;
    }

    private static boolean verifies(Ed25519Way way, byte[] key, byte[] message, byte[] signature) {
        return Ed25519.newChecker(key, way)
                .filter(checker -> checker.verifies(message, signature))
                .isPresent();
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] both(byte[] one, byte[] other) {
        var all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
