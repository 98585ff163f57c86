package org.cairn.openbadges.credential;

import java.util.List;
import org.cairn.openbadges.jsonld.Contexts;
import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.proof.Proof;
import tools.jackson.databind.node.ObjectNode;

/**
 * A credential with its proof that stands inside another one, kept exactly as it was signed so that
 * its own proof still verifies. Of which kind it is does not matter; that it has the outer shape of
 * a credential and carries a proof is checked here, the proof itself is not.
 *
 * @param json the whole document
 */
public record SignedCredential(ObjectNode json) implements Part {

    /** What a proof says in plain texts, as far as it says it. */
    private static final List<String> PROOF_TEXTS =
            List.of(
                    "cryptosuite",
                    "verificationMethod",
                    "proofPurpose",
                    "proofValue",
                    "challenge",
                    "domain",
                    "nonce");

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public SignedCredential {
        json = Check.copy(json);
        Check.require(
                Shape.texts(json.path("type")).contains("VerifiableCredential"),
                "What stands inside must be a VerifiableCredential");
        Check.require(
                json.path("@context").path(0).asString("").equals(Contexts.CREDENTIALS_V2),
                "The @context of what stands inside must begin with " + Contexts.CREDENTIALS_V2);
        try {
            requireShape(FieldReader.untyped(json));
        } catch (CredentialProblem problem) {
            throw new CredentialProblem("In what stands inside, " + problem.getMessage());
        }
        Check.require(
                !Proof.of(json).isEmpty(),
                "What stands inside must carry its proof; sign it first");
    }

    /** What the published schemas demand of any credential (CLR 2.0, VerifiableCredential). */
    private static void requireShape(FieldReader in) {
        in.text("id");
        in.texts("type");
        in.issuer();
        Check.require(in.time("validFrom").isPresent(), "validFrom is missing");
        in.time("validUntil");
        in.required("credentialSubject", FieldReader::untyped).text("id");
        in.part("credentialStatus", SignedCredential::requireType);
        in.part("refreshService", SignedCredential::requireType);
        for (String name : List.of("credentialSchema", "termsOfUse", "evidence")) {
            in.parts(name, SignedCredential::requireType);
        }
        in.parts("proof", SignedCredential::requireProof);
    }

    private static FieldReader requireType(ObjectNode json) {
        FieldReader in = FieldReader.untyped(json);
        Check.require(!in.texts("type").isEmpty(), "the type is missing");
        return in;
    }

    private static FieldReader requireProof(ObjectNode json) {
        FieldReader in = requireType(json);
        in.text("type");
        in.time("created");
        PROOF_TEXTS.forEach(in::text);
        return in;
    }

    /** A copy of the whole document. */
    @Override
    public ObjectNode json() {
        return json.deepCopy();
    }

    @Override
    public ObjectNode toJson() {
        return json();
    }

    /** The id of what it speaks of, empty if it has none. */
    String about() {
        return Shape.reference(json.path("credentialSubject"));
    }

    /** May be empty. */
    public String id() {
        return Shape.text(json.path("id"));
    }

    /** What kinds of credential it says it is. */
    public List<String> types() {
        return Shape.texts(json.path("type"));
    }

    /** The same words without any proof, to be signed once more: with another key, say. */
    public ObjectNode unsigned() {
        ObjectNode copy = json();
        copy.remove("proof");
        return copy;
    }

    /**
     * The same for a reader who need not see how well it was done: without the results. As nothing
     * can be taken out of what is signed, it has to be signed anew.
     */
    public ObjectNode withoutResults() {
        ObjectNode copy = unsigned();
        Shape.objects(copy.path("credentialSubject")).forEach(subject -> subject.remove("result"));
        return copy;
    }

    /** Whether a proof names that key of the issuer. */
    public boolean isSignedBy(Multikey key) {
        return Proof.of(json).stream()
                .anyMatch(proof -> proof.verificationMethod().endsWith("#" + key.text()));
    }

    /** What it says. */
    public CredentialView view() {
        return new CredentialView(json());
    }
}
