package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.Relationship;
import org.cairn.openbadges.key.VerificationMethod;
import org.cairn.openbadges.verify.Documents.Answer;
import org.cairn.openbadges.verify.IssuerKeys.Resolution;

/**
 * Checks credentials that are signed as a whole, as a JWS (Open Badges 3.0, section 8.2; VC JOSE
 * COSE 1.0). A key in the header, or behind an address in it, counts only if the issuer lists it;
 * certificates in the header are not looked at.
 */
final class JwsCheck {

    private final BoundedDocuments documents;
    private final Instant now;

    JwsCheck(BoundedDocuments documents, Instant now) {
        this.documents = documents;
        this.now = now;
    }

    Seal check(Jws jws, Resolution resolution) {
        var refusal = refusal(jws);
        if (refusal.isPresent()) {
            return new Seal(
                    Judgement.unchecked(Message.of("issuer.unsigned")), refusal.orElseThrow());
        }
        return switch (resolution) {
            case Resolution.Refused refused ->
                    withoutKeys(jws, Judgement.failed(refused.message(), refused.detail()));
            case Resolution.Unavailable silent ->
                    withoutKeys(jws, Judgement.unchecked(silent.message(), silent.detail()));
            case Resolution.Known known -> withKeys(jws, known.document());
        };
    }

    /** What no key can mend. */
    private static Optional<Judgement> refusal(Jws jws) {
        if (jws.protectsNothing()) {
            return Optional.of(
                    Judgement.failed(
                            Message.of("signature.algorithm"), "alg " + jws.headerText("alg")));
        }
        if (jws.header().has("crit")) {
            return Optional.of(
                    Judgement.failed(
                            Message.of("signature.demands"), "crit " + jws.header().path("crit")));
        }
        var type = JwtType.of(jws);
        return type.isEmpty() || type.get() == JwtType.PRESENTATION
                ? Optional.of(
                        Judgement.failed(
                                Message.of("signature.purpose"), "typ " + jws.headerText("typ")))
                : Optional.empty();
    }

    private static Seal withoutKeys(Jws jws, Judgement issuer) {
        return new Seal(
                issuer, Judgement.unchecked(Message.of("signature.key-unknown"), describe(jws)));
    }

    private Seal withKeys(Jws jws, ControllerDocument document) {
        var listed = listed(document);
        var method = methodOf(jws, listed).or(() -> meant(jws, own(document)));
        if (method.isEmpty()) {
            return leavesSomeUntried(jws, listed)
                    ? untried(jws, listed)
                    : new Seal(
                            Judgement.failed(Message.of("issuer.key-not-listed"), describe(jws)),
                            Judgement.failed(Message.of("signature.foreign-key"), describe(jws)));
        }
        var claims = JwtClaims.of(jws);
        var signed = claims.signedAt().orElse(now);
        var issuer = KeyUse.judge(document, method.get(), Relationship.ASSERTION, signed, now);
        var key = key(method.get());
        return new Seal(
                issuer,
                key.isEmpty() || !JwsKey.knows(jws.headerText("alg"))
                        ? Judgement.unchecked(Message.of("signature.unsupported"), describe(jws))
                        : signature(jws, claims, key.get()));
    }

    private Judgement signature(Jws jws, JwtClaims claims, JwsKey key) {
        if (!verifies(key, jws)) {
            return Judgement.failed(Message.of("signature.failed"), describe(jws));
        }
        var contradictions = claims.contradictions();
        if (!contradictions.isEmpty()) {
            return Judgement.failed(Message.of("signature.claims")).detailed(contradictions);
        }
        var end = claims.ownEnd().filter(time -> !time.isAfter(now));
        if (end.isPresent()) {
            return Judgement.failed(
                    Message.of("signature.expired", "date", end.get().toString()), describe(jws));
        }
        return claims.ownBeginning()
                .filter(time -> Times.isToCome(time, now))
                .map(time ->
                        Judgement.failed(
                                Message.of("signature.not-yet", "date", time.toString()),
                                describe(jws)))
                .orElseGet(() ->
                        Judgement.passed(
                                        Message.of("signature.passed"),
                                        describe(jws),
                                        "result: signature valid")
                                .noting(missing(claims)));
    }

    private static List<Message> missing(JwtClaims claims) {
        var missing = claims.missing();
        return missing.isEmpty()
                ? List.of()
                : List.of(
                        Message.of(
                                "signature.claims-missing", "claims", String.join(", ", missing)));
    }

    private static boolean verifies(JwsKey key, Jws jws) {
        return key.verifies(jws.headerText("alg"), jws.signed(), jws.signature());
    }

    private static Optional<JwsKey> key(VerificationMethod method) {
        return method.key().map(JwsKey::new);
    }

    /** Methods that the issuer publishes for assertions, and behind them those it withdrew. */
    private List<VerificationMethod> listed(ControllerDocument document) {
        Stream<VerificationMethod> asserting =
                document.methods().stream()
                        .filter(method -> document.assertionMethod(method.id()).isPresent());
        Stream<VerificationMethod> withdrawn =
                document.methods().stream()
                        .filter(method -> document.withdrawnMethod(method.id(), now).isPresent());
        return Stream.concat(asserting, withdrawn).distinct().toList();
    }

    /** All that are the issuer's, those for other uses, too. */
    private static List<VerificationMethod> own(ControllerDocument document) {
        return document.methods().stream()
                .filter(method -> document.ownMethod(method.id()).isPresent())
                .toList();
    }

    /** Which of the listed methods the header means. */
    private Optional<VerificationMethod> methodOf(Jws jws, List<VerificationMethod> listed) {
        var meant = meant(jws, listed);
        return meant.isPresent() || !isBehindSilence(jws.headerText("kid"))
                ? meant
                : fitting(jws, listed).stream()
                        .limit(JwsKey.MAX_TRIED)
                        .filter(method -> key(method).filter(k -> verifies(k, jws)).isPresent())
                        .findFirst();
    }

    private Optional<VerificationMethod> meant(Jws jws, List<VerificationMethod> listed) {
        var kid = jws.headerText("kid");
        var byId = first(listed, method -> JwsKey.isMeant(kid, method));
        if (byId.isPresent()) {
            return byId;
        }
        var named = kid.isEmpty() ? JwsKey.read(jws.header().path("jwk")) : fetched(kid);
        return named.flatMap(
                key -> first(listed, method -> method.key().equals(Optional.of(key.key()))));
    }

    private static Optional<VerificationMethod> first(
            List<VerificationMethod> listed, Predicate<VerificationMethod> condition) {
        return listed.stream().filter(condition).findFirst();
    }

    /** Where nobody says which key is meant, the signature tells which of the listed ones it is. */
    private boolean isBehindSilence(String kid) {
        return kid.startsWith("https://") && documents.load(kid) instanceof Answer.Unreachable;
    }

    private boolean leavesSomeUntried(Jws jws, List<VerificationMethod> listed) {
        return isBehindSilence(jws.headerText("kid"))
                && fitting(jws, listed).size() > JwsKey.MAX_TRIED;
    }

    private static Seal untried(Jws jws, List<VerificationMethod> listed) {
        var detail = "tried %d of %d keys".formatted(JwsKey.MAX_TRIED, fitting(jws, listed).size());
        return new Seal(
                Judgement.unchecked(Message.of("issuer.keys-left"), detail),
                Judgement.unchecked(Message.of("signature.keys-left"), describe(jws), detail));
    }

    /** Those of the kind that signs with the algorithm of the header. */
    private static List<VerificationMethod> fitting(Jws jws, List<VerificationMethod> listed) {
        return listed.stream()
                .filter(method ->
                        key(method).filter(key -> key.fits(jws.headerText("alg"))).isPresent())
                .toList();
    }

    private Optional<JwsKey> fetched(String kid) {
        if (!kid.startsWith("https://") || !(documents.load(kid) instanceof Answer.Found found)) {
            return Optional.empty();
        }
        try {
            return JwsKey.read(StrictJson.read(found.bytes()));
        } catch (JsonProblem e) {
            return Optional.empty();
        }
    }

    private static String describe(Jws jws) {
        var kid = jws.headerText("kid");
        return "JWS, alg "
                + jws.headerText("alg")
                + ", kid "
                + (kid.isEmpty() ? "(none)" : kid)
                + (jws.header().has("x5c") ? ", x5c not looked at" : "");
    }
}
