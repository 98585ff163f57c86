package org.cairn.openbadges.jwt;

import java.time.Instant;
import org.cairn.openbadges.credential.VerifiablePresentation;
import org.cairn.openbadges.key.SigningKey;
import org.cairn.openbadges.proof.ProofOptions.Meeting;
import tools.jackson.databind.node.ObjectNode;

/** Signs presentations as a JWT (VC-JOSE-COSE 1.0, section 3.1). */
public final class PresentationJwt {

    private PresentationJwt() {}

    /**
     * The presentation for one verifier, as {@code aud}, and one occasion, as {@code nonce}, until
     * the end that is given.
     *
     * @param key of the holder
     * @throws JwtProblem when the end is not after the beginning, or the key is referred to by a
     *     did:key of another one
     */
    public static String sign(
            VerifiablePresentation presentation,
            SigningKey key,
            KeyReference reference,
            Meeting meeting,
            Span span) {
        ObjectNode payload = presentation.toJson();
        payload.put("aud", meeting.domain());
        payload.put("nonce", meeting.challenge());
        payload.put("iat", span.from().getEpochSecond());
        payload.put("exp", span.until().getEpochSecond());
        ObjectNode header = CompactJws.header(key, "vp+jwt", reference);
        header.put("cty", "vp");
        return CompactJws.sign(header, payload, key);
    }

    /** From when until when what is shown counts; minutes, usually. */
    public record Span(Instant from, Instant until) {
        /**
         * @throws JwtProblem when it would end before it begins
         */
        public Span {
            if (!until.isAfter(from)) {
                throw new JwtProblem("The presentation would have expired before it is made");
            }
        }
    }
}
