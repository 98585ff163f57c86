package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.key.ControllerDocument;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.DidWeb;
import org.cairn.openbadges.key.KeyProblem;
import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.key.Relationship;
import org.cairn.openbadges.key.VerificationMethod;
import org.cairn.openbadges.proof.Proof;
import org.cairn.openbadges.proof.ProofCheck;
import org.cairn.openbadges.verify.IssuerKeys.Resolution;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Checks the proofs of a credential against the keys that its issuer publishes (VC Data Integrity
 * 1.0, section 4.3): a key that the proof brings along proves nothing about the issuer.
 */
final class SealCheck {

    private static final int MAX_PROOFS = 8;

    /** All that the proofs of one record cover together: each of them goes through all of it. */
    private static final int MAX_VALUES = 200_000;

    private static final long MAX_NANOS = 6_000_000_000L;

    private final IssuerKeys keys;
    private final JwsCheck jwsCheck;
    private final Instant now;
    private final Deadline deadline;
    private long nanosSpent;
    private int roomInside = Contents.MAX_CHECKED;

    /** For one verification, whose checks together may take only so long. */
    SealCheck(BoundedDocuments documents, Instant now) {
        this.keys = new IssuerKeys(documents);
        this.jwsCheck = new JwsCheck(documents, now);
        this.now = now;
        this.deadline = documents.deadline();
    }

    /** How many of so many credentials that stand inside others may still be looked at. */
    int roomFor(int wanted) {
        int granted = Math.min(wanted, roomInside);
        roomInside -= granted;
        return granted;
    }

    Seal check(ObjectNode credential, Optional<Jws> jws) {
        return check(new SignedDocument(credential, jws));
    }

    Seal check(SignedDocument credential) {
        var issuer = Json.id(credential.json().path("issuer"));
        if (issuer.isEmpty()) {
            return new Seal(
                    Judgement.failed(Message.of("issuer.unnamed")),
                    Judgement.failed(Message.of("signature.nobody")));
        }
        var resolution = keys.of(issuer);
        var seal =
                credential
                        .jws()
                        .map(signed -> jwsCheck.check(signed, resolution))
                        .orElseGet(() -> embedded(credential, resolution));
        return resolution instanceof Resolution.Known known
                ? known.keptSince().map(seal::fromKeysOf).orElse(seal)
                : seal;
    }

    private Seal embedded(SignedDocument credential, Resolution resolution) {
        var proofs = Proof.of(credential.json());
        if (proofs.isEmpty()) {
            return new Seal(
                    Judgement.unchecked(Message.of("issuer.unsigned")),
                    Judgement.failed(Message.of("signature.none")));
        }
        if (proofs.size() > MAX_PROOFS) {
            return new Seal(
                    Judgement.unchecked(Message.of("issuer.unsigned")),
                    Judgement.failed(Message.of("signature.too-many")));
        }
        if ((long) values(credential.json()) * proofs.size() > MAX_VALUES) {
            return new Seal(
                    Judgement.unchecked(Message.of("issuer.unsigned")),
                    Judgement.unchecked(Message.of("signature.too-large")));
        }
        var own = proofs.stream().filter(proof -> isOfIssuer(proof, resolution)).toList();
        var judged = own.isEmpty() ? proofs : own;
        var seal =
                Seal.of(judged.stream().map(proof -> seal(credential, proof, resolution)).toList());
        return judged.size() < proofs.size() ? seal.besideOthers() : seal;
    }

    /**
     * Whether a proof is one that the issuer must answer for. A proof of somebody else in the same
     * set takes nothing from the issuer's, which covers the whole record.
     */
    private static boolean isOfIssuer(Proof proof, Resolution resolution) {
        return resolution instanceof Resolution.Known known
                && (proof.verificationMethod().startsWith(known.document().id() + "#")
                        || known.document()
                                .assertionMethod(proof.verificationMethod())
                                .isPresent());
    }

    private Seal seal(SignedDocument credential, Proof proof, Resolution resolution) {
        return switch (resolution) {
            case Resolution.Refused refused ->
                    new Seal(
                            Judgement.failed(refused.message(), refused.detail()),
                            withOwnKey(credential, proof));
            case Resolution.Unavailable unavailable ->
                    new Seal(
                            ofSomebodyElse(credential, proof)
                                    .orElseGet(() ->
                                            Judgement.unchecked(
                                                    unavailable.message(), unavailable.detail())),
                            withOwnKey(credential, proof));
            case Resolution.Known known ->
                    known.document()
                            .ownMethod(proof.verificationMethod())
                            .map(method -> listed(credential, proof, method, known.document()))
                            .orElseGet(() -> notListed(proof, known));
        };
    }

    /** A key whose own document gives it to somebody else, although the issuer itself is silent. */
    private Optional<Judgement> ofSomebodyElse(SignedDocument credential, Proof proof) {
        var issuer = Json.id(credential.json().path("issuer"));
        var owner = proof.verificationMethod().split("#", 2)[0];
        boolean onTheWeb = DidWeb.is(issuer) || issuer.startsWith("https://");
        if (!onTheWeb || !DidWeb.is(owner) || owner.equals(issuer)) {
            return Optional.empty();
        }
        return keys.of(owner) instanceof Resolution.Known known
                ? known.document()
                        .method(proof.verificationMethod())
                        .filter(method -> !method.controller().equals(issuer))
                        .map(method ->
                                Judgement.failed(
                                        Message.of("issuer.key-not-listed"),
                                        "controller of " + method.id() + ": " + method.controller(),
                                        "issuer " + issuer))
                : Optional.empty();
    }

    private Seal notListed(Proof proof, Resolution.Known known) {
        return new Seal(
                Judgement.failed(
                        Message.of("issuer.key-not-listed"),
                        "verificationMethod " + proof.verificationMethod(),
                        "no method of " + known.document().id()),
                Judgement.failed(Message.of("signature.foreign-key"), describe(proof)));
    }

    private Seal listed(
            SignedDocument credential,
            Proof proof,
            VerificationMethod method,
            ControllerDocument document) {
        return new Seal(
                KeyUse.judge(
                        document, method, Relationship.ASSERTION, proof.created().orElse(now), now),
                signature(credential, proof, method.key()));
    }

    private Judgement signature(SignedDocument credential, Proof proof, Optional<Multikey> key) {
        if (!proof.purpose().equals("assertionMethod")) {
            return Judgement.failed(
                    Message.of("signature.purpose"),
                    describe(proof),
                    "proofPurpose " + proof.purpose());
        }
        var ended = proof.expires().filter(time -> !time.isAfter(now));
        if (ended.isPresent()) {
            return Judgement.failed(
                    Message.of("signature.expired", "date", ended.get().toString()),
                    describe(proof));
        }
        return key.map(known -> mathematics(credential, proof, known))
                .orElseGet(() ->
                        Judgement.unchecked(
                                Message.of("signature.unsupported"),
                                describe(proof),
                                "the key is of a kind that is not supported"));
    }

    private Judgement mathematics(SignedDocument credential, Proof proof, Multikey key) {
        if (deadline.isOver()) {
            return Judgement.unchecked(
                    Message.of("signature.out-of-time"), "the time for this check is over");
        }
        if (nanosSpent > MAX_NANOS) {
            return Judgement.unchecked(Message.of("signature.too-large"), "out of time");
        }
        long start = System.nanoTime();
        try {
            return compute(credential, proof, key);
        } finally {
            nanosSpent += System.nanoTime() - start;
        }
    }

    private static Judgement compute(SignedDocument credential, Proof proof, Multikey key) {
        if (proof.isForHolder()) {
            return Judgement.failed(Message.of("signature.for-holder"), describe(proof));
        }
        try {
            return switch (credential.check(proof, key)) {
                case ProofCheck.Passed _ -> passed(proof);
                case ProofCheck.Failed failed ->
                        Judgement.failed(
                                Message.of("signature.failed"), describe(proof), failed.reason());
                case ProofCheck.NotChecked not ->
                        Judgement.unchecked(
                                Message.of("signature.unsupported"), describe(proof), not.reason());
            };
        } catch (KeyProblem problem) {
            return Judgement.failed(
                    Message.of("signature.failed"), describe(proof), problem.getMessage());
        }
    }

    private static Judgement passed(Proof proof) {
        var passed =
                Judgement.passed(
                        Message.of("signature.passed"),
                        describe(proof),
                        "verificationMethod " + proof.verificationMethod(),
                        "result: signature valid");
        if (!proof.isOfPart()) {
            return passed;
        }
        return passed.noting(
                List.of(
                        proof.isOfAnyPart()
                                ? Message.of("signature.any-part")
                                : Message.of("signature.part")));
    }

    /** Without the issuer's list, a signature can be seen to be wrong but not to be right. */
    private Judgement withOwnKey(SignedDocument credential, Proof proof) {
        var judgement =
                ownKey(proof.verificationMethod())
                        .map(key -> signature(credential, proof, Optional.of(key)))
                        .orElseGet(() ->
                                Judgement.unchecked(
                                        Message.of("signature.key-unknown"), describe(proof)));
        return judgement.outcome() == Outcome.PASSED
                ? new Judgement(
                        Outcome.UNCHECKED,
                        Message.of("signature.own-key-only"),
                        List.of(),
                        judgement.details())
                : judgement;
    }

    private static Optional<Multikey> ownKey(String method) {
        try {
            return DidKey.is(method)
                    ? Optional.of(DidKey.key(method))
                    : Optional.of(Multikey.parse(method.substring(method.indexOf('#') + 1)));
        } catch (KeyProblem noKey) {
            return Optional.empty();
        }
    }

    private static int values(JsonNode json) {
        int count = 1;
        for (var inner : json) {
            count += inner.isContainer() ? values(inner) : 1;
        }
        return count;
    }

    private static String describe(Proof proof) {
        return "proof.type "
                + proof.type()
                + (proof.cryptosuite().isEmpty() ? "" : ", cryptosuite " + proof.cryptosuite());
    }
}
