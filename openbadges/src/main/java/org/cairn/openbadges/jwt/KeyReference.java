package org.cairn.openbadges.jwt;

/** How the header of a JWT tells which key signed it (RFC 7515, sections 4.1.3 and 4.1.4). */
public sealed interface KeyReference {

    /**
     * By {@code kid}: the full id of a verification method that the issuer lists, or an https
     * address that answers with the one JWK.
     */
    record ById(String id) implements KeyReference {
        /**
         * @throws JwtProblem when it is no full URL
         */
        public ById {
            if (!id.contains(":")) {
                throw new JwtProblem("The id of the key must be a full URL");
            }
        }
    }

    /** By {@code jwk}: the public key itself; a verifier still looks for it among the issuer's. */
    record Inline() implements KeyReference {}

    /** The key is found under this address: {@code kid} in the header. */
    static KeyReference id(String id) {
        return new ById(id);
    }

    /** The key stands in the header itself: {@code jwk}. */
    static KeyReference inline() {
        return new Inline();
    }
}
