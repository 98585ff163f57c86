package org.cairn.openbadges.proof;

import static org.cairn.openbadges.proof.DisclosureForm.BASE;

import java.util.List;
import org.cairn.openbadges.key.Multikey;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What the issuer hands to the holder, who derives from it what others see (VC Data Integrity ECDSA
 * 1.0, sections 3.5.2 and 3.5.3).
 *
 * @param signature by the issuer, over the options, the key and the lines that must be shown
 * @param key made for this proof alone; its other half signed each of the other lines and is gone
 * @param secret gives names to the parts without an id; 32 bytes
 * @param signatures of the other lines, in their order
 * @param mandatory where the document holds what must be shown
 */
record BaseValue(
        byte[] signature,
        Multikey key,
        byte[] secret,
        List<byte[]> signatures,
        List<JsonPointer> mandatory) {

    /**
     * @throws ProofProblem when the proof holds no such value
     */
    static BaseValue of(Proof proof) {
        List<JsonNode> parts = BASE.read(proof);
        return new BaseValue(
                DisclosureForm.signature(parts.get(0)),
                DisclosureForm.key(parts.get(1)),
                DisclosureForm.bytes(parts.get(2), DisclosureForm.NAME_BYTES),
                DisclosureForm.list(parts.get(3), DisclosureForm::signature),
                DisclosureForm.list(parts.get(4), DisclosureForm::pointer));
    }

    String written() {
        return BASE.write(out -> {
            out.writeBinary(signature);
            out.writeBinary(DisclosureForm.bytes(key));
            out.writeBinary(secret);
            DisclosureForm.write(out, signatures);
            out.writeStartArray(null, mandatory.size());
            mandatory.forEach(pointer -> out.writeString(pointer.toString()));
            out.writeEndArray();
        });
    }
}
