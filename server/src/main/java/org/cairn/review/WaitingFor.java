package org.cairn.review;

import java.util.Locale;

/** Who must act next; every queue reads this. */
public enum WaitingFor {
    EDUCATOR,
    ASSESSOR,
    APPROVER,
    NOBODY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static WaitingFor of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
