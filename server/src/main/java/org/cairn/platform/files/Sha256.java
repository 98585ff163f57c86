package org.cairn.platform.files;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** The SHA-256 of some content (FIPS 180-4), in 64 small hexadecimal letters: its name for ever. */
public record Sha256(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    public Sha256 {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + hex);
        }
    }

    public static Sha256 of(byte[] content) {
        return ofDigest(digest().digest(content));
    }

    /** Of a text as people see it: composed (NFC) and in UTF-8, however it was typed. */
    public static Sha256 ofText(String text) {
        return of(Normalizer.normalize(text, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8));
    }

    /** Of several texts; what is divided otherwise is something else. */
    public static Sha256 ofTexts(List<String> texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach(text -> all.append(text.length()).append(':').append(text));
        return ofText(all.toString());
    }

    /** A fresh digest to stream through. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What a digest that all of the content went through came to. */
    public static Sha256 ofDigest(byte[] bytes) {
        return new Sha256(HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return hex;
    }
}
