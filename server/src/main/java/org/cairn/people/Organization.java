package org.cairn.people;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A state, district, school or university.
 *
 * @param slug its word in addresses, unique
 * @param shortName for bars and badges
 * @param brandColor such as #1F5FA8
 * @param logo whether it has uploaded one; its address is {@code /organizations/{slug}/logo}
 */
public record Organization(
        OrganizationId id,
        Kind kind,
        String slug,
        String name,
        String shortName,
        Optional<OrganizationId> parent,
        String description,
        Optional<URI> url,
        Optional<String> email,
        String brandColor,
        boolean logo) {

    /** What sort of organization. */
    public enum Kind {
        STATE,
        DISTRICT,
        SCHOOL,
        UNIVERSITY;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String code) {
            return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
        }

        /** The message key of its name. */
        public String key() {
            return "people.kind." + code();
        }
    }
}
