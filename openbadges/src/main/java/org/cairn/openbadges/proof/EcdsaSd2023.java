package org.cairn.openbadges.proof;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.jsonld.Canonicalizer;
import org.cairn.openbadges.jsonld.JsonLdProblem;
import org.cairn.openbadges.key.EcKey;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.key.SigningKey;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ObjectNode;

/**
 * Proofs by P-256 keys from which the holder takes away what others need not see: {@code
 * ecdsa-sd-2023} (VC Data Integrity ECDSA 1.0, section 3.5).
 *
 * <p>The issuer's proof, called base proof, is for the holder, who derives from it proofs of parts
 * of the document. Only those are checked: a base proof that everybody has can be used by
 * everybody.
 */
public final class EcdsaSd2023 implements Cryptosuite {

    static final String NAME = "ecdsa-sd-2023";
    private static final JsonPointer ISSUER = JsonPointer.compile("/issuer");

    private final Canonicalizer canonicalizer;
    private final List<JsonPointer> mandatory;

    /** With the contexts of the standards; to sign, say what is {@link #showing shown}. */
    public EcdsaSd2023() {
        this(Canonicalizer.standard());
    }

    /** With contexts or limits of the caller's own. */
    public EcdsaSd2023(Canonicalizer canonicalizer) {
        this(canonicalizer, List.of());
    }

    private EcdsaSd2023(Canonicalizer canonicalizer, List<JsonPointer> mandatory) {
        this.canonicalizer = canonicalizer;
        this.mandatory = List.copyOf(mandatory);
    }

    /**
     * The same for proofs of which the holder cannot leave out what stands there (RFC 6901), nor
     * the issuer. What ends or revokes a badge must be among it, or the holder leaves that out.
     *
     * @param pointers such as {@code /issuer} or {@code /credentialSubject/achievement}
     */
    public EcdsaSd2023 showing(Collection<JsonPointer> pointers) {
        List<JsonPointer> always = new ArrayList<>(pointers);
        if (!always.contains(ISSUER)) {
            always.addFirst(ISSUER);
        }
        return new EcdsaSd2023(canonicalizer, always);
    }

    /**
     * What is made by chance for each base proof.
     *
     * @param key signs the lines that may be left out; nobody keeps it
     * @param names gives names to the parts without an id; 32 bytes
     */
    record Chance(EcKey key, byte[] names) {

        static Chance fresh() {
            SecureRandom random = new SecureRandom();
            byte[] names = new byte[DisclosureForm.NAME_BYTES];
            random.nextBytes(names);
            return new Chance(EcKey.generate(KeyType.P256, random), names);
        }
    }

    /**
     * {@inheritDoc} The proof is a base proof, for the holder alone.
     *
     * @throws ProofProblem also when it was not said what is {@link #showing shown}, nothing stands
     *     where something must be shown, or the document cannot be shown in parts
     */
    @Override
    public ObjectNode sign(ObjectNode document, SigningKey key, ProofOptions options) {
        return sign(document, key, options, Chance.fresh());
    }

    ObjectNode sign(ObjectNode document, SigningKey key, ProofOptions options, Chance chance) {
        if (key.publicKey().type() != KeyType.P256) {
            throw new ProofProblem(wrongKey(key.publicKey()));
        }
        if (mandatory.isEmpty()) {
            throw new ProofProblem("Nobody has said what of the document must always be shown");
        }
        Secured.requireNamed(options, key.publicKey());
        ObjectNode proof = options.proof(Secured.TYPE, NAME);
        try {
            proof.put("proofValue", base(document, proof, key, chance).written());
        } catch (JsonLdProblem | JsonProblem e) {
            throw new ProofProblem("The document cannot be signed. " + e.getMessage(), e);
        }
        return Secured.withProof(document, proof);
    }

    private BaseValue base(ObjectNode document, ObjectNode proof, SigningKey key, Chance chance) {
        ObjectNode unsecured = alone(document, proof);
        DisclosedParts parts = new DisclosedParts(unsecured, chance.names(), canonicalizer);
        parts.requireShowable();
        ShownLines lines = ShownLines.of(parts.lines(), parts.linesOf(mandatory));
        Multikey own = chance.key().publicKey();
        return new BaseValue(
                key.sign(signed(document, proof, own, lines)),
                own,
                chance.names(),
                lines.free().stream().map(line -> chance.key().sign(utf8(line))).toList(),
                mandatory);
    }

    /** Without proofs; one that builds upon another speaks of what only the whole has. */
    private static ObjectNode alone(ObjectNode document, ObjectNode proof) {
        if (proof.has("previousProof")) {
            throw new ProofProblem("What a proof shows in parts cannot build upon another proof");
        }
        return Secured.unsecured(document, proof);
    }

    /**
     * The part of a document that the holder wants to show, with a proof of it.
     *
     * @param document with one base proof; other proofs speak of the whole and are left out
     * @param pointers where it holds what is shown beside what the issuer wants to be shown
     * @throws ProofProblem when it has not one base proof, or nothing stands there
     */
    public ObjectNode derive(ObjectNode document, Collection<JsonPointer> pointers) {
        Proof proof = baseOf(document);
        BaseValue base = BaseValue.of(proof);
        List<JsonPointer> shown = new ArrayList<>(base.mandatory());
        shown.addAll(pointers);
        if (shown.isEmpty()) {
            throw new ProofProblem("Nothing would be shown");
        }
        ObjectNode unsecured = alone(document, proof.node());
        try {
            DisclosedParts parts = new DisclosedParts(unsecured, base.secret(), canonicalizer);
            ObjectNode derived = Selection.of(unsecured, shown);
            DerivedValue value = derived(base, parts, shown);
            if (!allFit(ShownLines.of(derived, value, canonicalizer).free(), value)) {
                throw changed();
            }
            ObjectNode config = Secured.config(proof);
            derived.set("proof", config.put("proofValue", value.written()));
            return derived;
        } catch (JsonLdProblem | JsonProblem e) {
            throw new ProofProblem("The document cannot be shown in parts. " + e.getMessage(), e);
        }
    }

    private static Proof baseOf(ObjectNode document) {
        List<Proof> base = Proof.of(document).stream().filter(Proof::isForHolder).toList();
        if (base.size() != 1) {
            throw new ProofProblem(
                    base.isEmpty()
                            ? "The document has no base proof, so that it can only be shown whole"
                            : "The document has several base proofs");
        }
        return base.getFirst();
    }

    private static DerivedValue derived(
            BaseValue base, DisclosedParts parts, List<JsonPointer> shown) {
        Set<String> always = parts.linesOf(base.mandatory());
        Set<String> chosen = parts.linesOf(shown);
        if (base.signatures().size() != parts.lines().size() - always.size()) {
            throw changed();
        }
        Iterator<byte[]> free = base.signatures().iterator();
        List<byte[]> signatures = new ArrayList<>();
        List<Integer> mandatory = new ArrayList<>();
        int left = 0;
        for (String line : parts.lines()) {
            if (always.contains(line)) {
                mandatory.add(left++);
                continue;
            }
            byte[] signature = free.next();
            if (chosen.contains(line)) {
                signatures.add(signature);
                left++;
            }
        }
        return new DerivedValue(
                base.signature(), base.key(), signatures, parts.namesIn(shown), mandatory);
    }

    private static ProofProblem changed() {
        return new ProofProblem("The document was changed after it was signed");
    }

    @Override
    public boolean made(Proof proof) {
        return proof.type().equals(Secured.TYPE) && proof.cryptosuite().equals(NAME);
    }

    @Override
    public ProofCheck verify(ObjectNode document, Proof proof, Multikey key) {
        if (proof.isForHolder()) {
            return new ProofCheck.Failed(
                    "A base proof is for the holder, who derives from it the proof to show");
        }
        return key.type() == KeyType.P256
                ? Secured.check(proof, () -> fits(document, proof, key))
                : new ProofCheck.Failed(wrongKey(key));
    }

    private boolean fits(ObjectNode document, Proof proof, Multikey key) {
        DerivedValue value = DerivedValue.of(proof);
        ObjectNode config = Secured.config(proof);
        ShownLines lines = ShownLines.of(Secured.unsecured(document, config), value, canonicalizer);
        return key.verifies(signed(document, config, value.key(), lines), value.signature())
                && allFit(lines.free(), value);
    }

    private static boolean allFit(List<String> lines, DerivedValue value) {
        if (lines.size() != value.signatures().size()) {
            return false;
        }
        for (int i = 0; i < lines.size(); i++) {
            if (!value.key().verifies(utf8(lines.get(i)), value.signatures().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What the issuer signs (section 3.5.1). */
    private byte[] signed(ObjectNode document, ObjectNode config, Multikey own, ShownLines lines) {
        byte[] options = canonicalizer.hash(RdfcHash.options(document, config), "SHA-256");
        byte[] always = Bytes.hash("SHA-256", utf8(String.join("", lines.mandatory())));
        return Bytes.concat(Bytes.concat(options, DisclosureForm.bytes(own)), always);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String wrongKey(Multikey key) {
        return Secured.wrongKey(key, Set.of(KeyType.P256));
    }
}
