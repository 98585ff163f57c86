package org.cairn.openbadges.verify;

import org.cairn.openbadges.verify.IssuerKeys.Resolution;

/** Checks credentials that are signed as a whole, as a JWS (Open Badges 3.0, section 8.2). */
final class JwsCheck {

    @SuppressWarnings("unused")
    private final BoundedDocuments documents;

    JwsCheck(BoundedDocuments documents) {
        this.documents = documents;
    }

    Seal check(Jws jws, String issuer, Resolution resolution) {
        return new Seal(
                Judgement.unchecked(Message.of("issuer.unsigned"), issuer + " " + resolution),
                Judgement.unchecked(Message.of("signature.unsupported"), "JWS " + jws.header()));
    }
}
