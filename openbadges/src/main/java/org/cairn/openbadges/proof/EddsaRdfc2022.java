package org.cairn.openbadges.proof;

import java.time.format.DateTimeFormatter;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.jsonld.JsonLdProblem;
import org.cairn.openbadges.key.Base58;
import org.cairn.openbadges.key.Ed25519Key;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.Multikey;
import tools.jackson.databind.node.ObjectNode;

/**
 * The suite in which Open Badges are signed: {@code eddsa-rdfc-2022} (VC Data Integrity EdDSA 1.0,
 * section 3.2).
 */
public final class EddsaRdfc2022 implements Cryptosuite {

    private static final String SUITE = "eddsa-rdfc-2022";

    private final RdfcHash hash;

    public EddsaRdfc2022() {
        this(Canonicalizer.standard());
    }

    /** With contexts or limits of the caller's own. */
    public EddsaRdfc2022(Canonicalizer canonicalizer) {
        this.hash = new RdfcHash(canonicalizer, "SHA-256");
    }

    /**
     * A copy of the document with a proof added; proofs that it has already stay.
     *
     * @throws ProofProblem when the document says something that its contexts do not define
     */
    public ObjectNode sign(ObjectNode document, Ed25519Key key, ProofOptions options) {
        ObjectNode proof = StrictJson.object();
        proof.put("type", "DataIntegrityProof");
        proof.put("created", DateTimeFormatter.ISO_INSTANT.format(options.created()));
        proof.put("verificationMethod", options.verificationMethod());
        proof.put("cryptosuite", SUITE);
        proof.put("proofPurpose", options.purpose());
        try {
            byte[] signature = key.sign(hash.of(document, proof));
            proof.put("proofValue", "z" + Base58.encode(signature));
        } catch (JsonLdProblem e) {
            throw new ProofProblem("The document cannot be signed. " + e.getMessage());
        }
        return Secured.withProof(document, proof);
    }

    @Override
    public boolean made(Proof proof) {
        return proof.type().equals("DataIntegrityProof") && proof.cryptosuite().equals(SUITE);
    }

    @Override
    public ProofCheck verify(ObjectNode document, Proof proof, Multikey key) {
        return Secured.check(
                proof, key, KeyType.ED25519, () -> hash.of(document, Secured.config(proof)));
    }
}
