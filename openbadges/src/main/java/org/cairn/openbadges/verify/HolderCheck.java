package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.KeyProblem;
import org.cairn.openbadges.key.Relationship;
import org.cairn.openbadges.key.VerificationMethod;
import org.cairn.openbadges.proof.Proof;
import org.cairn.openbadges.proof.ProofCheck;
import org.cairn.openbadges.proof.Proofs;
import org.cairn.openbadges.verify.IssuerKeys.Resolution;

/**
 * Checks that a presentation was signed by a key that its holder publishes for authentication (VC
 * Data Integrity 1.0, section 2.2; Controlled Identifiers 1.0, section 2.3.1).
 */
final class HolderCheck {

    private static final int MAX_PROOFS = 4;

    private final IssuerKeys keys;
    private final Instant now;

    HolderCheck(BoundedDocuments documents, Instant now) {
        this.keys = new IssuerKeys(documents);
        this.now = now;
    }

    Seal check(Presentation presentation) {
        var proofs = Proof.of(presentation.json());
        if (!presentation.isSigned()) {
            return new Seal(
                    Judgement.unchecked(Message.of("holder.unsigned")),
                    Judgement.failed(Message.of("shown.none")));
        }
        if (proofs.size() > MAX_PROOFS) {
            return new Seal(
                    Judgement.unchecked(Message.of("holder.unsigned")),
                    Judgement.failed(Message.of("signature.too-many")));
        }
        return switch (keys.of(presentation.holder())) {
            case Resolution.Refused refused ->
                    unknown(Judgement.failed(Message.of("holder.no-keys"), refused.detail()));
            case Resolution.Unavailable silent ->
                    unknown(Judgement.unchecked(Message.of("holder.unknown"), silent.detail()));
            case Resolution.Known known ->
                    presentation
                            .jws()
                            .map(jws -> jwt(jws, presentation, known.document()))
                            .orElseGet(() ->
                                    Seal.of(
                                            proofs.stream()
                                                    .map(proof ->
                                                            embedded(
                                                                    presentation,
                                                                    proof,
                                                                    known.document()))
                                                    .toList()));
        };
    }

    private static Seal unknown(Judgement holder) {
        return new Seal(holder, Judgement.unchecked(Message.of("shown.key-unknown")));
    }

    private Seal embedded(Presentation presentation, Proof proof, ControllerDocument document) {
        var method = document.ownMethod(proof.verificationMethod());
        if (method.isEmpty()) {
            return notListed(proof.verificationMethod());
        }
        return new Seal(
                use(document, method.get(), proof.created().orElse(now)),
                signature(presentation, proof, method.get()));
    }

    private static Seal notListed(String method) {
        return new Seal(
                Judgement.failed(Message.of("holder.key-not-listed"), "authentication " + method),
                Judgement.failed(Message.of("shown.foreign-key"), method));
    }

    private Judgement use(ControllerDocument document, VerificationMethod method, Instant signed) {
        var detail = "authentication " + method.id();
        var use = KeyUse.judge(document, method, Relationship.AUTHENTICATION, signed, now);
        return switch (use.outcome()) {
            case PASSED -> Judgement.passed(Message.of("holder.passed"), detail);
            case FAILED ->
                    use.summary().key().equals(KeyUse.OTHER_USE)
                            ? Judgement.failed(Message.of("holder.key-other-use"))
                                    .detailed(use.details())
                            : Judgement.failed(
                                    Message.of("holder.key-ended"),
                                    detail,
                                    use.summary().english());
            case UNCHECKED -> Judgement.unchecked(Message.of("holder.key-undated"), detail);
        };
    }

    private Judgement signature(Presentation presentation, Proof proof, VerificationMethod method) {
        if (!proof.purpose().equals("authentication")) {
            return Judgement.failed(Message.of("shown.purpose"), "proofPurpose " + proof.purpose());
        }
        var ended = proof.expires().filter(time -> !time.isAfter(now));
        if (ended.isPresent()) {
            return Judgement.failed(Message.of("shown.expired", "date", ended.get().toString()));
        }
        return method.key()
                .map(key -> {
                    try {
                        return judge(Proofs.verify(presentation.json(), proof, key));
                    } catch (KeyProblem problem) {
                        return Judgement.failed(Message.of("shown.failed"), problem.getMessage());
                    }
                })
                .orElseGet(() -> Judgement.unchecked(Message.of("shown.unsupported")));
    }

    private static Judgement judge(ProofCheck check) {
        return switch (check) {
            case ProofCheck.Passed _ -> Judgement.passed(Message.of("shown.passed"));
            case ProofCheck.Failed failed ->
                    Judgement.failed(Message.of("shown.failed"), failed.reason());
            case ProofCheck.NotChecked not ->
                    Judgement.unchecked(Message.of("shown.unsupported"), not.reason());
        };
    }

    private Seal jwt(Jws jws, Presentation presentation, ControllerDocument document) {
        if (jws.protectsNothing()) {
            return new Seal(
                    Judgement.unchecked(Message.of("holder.unsigned")),
                    Judgement.failed(
                            Message.of("signature.algorithm"), "alg " + jws.headerText("alg")));
        }
        var method =
                document.methods().stream()
                        .filter(listed -> document.ownMethod(listed.id()).isPresent())
                        .filter(listed -> isMeant(jws, listed))
                        .min(Comparator.comparing(listed -> !authenticates(listed, document)));
        if (method.isEmpty()) {
            return notListed(jws.headerText("kid"));
        }
        var signed = Times.seconds(jws.payload().path("iat")).orElse(now);
        return new Seal(
                use(document, method.get(), signed), signature(jws, presentation, method.get()));
    }

    private static boolean authenticates(VerificationMethod listed, ControllerDocument document) {
        return document.authenticationMethods().contains(listed.id());
    }

    /** A key in the header counts only if the holder lists it. */
    private static boolean isMeant(Jws jws, VerificationMethod listed) {
        var kid = jws.headerText("kid");
        return kid.isEmpty()
                ? JwsKey.read(jws.header().path("jwk"))
                        .filter(key -> listed.key().equals(Optional.of(key.key())))
                        .isPresent()
                : JwsKey.isMeant(kid, listed);
    }

    private Judgement signature(Jws jws, Presentation presentation, VerificationMethod method) {
        var type = JwtType.of(jws);
        if (jws.header().has("crit")) {
            return Judgement.failed(Message.of("signature.demands"));
        }
        if (type.isEmpty() || type.get() == JwtType.CREDENTIAL) {
            return Judgement.failed(Message.of("shown.purpose"), "typ " + jws.headerText("typ"));
        }
        if (method.key().isEmpty() || !JwsKey.knows(jws.headerText("alg"))) {
            return Judgement.unchecked(
                    Message.of("shown.unsupported"), "alg " + jws.headerText("alg"));
        }
        boolean right =
                new JwsKey(method.key().get())
                        .verifies(jws.headerText("alg"), jws.signed(), jws.signature());
        return right ? claims(jws, presentation) : Judgement.failed(Message.of("shown.failed"));
    }

    private Judgement claims(Jws jws, Presentation presentation) {
        var issuer = jws.payload().path("iss");
        if (!issuer.isMissingNode() && !issuer.asString("").equals(presentation.holder())) {
            return Judgement.failed(
                    Message.of("shown.failed"), "iss is not the holder " + presentation.holder());
        }
        for (var claim : List.of("exp", "nbf", "iat")) {
            var value = jws.payload().path(claim);
            if (!value.isMissingNode() && Times.seconds(value).isEmpty()) {
                return Judgement.failed(Message.of("shown.failed"), claim + " is no time");
            }
        }
        Optional<Instant> end =
                Times.seconds(jws.payload().path("exp")).filter(time -> !time.isAfter(now));
        Optional<Instant> beginning =
                Times.seconds(jws.payload().path("nbf")).filter(time -> Times.isToCome(time, now));
        return end.map(time ->
                        Judgement.failed(Message.of("shown.expired", "date", time.toString())))
                .or(() -> beginning.map(time -> Judgement.failed(Message.of("shown.not-yet"))))
                .orElseGet(() -> Judgement.passed(Message.of("shown.passed")));
    }
}
