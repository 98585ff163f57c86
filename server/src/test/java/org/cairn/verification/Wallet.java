package org.cairn.verification;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.credential.VerifiablePresentation;
import org.cairn.openbadges.jwt.KeyReference;
import org.cairn.openbadges.jwt.PresentationJwt;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.proof.EddsaRdfc2022;
import org.cairn.openbadges.proof.ProofOptions;
import org.cairn.openbadges.proof.ProofOptions.Meeting;
import tools.jackson.databind.node.ObjectNode;

/** Where somebody keeps badges, and shows them under a key of their own. */
public final class Wallet {

    private final Ed25519Key key = Ed25519Key.generate(new SecureRandom());

    /** The id of whoever holds it. */
    public String holder() {
        return DidKey.of(key.publicKey());
    }

    /** With no signature of the holder. */
    public ObjectNode unsigned(List<ObjectNode> badges) {
        return presentation(badges).toJson();
    }

    /** With a proof that is bound to nobody. */
    public ObjectNode signed(List<ObjectNode> badges, Instant at) {
        return new EddsaRdfc2022()
                .sign(
                        unsigned(badges),
                        key,
                        new ProofOptions(
                                DidKey.verificationMethod(key.publicKey()),
                                at,
                                "authentication",
                                Optional.empty(),
                                Optional.empty(),
                                List.of(),
                                Optional.empty()));
    }

    /** As a JWT for one verifier, which counts a few minutes. */
    public String jwt(List<ObjectNode> badges, Instant at) {
        return PresentationJwt.sign(
                presentation(badges),
                key,
                KeyReference.id(DidKey.verificationMethod(key.publicKey())),
                new Meeting("https://school.example", "n-7f3a"),
                new PresentationJwt.Span(at, at.plus(Duration.ofMinutes(5))));
    }

    private VerifiablePresentation presentation(List<ObjectNode> badges) {
        return new VerifiablePresentation(
                "urn:uuid:7f0c2a52-6a6f-4f0e-9e0c-0d6f1b0f7a77", holder(), badges);
    }
}
