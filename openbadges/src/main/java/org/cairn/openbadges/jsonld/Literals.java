package org.cairn.openbadges.jsonld;

import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.math.BigDecimal;
import java.util.Locale;
import org.cairn.openbadges.jsonld.Term.Written;

/** Writes texts, numbers and truth values as they stand in a canonical statement. */
final class Literals {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    private Literals() {}

    /**
     * @param datatype empty for a text that is nothing but a text
     */
    static Written text(String text, String datatype) {
        return written(text, suffix(datatype));
    }

    /** Tags of languages are compared, and therefore written, in small letters. */
    static Written inLanguage(String text, String language) {
        return written(text, "@" + language.toLowerCase(Locale.ROOT));
    }

    /**
     * @param datatype empty for the one that the number has by itself
     */
    static Written number(double value, String datatype) {
        Numbers.Lexical lexical = Numbers.lexical(new BigDecimal(value), datatype);
        return written(lexical.text(), suffix(lexical.datatype()));
    }

    /**
     * @param datatype empty for the one that truth values have by themselves
     */
    static Written truth(boolean value, String datatype) {
        return written(
                Boolean.toString(value), suffix(datatype.isEmpty() ? XSD + "boolean" : datatype));
    }

    private static String suffix(String datatype) {
        boolean plain = datatype.isEmpty() || datatype.equals(XSD + "string");
        return plain ? "" : "^^" + NQuadsWriter.resource(datatype);
    }

    /** Whether a text has letters above U+D7FF, where the two orders of texts differ. */
    static boolean isHigh(String text) {
        return text.chars().anyMatch(c -> c >= Character.MIN_SURROGATE);
    }

    private static Written written(String text, String suffix) {
        boolean clean = true;
        boolean high = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            clean &= c >= ' ' && c != '"' && c != '\\' && c != 0x7f;
            high |= c >= Character.MIN_SURROGATE;
        }
        String quoted = clean ? '"' + text + '"' : NQuadsWriter.literal(text, null, null, null);
        return new Written(quoted + suffix, high);
    }
}
