package org.cairn.openbadges.jsonld;

import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.jsonld.Term.Written;

/** Writes texts, numbers and truth values as they stand in a canonical statement. */
final class Literals {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final Written NONE = new Written("");

    /** Behind values whose word does not say of which type they are. */
    private static final Map<String, Written> NATURAL =
            Map.of(
                    XSD + "integer", typed(XSD + "integer"),
                    XSD + "double", typed(XSD + "double"),
                    XSD + "boolean", typed(XSD + "boolean"));

    private static final int ESCAPED = 1;
    private static final int QUESTION = 2;

    /** What is to be looked at in a text, by its bytes. */
    private static final byte[] NOTABLE = new byte[1 << Byte.SIZE];

    static {
        Arrays.fill(NOTABLE, 0, ' ', (byte) ESCAPED);
        NOTABLE['"'] = ESCAPED;
        NOTABLE['\\'] = ESCAPED;
        NOTABLE[0x7f] = ESCAPED;
        NOTABLE['?'] = QUESTION;
    }

    private Literals() {}

    /**
     * What stands behind the quotes.
     *
     * @param datatype empty for a text that is nothing but a text
     */
    static Written suffix(String datatype) {
        return datatype.isEmpty() || datatype.equals(XSD + "string") ? NONE : typed(datatype);
    }

    private static Written typed(String datatype) {
        return new Written("^^" + NQuadsWriter.resource(datatype));
    }

    /** A text that is nothing but a text. */
    static Written text(String text) {
        return written(text, NONE);
    }

    static Written text(String text, Word word) {
        return written(text, word.suffix());
    }

    /** A text of that datatype; of none if it is empty. */
    static Written text(String text, String datatype) {
        return written(text, suffix(datatype));
    }

    /** Tags of languages are compared, and therefore written, in small letters. */
    static Written inLanguage(String text, String language) {
        return written(text, new Written("@" + language.toLowerCase(Locale.ROOT)));
    }

    static Written number(double value, Word word) {
        Numbers.Lexical lexical = Numbers.lexical(new BigDecimal(value), word.datatype());
        return written(
                lexical.text(),
                word.datatype().isEmpty() ? natural(lexical.datatype()) : word.suffix());
    }

    static Written truth(boolean value, Word word) {
        return written(
                Boolean.toString(value),
                word.datatype().isEmpty() ? natural(XSD + "boolean") : word.suffix());
    }

    /** A truth value of that datatype; of its own if it is empty. */
    static Written truth(boolean value, String datatype) {
        return text(Boolean.toString(value), datatype.isEmpty() ? XSD + "boolean" : datatype);
    }

    private static Written natural(String datatype) {
        return NATURAL.getOrDefault(datatype, NONE);
    }

    private static Written written(String text, Written suffix) {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        int notable = 0;
        for (byte letter : letters) {
            notable |= NOTABLE[letter & 0xff];
        }
        // half a character becomes a question mark in bytes
        if ((notable & QUESTION) != 0 && !StrictJson.isSound(text)) {
            throw Unfamiliar.TERRITORY;
        }
        if ((notable & ESCAPED) != 0) {
            letters = escaped(letters, text);
        }
        byte[] behind = suffix.utf8();
        byte[] all = new byte[letters.length + behind.length + 2];
        all[0] = '"';
        System.arraycopy(letters, 0, all, 1, letters.length);
        all[letters.length + 1] = '"';
        System.arraycopy(behind, 0, all, letters.length + 2, behind.length);
        return new Written(all);
    }

    private static byte[] escaped(byte[] letters, String text) {
        Utf8 out = new Utf8(letters.length + (letters.length >> 4) + 16);
        int from = 0;
        for (int i = 0; i < letters.length; i++) {
            byte c = letters[i];
            if (c == '\n' || c == '\r' || c == '"' || c == '\\') {
                out.add(letters, from, i - from).add('\\');
                out.add(c == '\n' ? 'n' : c == '\r' ? 'r' : (char) c);
                from = i + 1;
            } else if (c >= 0 && c < ' ' || c == 0x7f) {
                return rarely(text);
            }
        }
        return out.add(letters, from, letters.length - from).toBytes();
    }

    private static byte[] rarely(String text) {
        String quoted = NQuadsWriter.literal(text, null, null, null);
        return quoted.substring(1, quoted.length() - 1).getBytes(StandardCharsets.UTF_8);
    }
}
