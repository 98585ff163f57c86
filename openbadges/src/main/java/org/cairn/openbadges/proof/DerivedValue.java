package org.cairn.openbadges.proof;

import static org.cairn.openbadges.proof.DisclosureForm.DERIVED;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.openbadges.key.Multikey;
import tools.jackson.databind.JsonNode;

/**
 * What the holder shows to others (VC Data Integrity ECDSA 1.0, sections 3.5.6 to 3.5.8).
 *
 * @param signature by the issuer, over the options, the key and the lines that must be shown
 * @param key made for this proof alone, by the issuer
 * @param signatures of the other lines that are shown, in their order
 * @param names of the parts without an id, by the number that the canonical form gives them
 * @param mandatory which of the lines the issuer's signature covers, counted from 0
 */
record DerivedValue(
        byte[] signature,
        Multikey key,
        List<byte[]> signatures,
        Map<Integer, String> names,
        List<Integer> mandatory) {

    /**
     * @throws ProofProblem when the proof holds no such value, or two parts share a name, so that
     *     one could be shown as two
     */
    static DerivedValue of(Proof proof) {
        List<JsonNode> parts = DERIVED.read(proof);
        return new DerivedValue(
                DisclosureForm.signature(parts.get(0)),
                DisclosureForm.key(parts.get(1)),
                DisclosureForm.list(parts.get(2), DisclosureForm::signature),
                names(parts.get(3)),
                DisclosureForm.list(parts.get(4), DerivedValue::index));
    }

    private static Map<Integer, String> names(JsonNode part) {
        if (!part.isObject()) {
            throw DisclosureForm.unreadable();
        }
        Map<Integer, String> names = new TreeMap<>();
        part.forEachEntry((number, name) -> names.put(number(number), name(name)));
        if (names.values().stream().distinct().count() < names.size()) {
            throw DisclosureForm.unreadable();
        }
        return names;
    }

    private static int number(String text) {
        try {
            return Integer.parseUnsignedInt(text);
        } catch (NumberFormatException e) {
            throw DisclosureForm.unreadable();
        }
    }

    private static String name(JsonNode part) {
        return name(DisclosureForm.bytes(part, DisclosureForm.NAME_BYTES));
    }

    /** {@code u} and base64url. */
    static String name(byte[] bytes) {
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int index(JsonNode part) {
        if (!part.isInt() || part.intValue() < 0) {
            throw DisclosureForm.unreadable();
        }
        return part.intValue();
    }

    String written() {
        return DERIVED.write(out -> {
            out.writeBinary(signature);
            out.writeBinary(DisclosureForm.bytes(key));
            DisclosureForm.write(out, signatures);
            out.writeStartObject(null, names.size());
            names.forEach((number, name) -> {
                out.writePropertyId(number);
                out.writeBinary(Base64.getUrlDecoder().decode(name.substring(1)));
            });
            out.writeEndObject();
            out.writeStartArray(null, mandatory.size());
            mandatory.forEach(out::writeNumber);
            out.writeEndArray();
        });
    }
}
