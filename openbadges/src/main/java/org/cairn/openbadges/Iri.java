package org.cairn.openbadges;

/**
 * What can name a thing for everybody: a full address, a URL or URN say (RFC 3987, section 2.2).
 */
public final class Iri {

    private Iri() {}

    /** A scheme, a colon, and no sign that an IRI cannot hold (RFC 3986, 3.1; RFC 3987, 2.2). */
    public static boolean isFull(String value) {
        int colon = value.indexOf(':');
        if (colon < 1 || colon == value.length() - 1 || !isLetter(value.charAt(0))) {
            return false;
        }
        for (int i = 1; i < colon; i++) {
            char sign = value.charAt(i);
            if (!isLetter(sign) && !(sign >= '0' && sign <= '9') && "+.-".indexOf(sign) < 0) {
                return false;
            }
        }
        for (int i = colon + 1; i < value.length(); i++) {
            int sign = value.codePointAt(i);
            if (!mayStandInIri(sign)) {
                return false;
            }
            i += Character.charCount(sign) - 1;
        }
        return true;
    }

    private static boolean isLetter(char sign) {
        return sign >= 'A' && sign <= 'Z' || sign >= 'a' && sign <= 'z';
    }

    private static boolean mayStandInIri(int sign) {
        return switch (sign) {
            case '<', '>', '"', '{', '}', '|', '^', '`', '\\' -> false;
            default -> sign > ' ' && !Character.isISOControl(sign) && !isHalf(sign);
        };
    }

    private static boolean isHalf(int sign) {
        return sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE;
    }
}
