package org.cairn.openbadges.key;

import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.bouncycastle.math.ec.rfc8032.Ed25519.PublicPoint;

/** BouncyCastle’s arithmetic, which is there on every platform. */
final class JavaEd25519 implements Ed25519Way {

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
        PublicPoint point = Ed25519.validatePublicKeyPartialExport(key, 0);
        return (message, signature) ->
                Ed25519.verify(signature, 0, point, message, 0, message.length)
                        // its equation is multiplied by 8: R could be off by a small point
                        && Ed25519.validatePublicKeyFull(signature, 0);
    }
}
