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
 */
final class PemKeys {

    private static final int MAX_BYTES = 64 << 10;
    private static final int MAX_KEYS = 10;
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN (RSA )?PUBLIC KEY-----([A-Za-z0-9+/=\\s]*+)-----END");

    private PemKeys() {}

    /** The keys that can be read; none where there are none, or no end of them. */
    static List<JwsKey.Rsa> read(byte[] document) {
        if (document.length > MAX_BYTES) {
            return List.of();
        }
        var text =
                Fetcher.json(document)
                        .map(json -> Json.text(json, "publicKeyPem"))
                        .orElseGet(() -> new String(document, StandardCharsets.UTF_8));
        return BLOCK.matcher(text)
                .results()
                .limit(MAX_KEYS)
                .map(PemKeys::subjectPublicKeyInfo)
                .flatMap(Optional::stream)
                .map(JwsKey::readPem)
                .flatMap(Optional::stream)
                .filter(JwsKey.Rsa.class::isInstance)
                .map(JwsKey.Rsa.class::cast)
                .toList();
    }

    private static Optional<String> subjectPublicKeyInfo(MatchResult block) {
        var body = block.group(2);
        if (block.group(1) == null) {
            return Optional.of(body);
        }
        try {
            var key = RSAPublicKey.getInstance(Base64.getMimeDecoder().decode(body));
            var algorithm = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption);
            var der = new SubjectPublicKeyInfo(algorithm, key).getEncoded();
            return Optional.of(Base64.getEncoder().encodeToString(der));
        } catch (IllegalArgumentException | IOException notOne) {
            return Optional.empty();
        }
    }
}
