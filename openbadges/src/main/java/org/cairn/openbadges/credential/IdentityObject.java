package org.cairn.openbadges.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who the earner is, in plain or as a salted hash that only those can check who know the value
 * (Open Badges 3.0, IdentityObject).
 *
 * @param identityHash the plain value, or {@code sha256$} and 64 hexadecimal digits
 * @param identityType a word of {@link Vocabulary#IDENTIFIER_TYPE}, such as {@code emailAddress}
 */
public record IdentityObject(boolean hashed, String identityHash, String identityType, String salt)
        implements Part {

    private static final String SHA256 = "sha256$";
    private static final String MD5 = "md5$";

    private static final int SHA256_DIGITS = 64;
    private static final int MD5_DIGITS = 32;

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public IdentityObject {
        Check.text(identityHash, "The identity of the earner");
        Vocabulary.IDENTIFIER_TYPE.require(identityType, "The identity type");
        Check.optional(salt, "The salt of an identity");
        Check.require(
                !hashed || isHash(identityHash),
                "A hashed identity is sha256$ and 64 hexadecimal digits");
    }

    /** MD5 is read only: it stands in badges of the first years. */
    private static boolean isHash(String text) {
        return isHash(text, SHA256, SHA256_DIGITS) || isHash(text, MD5, MD5_DIGITS);
    }

    private static boolean isHash(String text, String prefix, int digits) {
        boolean fits = text.length() == prefix.length() + digits && text.startsWith(prefix);
        for (int i = prefix.length(); fits && i < text.length(); i++) {
            fits = HexFormat.isHexDigit(text.charAt(i));
        }
        return fits;
    }

    /** An identity that everybody may read. */
    public static IdentityObject plain(String identityType, String value) {
        return new IdentityObject(false, value, identityType, "");
    }

    /**
     * The hash of value and salt; choose a new random salt for each badge. E-mail addresses are
     * hashed in lower case, so that {@link #matches} knows them in any.
     *
     * @throws CredentialProblem when there is no value
     */
    public static IdentityObject hashed(String identityType, String value, String salt) {
        Check.text(value, "The identity of the earner");
        String plain =
                identityType.equals("emailAddress")
                        ? value.strip().toLowerCase(Locale.ROOT)
                        : value;
        return new IdentityObject(true, hash("SHA-256", SHA256, plain + salt), identityType, salt);
    }

    /**
     * Reads one as it stands in a credential.
     *
     * @throws CredentialProblem when it is not as the standard has it
     */
    public static IdentityObject of(ObjectNode json) {
        FieldReader in = FieldReader.ofWord(json, "IdentityObject");
        IdentityObject identity =
                new IdentityObject(
                        in.flag("hashed").orElseThrow(() -> FieldReader.missing("hashed")),
                        in.text("identityHash"),
                        in.text("identityType"),
                        in.text("salt"));
        in.end();
        return identity;
    }

    /**
     * Whether this is the identity of whom the value names; e-mail addresses in any case, but where
     * an issuer hashed one with capitals, only as it was written.
     */
    public boolean matches(String value) {
        if (!identityType.equals("emailAddress")) {
            return isTheOne(value);
        }
        return hashed
                ? isTheOne(value) || isTheOne(value.toLowerCase(Locale.ROOT))
                : identityHash.equalsIgnoreCase(value);
    }

    private boolean isTheOne(String value) {
        if (!hashed) {
            return identityHash.equals(value);
        }
        String expected =
                identityHash.startsWith(MD5)
                        ? hash("MD5", MD5, value + salt)
                        : hash("SHA-256", SHA256, value + salt);
        return expected.equalsIgnoreCase(identityHash);
    }

    @Override
    public ObjectNode toJson() {
        return Fields.ofWord("IdentityObject")
                .flag("hashed", hashed)
                .text("identityHash", identityHash)
                .text("identityType", identityType)
                .text("salt", salt)
                .json();
    }

    private static String hash(String algorithm, String prefix, String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance(algorithm)
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return prefix + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is part of every JDK", e);
        }
    }
}
