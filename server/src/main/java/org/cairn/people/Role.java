package org.cairn.people;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody may be for an organization; every account is an educator without a grant. */
public enum Role {
    EDUCATOR,
    ASSESSOR,
    APPROVER,
    PRINCIPAL,
    DESIGNER,
    FACILITATOR,
    ADMINISTRATOR;

    /** The word in forms, addresses and the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Role> of(String code) {
        return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    /** The message key of its name. */
    public String key() {
        return "people.role." + code();
    }
}
