package org.cairn.openbadges.verify;

import java.util.Locale;
import java.util.Optional;

/**
 * What a JWT says that it is for, so that one that was made for something else is not taken for a
 * credential (RFC 8725, section 3.11; VC-JOSE-COSE 1.0, section 3.1).
 */
enum JwtType {
    /** Says nothing, or only that it is a JWT or JWS. */
    PLAIN,
    CREDENTIAL,
    PRESENTATION;

    /** Empty when it was made for something else. */
    static Optional<JwtType> of(Jws jws) {
        var typ = jws.headerText("typ").toLowerCase(Locale.ROOT);
        var name = typ.startsWith("application/") ? typ.substring("application/".length()) : typ;
        return switch (name) {
            case "", "jwt", "jose" -> Optional.of(PLAIN);
            case "vc+jwt", "vc+ld+jwt", "vc-ld+jwt" -> Optional.of(CREDENTIAL);
            case "vp+jwt", "vp+ld+jwt", "vp-ld+jwt" -> Optional.of(PRESENTATION);
            default -> Optional.empty();
        };
    }
}
