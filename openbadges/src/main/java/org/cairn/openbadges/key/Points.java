package org.cairn.openbadges.key;

import java.math.BigInteger;
import org.bouncycastle.crypto.ec.CustomNamedCurves;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;

/** Public keys as points of a curve; what lies beside the curve is refused. */
final class Points {

    private Points() {}

    /**
     * @throws KeyProblem when it is no compressed point of the curve
     */
    static ECPoint read(KeyType type, byte[] compressed) {
        try {
            return curve(type).decodePoint(compressed);
        } catch (IllegalArgumentException e) {
            throw none("The public key", type);
        }
    }

    /**
     * @throws KeyProblem when it is no point of the curve
     */
    static ECPoint read(KeyType type, BigInteger x, BigInteger y) {
        try {
            return curve(type).validatePoint(x, y);
        } catch (IllegalArgumentException e) {
            throw none("The JWK", type);
        }
    }

    private static ECCurve curve(KeyType type) {
        return CustomNamedCurves.getByName(Jwk.curveName(type)).getCurve();
    }

    private static KeyProblem none(String what, KeyType type) {
        return new KeyProblem(what + " is no point of the curve " + Jwk.curveName(type));
    }
}
