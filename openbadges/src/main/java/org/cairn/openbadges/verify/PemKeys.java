package org.cairn.openbadges.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/**
 * The RSA keys in a file as issuers of the first years publish it: one or several PEM blocks (RFC
 * 7468, section 13; the older {@code RSA PUBLIC KEY} of RFC 8017, A.1.1, too), or the key document
 * that Open Badges 2.0 made of it.
 *
 * @param hasTooShort whether one is so short that it proves nothing
 * @param hasMore whether there are more than are read
 */
record PemKeys(List<JwsKey> keys, boolean hasTooShort, boolean hasMore) {

    private static final int MAX_BYTES = 64 << 10;
    private static final int MAX_KEYS = 10;
    private static final int MIN_BITS = 2048;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (RSA )?PUBLIC KEY-----([A-Za-z0-9+/=\\s]*+)-----END");

    /** What can be read; nothing where there is nothing, or no end of it. */
    static PemKeys read(byte[] document) {
        var blocks = document.length > MAX_BYTES ? List.<MatchResult>of() : blocks(document);
        var numbers =
                blocks.stream()
                        .limit(MAX_KEYS)
                        .map(PemKeys::numbers)
                        .flatMap(Optional::stream)
                        .toList();
        return new PemKeys(
                numbers.stream().map(PemKeys::key).flatMap(Optional::stream).toList(),
                numbers.stream().anyMatch(key -> key.getModulus().bitLength() < MIN_BITS),
                blocks.size() > MAX_KEYS);
    }

    private static List<MatchResult> blocks(byte[] document) {
        var text =
                Fetcher.json(document)
                        .map(json -> Json.text(json, "publicKeyPem"))
                        .orElseGet(() -> new String(document, StandardCharsets.UTF_8));
        return BLOCK.matcher(text).results().toList();
    }

    private static Optional<RSAPublicKey> numbers(MatchResult block) {
        try {
            var bytes = Base64.getMimeDecoder().decode(block.group(2));
            return Optional.of(
                    RSAPublicKey.getInstance(
                            block.group(1) == null
                                    ? SubjectPublicKeyInfo.getInstance(bytes).parsePublicKey()
                                    : bytes));
        } catch (IllegalArgumentException | IllegalStateException | IOException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<JwsKey> key(RSAPublicKey numbers) {
        try {
            var rsa = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption);
            var der = new SubjectPublicKeyInfo(rsa, numbers).getEncoded();
            return JwsKey.readPem(Base64.getEncoder().encodeToString(der));
        } catch (IOException notOne) {
            return Optional.empty();
        }
    }
}
