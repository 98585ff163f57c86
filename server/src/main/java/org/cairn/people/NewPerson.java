package org.cairn.people;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * A person whom somebody trusted enters: the address counts as confirmed.
 *
 * @param password empty = none yet; the person sets one by a link
 */
public record NewPerson(
        String name,
        String email,
        Optional<String> password,
        Optional<OrganizationId> school,
        String position,
        Locale locale,
        ZoneId zone) {

    /** The common case: no password, no school, English. */
    public static NewPerson named(String name, String email, ZoneId zone) {
        return new NewPerson(
                name, email, Optional.empty(), Optional.empty(), "", Locale.ENGLISH, zone);
    }

    @Override
    public String toString() {
        return "NewPerson[" + email + ", password withheld]";
    }
}
