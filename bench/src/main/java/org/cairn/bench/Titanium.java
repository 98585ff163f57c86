package org.cairn.bench;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.cairn.openbadges.key.Base58;
import org.jspecify.annotations.Nullable;

/**
 * {@code eddsa-rdfc-2022} as anybody would put it together in Java: titanium-json-ld, titanium-rdfc
 * and BouncyCastle, with contexts and keys parsed once and kept.
 */
final class Titanium {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final DocumentLoader loader;
    private final Map<String, Ed25519PublicKeyParameters> keys = new HashMap<>();

    /** With these contexts, as they were published, by their addresses. */
    Titanium(Map<String, String> contexts) {
        Map<URI, Document> parsed = new HashMap<>();
        contexts.forEach((url, text) ->
                parsed.put(
                        URI.create(url),
                        JsonDocument.of(JSON.createReader(new StringReader(text)).readObject())));
        this.loader =
                (url, _) ->
                        Objects.requireNonNull(parsed.get(url), () -> "there is no context " + url);
    }

    /** The signed bytes of a credential that has no proof yet. */
    byte[] issue(JsonObject credential, Ed25519PrivateKeyParameters key, String method) {
        JsonObject config =
                JSON.createObjectBuilder()
                        .add("type", "DataIntegrityProof")
                        .add("created", "2025-05-14T16:30:00Z")
                        .add("verificationMethod", method)
                        .add("cryptosuite", "eddsa-rdfc-2022")
                        .add("proofPurpose", "assertionMethod")
                        .build();
        byte[] hashes = hashes(credential, config);
        String value = "z" + Base58.encode(signature(key, hashes));
        JsonObject proof = JSON.createObjectBuilder(config).add("proofValue", value).build();
        JsonObject signed = JSON.createObjectBuilder(credential).add("proof", proof).build();
        var out = new ByteArrayOutputStream();
        JSON.createWriter(out).writeObject(signed);
        return out.toByteArray();
    }

    static byte[] signature(Ed25519PrivateKeyParameters key, byte[] message) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        key.sign(Ed25519.Algorithm.Ed25519, null, message, 0, message.length, signature, 0);
        return signature;
    }

    static JsonObject read(byte[] json) {
        return JSON.createReader(new ByteArrayInputStream(json)).readObject();
    }

    /** Whether the one proof of the credential, by a did:key, is right. */
    boolean verifies(byte[] given) {
        JsonObject credential = read(given);
        JsonObject proof = credential.getJsonObject("proof");
        JsonObject unsigned = JSON.createObjectBuilder(credential).remove("proof").build();
        JsonObject config = JSON.createObjectBuilder(proof).remove("proofValue").build();
        byte[] hashes = hashes(unsigned, config);
        byte[] signature = Base58.decode(proof.getString("proofValue").substring(1));
        return key(proof.getString("verificationMethod"))
                .verify(Ed25519.Algorithm.Ed25519, null, hashes, 0, hashes.length, signature, 0);
    }

    /** Behind the two bytes that say which kind of key it is. */
    private Ed25519PublicKeyParameters key(String method) {
        return keys.computeIfAbsent(
                method,
                it ->
                        new Ed25519PublicKeyParameters(
                                Base58.decode(it.substring(it.indexOf('#') + 2)), 2));
    }

    private byte[] hashes(JsonObject unsigned, JsonObject config) {
        JsonObjectBuilder options = JSON.createObjectBuilder(config);
        options.add("@context", unsigned.get("@context"));
        byte[] both = new byte[64];
        System.arraycopy(sha256(canonical(options.build())), 0, both, 0, 32);
        System.arraycopy(sha256(canonical(unsigned)), 0, both, 32, 32);
        return both;
    }

    /** Canonical N-Quads. */
    String canonical(JsonObject document) {
        try {
            RdfCanon canon = RdfCanon.create("SHA-256");
            JsonLd.toRdf(JsonDocument.of(document)).loader(loader).provide(canon);
            Lines lines = new Lines();
            canon.provide(lines);
            return lines.sorted();
        } catch (JsonLdError | RdfConsumerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The lines of the canonical form, which come in any order. */
    private static final class Lines implements RdfQuadConsumer {

        private final List<String> lines = new ArrayList<>();

        @Override
        public RdfQuadConsumer quad(
                String subject,
                String predicate,
                String object,
                @Nullable String datatype,
                @Nullable String language,
                @Nullable String direction,
                @Nullable String graph) {
            lines.add(
                    NQuadsWriter.nquad(
                            subject, predicate, object, datatype, language, direction, graph));
            return this;
        }

        String sorted() {
            Collections.sort(lines);
            return String.join("", lines);
        }
    }
}
