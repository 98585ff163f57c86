package org.cairn.openbadges.proof;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.cairn.openbadges.key.Base58;
import org.cairn.openbadges.key.KeyProblem;
import org.cairn.openbadges.key.KeyType;
import org.cairn.openbadges.key.Multikey;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.cbor.CBORGenerator;
import tools.jackson.dataformat.cbor.CBORMapper;

/**
 * How proofs that disclose in part write what they hold: base64url of a list in CBOR, behind three
 * bytes that say which of the two kinds it is (VC Data Integrity ECDSA 1.0, sections 3.5.2 to
 * 3.5.8).
 */
enum DisclosureForm {
    /** For the holder. */
    BASE(0),
    /** For everybody. */
    DERIVED(1);

    /** Of secrets, and of the names that come from them. */
    static final int NAME_BYTES = 32;

    private static final int PARTS = 5;
    private static final int SIGNATURE_BYTES = 64;

    /** A compressed point behind its type. */
    private static final int KEY_BYTES = 35;

    private static final CBORMapper CBOR =
            CBORMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final byte[] header;
    private final String start;

    DisclosureForm(int kind) {
        this.header = new byte[] {(byte) 0xd9, 0x5d, (byte) kind};
        this.start = "u" + Base64.getUrlEncoder().encodeToString(header);
    }

    boolean isOf(Proof proof) {
        return proof.value().startsWith(start);
    }

    /**
     * The five parts of the value.
     *
     * @throws ProofProblem when it has others, or cannot be read
     */
    List<JsonNode> read(Proof proof) {
        if (!isOf(proof)) {
            throw unreadable();
        }
        try {
            byte[] value = Base64.getUrlDecoder().decode(proof.value().substring(1));
            var parts = CBOR.readTree(Arrays.copyOfRange(value, header.length, value.length));
            if (!parts.isArray() || parts.size() != PARTS) {
                throw unreadable();
            }
            return parts.valueStream().toList();
        } catch (IllegalArgumentException | JacksonException e) {
            throw unreadable();
        }
    }

    /** The value of a proof. */
    String write(Consumer<CBORGenerator> parts) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(header);
        try (var out = (CBORGenerator) CBOR.createGenerator(bytes)) {
            out.writeStartArray(null, PARTS);
            parts.accept(out);
            out.writeEndArray();
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    static void write(CBORGenerator out, List<byte[]> list) {
        out.writeStartArray(null, list.size());
        list.forEach(out::writeBinary);
        out.writeEndArray();
    }

    /** As many bytes as there must be, so that nothing large is worked on. */
    static byte[] bytes(JsonNode part, int length) {
        if (!part.isBinary() || part.binaryValue().length != length) {
            throw unreadable();
        }
        return part.binaryValue();
    }

    static byte[] signature(JsonNode part) {
        return bytes(part, SIGNATURE_BYTES);
    }

    /** The key that was made for one proof, which is always on P-256. */
    static Multikey key(JsonNode part) {
        try {
            var key = Multikey.parse("z" + Base58.encode(bytes(part, KEY_BYTES)));
            if (key.type() == KeyType.P256) {
                return key;
            }
        } catch (KeyProblem noKey) {
            // said below
        }
        throw unreadable();
    }

    /** With the two bytes that say its type. */
    static byte[] bytes(Multikey key) {
        return Base58.decode(key.text().substring(1));
    }

    static JsonPointer pointer(JsonNode part) {
        try {
            return JsonPointer.compile(part.stringValue());
        } catch (IllegalArgumentException | JacksonException e) {
            throw unreadable();
        }
    }

    static <T> List<T> list(JsonNode part, Function<JsonNode, T> each) {
        if (!part.isArray()) {
            throw unreadable();
        }
        return part.valueStream().map(each).toList();
    }

    static ProofProblem unreadable() {
        return new ProofProblem("The proof has no value that can be read");
    }
}
