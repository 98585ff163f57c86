package org.cairn.people;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** What a person writes to get an account. */
public record SignUp(
        String name,
        String email,
        String password,
        Optional<OrganizationId> school,
        String position,
        Locale locale,
        ZoneId zone) {

    @Override
    public String toString() {
        return "SignUp[" + email + ", password withheld]";
    }
}
