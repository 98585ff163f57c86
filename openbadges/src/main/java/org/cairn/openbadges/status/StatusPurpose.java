package org.cairn.openbadges.status;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What it means when the bit of a badge is set (Bitstring Status List 1.0, section 2.1). */
public enum StatusPurpose {
    /** The badge was taken back for good. */
    REVOCATION,
    /** The badge does not count for now. */
    SUSPENSION,
    /** A newer copy of the badge can be had. */
    REFRESH,
    /** The value is a message that the issuer explains. */
    MESSAGE;

    /** The word in documents. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The purpose of that word, if it is one that is known here. */
    public static Optional<StatusPurpose> of(String word) {
        return Arrays.stream(values()).filter(purpose -> purpose.word().equals(word)).findFirst();
    }
}
