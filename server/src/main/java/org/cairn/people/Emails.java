package org.cairn.people;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an e-mail address may look like, and when two of them are one. */
final class Emails {

    /** RFC 5321 section 4.1.2, dot-string only, with RFC 6531's letters of other scripts. */
    private static final Pattern LOCAL =
            Pattern.compile(
                    "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*+");

    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)++[a-z0-9]([a-z0-9-]*[a-z0-9])?");

    /** Letters of Cyrillic and Greek, each before the Latin one it looks like (Unicode UTS #39). */
    private static final String LOOKALIKES =
            "аaсcԁdеeһhіiјjкkоoрpԛqѕsуyхxԝw" + "αaιiκkνvοoρpυuχxγyϲcϳj";

    private Emails() {}

    static boolean isAddress(String text) {
        int at = text.lastIndexOf('@');
        if (at < 1 || at > 64 || text.length() > 254) {
            return false;
        }
        String domain = asciiDomain(text.substring(at + 1));
        return LOCAL.matcher(text.substring(0, at)).matches()
                && domain.length() <= 253
                && DOMAIN.matcher(domain).matches();
    }

    /**
     * The key under which an address is unique: two that differ in case, in Unicode form or in
     * letters that look alike have the same. Mail always goes to the address as its owner wrote it,
     * never to one that merely has the same key.
     */
    static String key(String email) {
        String folded = fold(email.strip());
        int at = folded.lastIndexOf('@');
        return at < 0
                ? alike(folded)
                : alike(folded.substring(0, at)) + "@" + asciiDomain(folded.substring(at + 1));
    }

    private static String fold(String text) {
        String compatible = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String lower = compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }

    private static String alike(String text) {
        StringBuilder same = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> {
                    int place = LOOKALIKES.indexOf(c);
                    same.append(place < 0 ? (char) c : LOOKALIKES.charAt(place | 1));
                });
        return same.toString();
    }

    private static String asciiDomain(String domain) {
        try {
            return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
