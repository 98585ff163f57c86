package org.cairn.openbadges.proof;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.json.ZonedTime;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One proof as it stands in a document, read but not believed (VC Data Integrity 1.0, section 2.1).
 *
 * <p>Members that are missing or of the wrong shape read as empty text.
 */
public record Proof(ObjectNode node) {

    /** The proofs of a document in their order; empty when it has none. */
    public static List<Proof> of(ObjectNode document) {
        JsonNode proof = document.path("proof");
        List<Proof> proofs = new ArrayList<>();
        if (proof instanceof ObjectNode single) {
            proofs.add(new Proof(single));
        }
        if (proof.isArray()) {
            proof.forEach(item -> {
                if (item instanceof ObjectNode object) {
                    proofs.add(new Proof(object));
                }
            });
        }
        return List.copyOf(proofs);
    }

    /** Its own id, by which a later proof can build upon it; empty when it has none. */
    public String id() {
        return text("id");
    }

    /** {@code DataIntegrityProof}, {@code Ed25519Signature2020} … */
    public String type() {
        return text("type");
    }

    /** Empty for the older types, whose type is their suite. */
    public String cryptosuite() {
        return text("cryptosuite");
    }

    /** Full id of the key, as the proof claims. */
    public String verificationMethod() {
        JsonNode method = node.path("verificationMethod");
        return method.isObject() ? method.path("id").asString("") : method.asString("");
    }

    /** What it was made for, such as {@code assertionMethod}; empty when it does not say. */
    public String purpose() {
        return text("proofPurpose");
    }

    /** The signature in multibase; empty when it is missing. */
    public String value() {
        return text("proofValue");
    }

    /** Empty when absent or not a time with a zone. */
    public Optional<Instant> created() {
        return instant("created");
    }

    /** Empty when absent or not a time with a zone. */
    public Optional<Instant> expires() {
        return instant("expires");
    }

    /**
     * Whether it is a base proof, which is for the holder, who derives from it the proofs to show
     * (VC Data Integrity ECDSA 1.0, section 3.5.2).
     */
    public boolean isForHolder() {
        return cryptosuite().equals(EcdsaSd2023.NAME) && DisclosureForm.BASE.isOf(this);
    }

    /** Whether it speaks of a part that the holder chose of what the issuer signed. */
    public boolean isOfPart() {
        return cryptosuite().equals(EcdsaSd2023.NAME) && DisclosureForm.DERIVED.isOf(this);
    }

    /**
     * Whether it speaks of a part, and the issuer demands nothing of what is shown.
     *
     * @throws ProofProblem when its value cannot be read
     */
    public boolean isOfAnyPart() {
        return isOfPart() && DerivedValue.of(this).mandatory().isEmpty();
    }

    private String text(String member) {
        JsonNode value = node.path(member);
        return value.isString() ? value.stringValue() : "";
    }

    private Optional<Instant> instant(String member) {
        return ZonedTime.read(text(member));
    }
}
