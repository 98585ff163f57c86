package org.cairn.openbadges.proof;

import java.util.Map;
import java.util.Optional;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.jsonld.JsonLdProblem;
import org.cairn.openbadges.key.Base58;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.key.SigningKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What all suites are: a name, and for each kind of key the bytes that it signs. */
abstract sealed class DataIntegritySuite implements Cryptosuite
        permits EcdsaJcs2019, EcdsaRdfc2019, Ed25519Signature2020, EddsaJcs2022, EddsaRdfc2022 {

    private final String type;
    private final String name;
    private final Map<KeyType, Hashing> hashes;

    /** Who signs many at once says the same of all. */
    private volatile @Nullable Begun last;

    /** A proof that lacks its value, which is only copied. */
    private record Begun(ProofOptions options, ObjectNode proof) {}

    /** A suite that is named beside the type of its proofs. */
    DataIntegritySuite(String name, Map<KeyType, Hashing> hashes) {
        this(Secured.TYPE, name, hashes);
    }

    /**
     * @param name empty for the older suites, whose proofs are named by their type alone
     */
    DataIntegritySuite(String type, String name, Map<KeyType, Hashing> hashes) {
        this.type = type;
        this.name = name;
        this.hashes = Map.copyOf(hashes);
    }

    @Override
    public final ObjectNode sign(ObjectNode document, SigningKey key, ProofOptions options) {
        Hashing hash =
                Optional.ofNullable(hashes.get(key.publicKey().type()))
                        .orElseThrow(() -> new ProofProblem(wrongKey(key.publicKey())));
        Secured.requireNamed(options, key.publicKey());
        ObjectNode proof = begun(options);
        try {
            hash.prepare(document, proof);
            byte[] signature = key.sign(hash.ofNew(document, proof));
            proof.put("proofValue", "z" + Base58.encode(signature));
        } catch (JsonLdProblem | JsonProblem e) {
            throw new ProofProblem("The document cannot be signed. " + e.getMessage(), e);
        }
        return Secured.withProof(document, proof);
    }

    private ObjectNode begun(ProofOptions options) {
        Begun known = last;
        if (known == null || !known.options().equals(options)) {
            known = new Begun(options, options.proof(type, name));
            last = known;
        }
        return known.proof().deepCopy();
    }

    @Override
    public final boolean made(Proof proof) {
        return proof.type().equals(type) && (name.isEmpty() || proof.cryptosuite().equals(name));
    }

    @Override
    public final ProofCheck verify(ObjectNode document, Proof proof, Multikey key) {
        return Optional.ofNullable(hashes.get(key.type()))
                .map(hash ->
                        Secured.check(proof, key, () -> hash.of(document, Secured.config(proof))))
                .orElseGet(() -> new ProofCheck.Failed(wrongKey(key)));
    }

    private String wrongKey(Multikey key) {
        return Secured.wrongKey(key, hashes.keySet());
    }
}
