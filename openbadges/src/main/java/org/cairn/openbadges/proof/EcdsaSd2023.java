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
import org.cairn.openbadges.jsonld.JsonLdProblem.Kind;
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
    private static final int SECRET_BYTES = 32;

    /** Each line that may be left out has a signature of its own to be checked. */
    private static final int MOST_LINES = 5_000;

    private final Canonicalizer canonicalizer;
    private final List<JsonPointer> mandatory;

    /** With the contexts of the standards; the holder may leave everything out. */
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
     * The same for proofs of which the holder cannot leave out what stands there (RFC 6901).
     *
     * @param pointers such as {@code /issuer} or {@code /credentialSubject/achievement}
     */
    public EcdsaSd2023 showing(Collection<JsonPointer> pointers) {
        return new EcdsaSd2023(canonicalizer, List.copyOf(pointers));
    }

    /**
     * What is made by chance for each base proof.
     *
     * @param key signs the lines that may be left out; nobody keeps it
     * @param names gives names to the parts without an id; 32 bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Chance(EcKey key, byte[] names) {

        static Chance fresh() {
            SecureRandom random = new SecureRandom();
            byte[] names = new byte[SECRET_BYTES];
            random.nextBytes(names);
            return new Chance(EcKey.generate(KeyType.P256, random), names);
        }
    }

    /**
     * {@inheritDoc} The proof is a base proof, for the holder alone.
     *
     * @throws ProofProblem also when nothing stands where something must be shown, or the document
     *     cannot be shown in parts
     */
    @Override
    public ObjectNode sign(ObjectNode document, SigningKey key, ProofOptions options) {
        return sign(document, key, options, Chance.fresh());
    }

    ObjectNode sign(ObjectNode document, SigningKey key, ProofOptions options, Chance chance) {
        if (key.publicKey().type() != KeyType.P256) {
            throw new ProofProblem(wrongKey(key.publicKey()));
        }
        ObjectNode proof = options.proof(Secured.TYPE, NAME);
        try {
            proof.put("proofValue", base(document, proof, key, chance).written());
        } catch (JsonLdProblem | JsonProblem e) {
            throw new ProofProblem("The document cannot be signed. " + e.getMessage(), e);
        }
        return Secured.withProof(document, proof);
    }

    private BaseValue base(ObjectNode document, ObjectNode proof, SigningKey key, Chance chance) {
        ObjectNode unsecured = Secured.unsecured(document, proof);
        DisclosedParts parts = new DisclosedParts(unsecured, chance.names(), canonicalizer);
        Set<String> always = parts.linesOf(mandatory);
        Lines lines = new Lines();
        parts.lines().forEach(line -> lines.add(line, always.contains(line)));
        requireFew(lines.free);
        Multikey own = chance.key().publicKey();
        return new BaseValue(
                key.sign(signed(document, proof, own, lines)),
                own,
                chance.names(),
                lines.free.stream().map(line -> chance.key().sign(utf8(line))).toList(),
                mandatory);
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
        ObjectNode unsecured = Secured.unsecured(document, proof.node());
        try {
            DisclosedParts parts = new DisclosedParts(unsecured, base.secret(), canonicalizer);
            ObjectNode derived = Selection.of(unsecured, shown);
            ObjectNode config = Secured.config(proof);
            derived.set("proof", config.put("proofValue", derived(base, parts, shown).written()));
            return derived;
        } catch (JsonLdProblem e) {
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
            throw new ProofProblem("The document was changed after it was signed");
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
        Lines lines = lines(Secured.unsecured(document, config), value);
        requireFew(lines.free);
        return lines.free.size() == value.signatures().size()
                && key.verifies(signed(document, config, value.key(), lines), value.signature())
                && allFit(lines.free, value);
    }

    private Lines lines(ObjectNode unsecured, DerivedValue value) {
        List<String> all =
                Quad.lines(
                        Quad.read(canonicalizer.canonicalize(unsecured)).stream()
                                .map(quad -> quad.named(term -> renamed(term, value)))
                                .toList());
        Set<Integer> mandatory = Set.copyOf(value.mandatory());
        Lines lines = new Lines();
        for (int i = 0; i < all.size(); i++) {
            lines.add(all.get(i), mandatory.contains(i));
        }
        return lines;
    }

    private static String renamed(String term, DerivedValue value) {
        if (!term.startsWith("_:")) {
            return term;
        }
        String name = value.names().get(Integer.valueOf(term.substring("_:c14n".length())));
        if (name == null) {
            throw new ProofProblem("The proof belongs to another part of the document");
        }
        return "_:" + name;
    }

    private static boolean allFit(List<String> lines, DerivedValue value) {
        for (int i = 0; i < lines.size(); i++) {
            if (!value.key().verifies(utf8(lines.get(i)), value.signatures().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** What the issuer signs (section 3.5.1). */
    private byte[] signed(ObjectNode document, ObjectNode config, Multikey own, Lines lines) {
        byte[] options = canonicalizer.hash(RdfcHash.options(document, config), "SHA-256");
        byte[] always = Bytes.hash("SHA-256", utf8(String.join("", lines.mandatory)));
        return Bytes.concat(Bytes.concat(options, DisclosureForm.bytes(own)), always);
    }

    /** What must be shown, and what may be left out. */
    private static final class Lines {
        private final List<String> mandatory = new ArrayList<>();
        private final List<String> free = new ArrayList<>();

        void add(String line, boolean always) {
            (always ? mandatory : free).add(line);
        }
    }

    private static void requireFew(List<String> lines) {
        if (lines.size() > MOST_LINES) {
            throw new JsonLdProblem(
                    Kind.TOO_COMPLEX,
                    "The document says too much for each line of it to have its own signature");
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String wrongKey(Multikey key) {
        return Secured.wrongKey(key, Set.of(KeyType.P256));
    }
}
