package org.cairn.openbadges.key;

import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519.PublicPoint;
import org.jspecify.annotations.Nullable;

/** BouncyCastle’s arithmetic, which is there on every platform. */
final class JavaEd25519 implements Ed25519Way {

    /** Checks with one key after which its multiples are worth being kept. */
    static final int MANY = 16;

    @Override
    public Signer signer(byte[] seed) {
        var secret = new Ed25519PrivateKeyParameters(seed, 0);
        secret.generatePublicKey();
        return message -> {
            byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
            secret.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
            return signature;
        };
    }

    @Override
    public Checker checker(byte[] key) {
        return new Growing(key.clone());
    }

    /** Goes over to multiples that are worked out once, which costs as much as some checks do. */
    private static final class Growing implements Checker {

        private final byte[] key;
        private final PublicPoint point;
        private final AtomicInteger checks = new AtomicInteger();
        private volatile @Nullable Checker many;

        Growing(byte[] key) {
            this.key = key;
            this.point = Ed25519.validatePublicKeyPartialExport(key, 0);
        }

        @Override
        public boolean verifies(byte[] message, byte[] signature) {
            var worked = many;
            if (worked == null && checks.incrementAndGet() == MANY) {
                worked = new ManyChecks(key);
                many = worked;
            }
            return worked == null ? once(message, signature) : worked.verifies(message, signature);
        }

        private boolean once(byte[] message, byte[] signature) {
            return Ed25519.verify(signature, 0, point, message, 0, message.length)
                    // its equation is multiplied by 8, so that R could be off by a small point
                    && Ed25519.validatePublicKeyFull(signature, 0);
        }
    }
}
