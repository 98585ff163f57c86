package org.cairn.openbadges.proof;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.Nesting;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.JsonLdProblem;
import org.cairn.openbadges.key.Base58;
import org.cairn.openbadges.key.DidKey;
import org.cairn.openbadges.key.KeyProblem;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.Multikey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What all suites share: taking a proof apart, adding one, and wording what came of a check. */
final class Secured {

    static final String TYPE = "DataIntegrityProof";

    private Secured() {}

    /**
     * @throws ProofProblem when the method is a did:key of another key, or names none
     */
    static void requireNamed(ProofOptions options, Multikey key) {
        String method = options.verificationMethod();
        if (!DidKey.allows(method, key)) {
            throw new ProofProblem(
                    "Nobody could verify under "
                            + method
                            + " what this key signs. Its verification method must be "
                            + DidKey.verificationMethod(key));
        }
    }

    /** The document with one more proof; the other members are those of the document. */
    static ObjectNode withProof(ObjectNode document, ObjectNode proof) {
        ObjectNode secured = StrictJson.object().setAll(document);
        JsonNode earlier = secured.get("proof");
        if (earlier == null) {
            secured.set("proof", proof);
        } else if (earlier instanceof ArrayNode several) {
            secured.set("proof", StrictJson.array().addAll(several).add(proof));
        } else {
            secured.set("proof", StrictJson.array().add(earlier).add(proof));
        }
        return secured;
    }

    /** The proof without its value: what the signer had before signing. */
    static ObjectNode config(Proof proof) {
        ObjectNode config = Nesting.copy(proof.node());
        config.remove("proofValue");
        return config;
    }

    /**
     * The document that a proof speaks of: without proofs, but with those that this one says it
     * builds upon (VC Data Integrity 1.0, section 4.5). Its members are those of the document, only
     * to be read.
     */
    static ObjectNode unsecured(ObjectNode document, ObjectNode config) {
        JsonNode previous = config.path("previousProof");
        if (previous.isMissingNode() && !document.has("proof")) {
            return document;
        }
        ObjectNode unsecured = StrictJson.object().setAll(document);
        unsecured.remove("proof");
        if (previous.isMissingNode()) {
            return unsecured;
        }
        ArrayNode kept = unsecured.putArray("proof");
        for (JsonNode id : previous.isArray() ? previous : StrictJson.array().add(previous)) {
            kept.add(previous(document, id.asString("")).node());
        }
        return unsecured;
    }

    private static Proof previous(ObjectNode document, String id) {
        List<Proof> named =
                Proof.of(document).stream().filter(proof -> proof.id().equals(id)).toList();
        if (id.isEmpty() || named.size() != 1) {
            throw new ProofProblem(
                    named.size() > 1
                            ? "The proof builds upon one of several that have the same id"
                            : "The proof builds upon another one that is not there");
        }
        return named.getFirst();
    }

    /** Checks the signature over the bytes, turning every way to fail into an answer. */
    static ProofCheck check(Proof proof, Multikey key, Supplier<byte[]> bytes) {
        return proof.value().startsWith("z")
                ? check(
                        proof,
                        () -> {
                            byte[] signature = Base58.decode(proof.value().substring(1));
                            return key.verifies(bytes.get(), signature);
                        })
                : new ProofCheck.Failed("The proof has no value that can be read");
    }

    /** The same for suites whose values are no bare signatures. */
    static ProofCheck check(Proof proof, BooleanSupplier fits) {
        if (proof.node().has("created") && proof.created().isEmpty()) {
            return new ProofCheck.Failed("The proof's time of creation is not a time with a zone");
        }
        if (proof.node().has("expires") && proof.expires().isEmpty()) {
            return new ProofCheck.Failed("The proof's end is not a time with a zone");
        }
        try {
            return fits.getAsBoolean()
                    ? new ProofCheck.Passed()
                    : new ProofCheck.Failed(
                            "The signature does not fit: the badge was changed after it was signed,"
                                    + " or somebody else signed it");
        } catch (JsonLdProblem e) {
            return outcome(e);
        } catch (JsonProblem | KeyProblem | ProofProblem e) {
            return new ProofCheck.Failed(e.getMessage());
        }
    }

    static String wrongKey(Multikey key, Set<KeyType> wanted) {
        return "The key is of type "
                + key.type()
                + ", but the proof needs "
                + wanted.stream().sorted().map(KeyType::name).collect(Collectors.joining(" or "));
    }

    private static ProofCheck outcome(JsonLdProblem problem) {
        return switch (problem.kind()) {
            case UNKNOWN_CONTEXT, TOO_COMPLEX -> new ProofCheck.NotChecked(problem.getMessage());
            case UNDEFINED_TERM, INVALID -> new ProofCheck.Failed(problem.getMessage());
        };
    }
}
