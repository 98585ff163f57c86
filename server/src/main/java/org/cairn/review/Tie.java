package org.cairn.review;

import java.util.Locale;
import org.cairn.people.Role;

/** What somebody is to an educator, so that work may be opened to them; the nearest comes first. */
public enum Tie {
    FACILITATOR(Role.FACILITATOR),
    PRINCIPAL(Role.PRINCIPAL),
    PEER(Role.EDUCATOR);

    private final Role role;

    Tie(Role role) {
        this.role = role;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Tie of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** In which role one looks. */
    Role role() {
        return role;
    }
}
