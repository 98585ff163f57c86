package org.cairn.openbadges.assertion;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.cairn.openbadges.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who earned the badge, in clear or as a salted hash (Open Badges 2.0, IdentityObject).
 *
 * @param type of identity; {@code email} in nearly all badges
 * @param hashed whether {@code identity} is a hash
 * @param identity the e-mail address, or {@code sha256$} and the hash in hexadecimal
 * @param salt was put behind the address before it was hashed; empty for none
 */
public record Recipient(String type, boolean hashed, String identity, String salt) {

    /** MD5, too, which the standard still allows (section on IdentityHash). */
    private static final Pattern HASH =
            Pattern.compile("sha256\\$[0-9A-Fa-f]{64}|md5\\$[0-9A-Fa-f]{32}");

    /**
     * The earner's address, in lower case, hashed so that the badge does not give it away.
     *
     * @throws AssertionProblem when it is blank
     */
    public static Recipient hashedEmail(String email, String salt) {
        if (email.isBlank()) {
            throw new AssertionProblem("The e-mail address of the earner is missing");
        }
        var lower = email.strip().toLowerCase(Locale.ROOT);
        return new Recipient("email", true, hash("SHA-256", "sha256$", lower + salt), salt);
    }

    /**
     * Whether this is the person with that e-mail address; case does not matter.
     *
     * <p>Hashes are compared for the address as given and in lower case, since issuers do either;
     * one that an issuer hashed with capitals is known only as it was written.
     */
    public boolean matches(String email) {
        if (!type.equals("email")) {
            return false;
        }
        var lower = email.toLowerCase(Locale.ROOT);
        return hashed
                ? hashMatches(email) || hashMatches(lower)
                : identity.toLowerCase(Locale.ROOT).equals(lower);
    }

    private boolean hashMatches(String email) {
        var known = identity.toLowerCase(Locale.ROOT);
        if (known.startsWith("sha256$")) {
            return known.equals(hash("SHA-256", "sha256$", email + salt));
        }
        return known.startsWith("md5$") && known.equals(hash("MD5", "md5$", email + salt));
    }

    private static String hash(String algorithm, String prefix, String text) {
        try {
            var digest = MessageDigest.getInstance(algorithm);
            return prefix
                    + HexFormat.of()
                            .formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(algorithm + " is part of every JDK", e);
        }
    }

    /**
     * @throws AssertionProblem when it names nobody, or its hash is none that readers know
     */
    void requireIssuable() {
        Members.requireText(type, "The kind of identity of the earner");
        Members.requireText(identity, "The identity of the earner");
        if (hashed && !HASH.matcher(identity).matches()) {
            throw new AssertionProblem(
                    "A hashed identity is sha256$ and 64 hexadecimal digits, not \""
                            + identity
                            + "\"");
        }
    }

    ObjectNode toJson() {
        var json = StrictJson.object();
        json.put("type", type);
        json.put("hashed", hashed);
        json.put("identity", identity);
        if (!salt.isEmpty()) {
            json.put("salt", salt);
        }
        return json;
    }

    static Recipient read(JsonNode json) {
        if (!json.path("identity").isString()) {
            throw new AssertionProblem("The badge does not say who earned it");
        }
        return new Recipient(
                json.path("type").asString("email"),
                json.path("hashed").asBoolean(false),
                json.path("identity").stringValue(),
                json.path("salt").asString(""));
    }
}
