package org.cairn.openbadges.credential;

import java.util.List;
import java.util.Set;
import org.cairn.openbadges.jsonld.Contexts;
import org.cairn.openbadges.key.Multikey;
import org.cairn.openbadges.proof.Proof;
import tools.jackson.databind.node.ObjectNode;

/**
 * A credential with its proof that stands inside another one, kept exactly as it was signed so that
 * its own proof still verifies. That it carries a proof is checked here, the proof itself is not.
 *
 * @param json the whole document
 */
public record SignedCredential(ObjectNode json) implements Part {

    private static final Set<String> REQUIRED =
            Set.of("type", "issuer", "validFrom", "credentialSubject");

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public SignedCredential {
        json = json.deepCopy();
        Check.require(
                Shape.texts(json.path("type")).contains("VerifiableCredential"),
                "What stands inside must be a VerifiableCredential");
        Check.require(
                json.path("@context").path(0).asString("").equals(Contexts.CREDENTIALS_V2),
                "The @context of what stands inside must begin with " + Contexts.CREDENTIALS_V2);
        for (String name : REQUIRED) {
            Check.require(json.has(name), "What stands inside has no " + name);
        }
        Check.require(
                !Proof.of(json).isEmpty(),
                "What stands inside must carry its proof; sign it first");
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
