package org.cairn.openbadges.key;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.openbadges.key.Ed25519Way.Checker;
import org.jspecify.annotations.Nullable;

/**
 * Ed25519 by the way that is at hand. It begins in Java; a program that computes much and has the
 * native library goes over to it after a while, in the background, because loading costs a second
 * that a short command or the start of a server would not get back.
 *
 * <p>Where verifiers of the field differ, this one is strict (RFC 8032, section 5.1.7, without the
 * cofactor): S below the order of the group, every point in its one spelling, and neither the key
 * nor R outside of the group that keys are made in.
 *
 * <p>The system property {@code org.cairn.openbadges.ed25519} says {@code java} to stay there and
 * {@code native} to load the library at once.
 */
final class Ed25519 {

    static final String PROPERTY = "org.cairn.openbadges.ed25519";

    /** Checks with one key after which its multiples are worth being kept. */
    static final int MANY = 16;

    private static final int SIGNATURE_BYTES = 64;
    private static final int WORTH_LOADING = 1_000;
    private static final int MOST_KEPT = 128;

    private static final Map<ByteBuffer, Kept> KEPT =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Kept> eldest) {
                    return size() > MOST_KEPT;
                }
            };
    private static final AtomicInteger COMPUTED = new AtomicInteger();

    private static volatile Ed25519Way way = new JavaEd25519();

    /** What is worth keeping of a public key; no checker for one that nobody can have made. */
    private record Kept(Ed25519Way way, Optional<Checker> checker) {}

    static {
        if ("native".equals(System.getProperty(PROPERTY))) {
            load();
        }
    }

    private Ed25519() {}

    /** The way to go now. */
    static Ed25519Way way() {
        if (COMPUTED.incrementAndGet() == WORTH_LOADING && System.getProperty(PROPERTY) == null) {
            Thread.ofPlatform()
                    .daemon()
                    .name("native Ed25519")
                    .priority(Thread.MIN_PRIORITY)
                    .start(Ed25519::load);
        }
        return way;
    }

    static boolean verifies(byte[] key, byte[] message, byte[] signature) {
        return signature.length == SIGNATURE_BYTES
                && checker(key, way()).filter(it -> it.verifies(message, signature)).isPresent();
    }

    /** Without the kept keys, for that way. */
    static Optional<Checker> newChecker(byte[] key, Ed25519Way way) {
        return org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyFull(key, 0)
                ? Optional.of(new Growing(key.clone(), way.checker(key)))
                : Optional.empty();
    }

    /** Goes over to multiples that are worked out once, which costs as much as some checks do. */
    private static final class Growing implements Checker {

        private final byte[] key;
        private final Checker first;
        private final AtomicInteger checks = new AtomicInteger();
        private volatile @Nullable Checker many;

        Growing(byte[] key, Checker first) {
            this.key = key;
            this.first = first;
        }

        @Override
        public boolean verifies(byte[] message, byte[] signature) {
            var worked = many;
            if (worked == null && checks.incrementAndGet() == MANY) {
                worked = new ManyChecks(key);
                many = worked;
            }
            return (worked == null ? first : worked).verifies(message, signature);
        }
    }

    @SuppressWarnings("ReferenceEquality") // there is one object of each way
    private static Optional<Checker> checker(byte[] key, Ed25519Way way) {
        var name = ByteBuffer.wrap(key);
        synchronized (KEPT) {
            var known = KEPT.get(name);
            if (known != null && known.way() == way) {
                return known.checker();
            }
        }
        var made = new Kept(way, newChecker(key, way));
        synchronized (KEPT) {
            KEPT.put(ByteBuffer.wrap(key.clone()), made);
        }
        return made.checker();
    }

    private static void load() {
        try {
            var candidate = NativeEd25519.load();
            if (agrees(candidate)) {
                way = candidate;
            }
        } catch (GeneralSecurityException
                | ReflectiveOperationException
                | RuntimeException
                | LinkageError notHere) {
            // Java does as well
        }
    }

    /** A look at whether the library works at all; the tests compare the two in earnest. */
    private static boolean agrees(Ed25519Way candidate) {
        byte[] seed = new byte[32];
        byte[] message = {1, 2, 3};
        var key = Ed25519Key.fromSeed(seed).publicKey().raw();
        byte[] expected = new JavaEd25519().signer(seed).sign(message);
        byte[] signed = candidate.signer(seed).sign(message);
        var checker = candidate.checker(key);
        boolean right = Arrays.equals(expected, signed);
        right &= checker.verifies(message, signed);
        signed[0] ^= 1;
        return right && !checker.verifies(message, signed);
    }
}
