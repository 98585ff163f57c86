package org.cairn.openbadges.credential;

import tools.jackson.databind.node.ObjectNode;

/**
 * A postal address (Open Badges 3.0, Address).
 *
 * @param countryCode two letters, ISO 3166-1
 */
public record Address(
        String street, String locality, String region, String postalCode, String countryCode)
        implements Part {

    public Address {
        Check.optional(street, "The street");
        Check.optional(locality, "The town");
        Check.optional(region, "The region");
        Check.optional(postalCode, "The postal code");
        Check.optional(countryCode, "The country");
    }

    @Override
    public ObjectNode toJson() {
        return Fields.of("", "Address")
                .text("streetAddress", street)
                .text("addressLocality", locality)
                .text("addressRegion", region)
                .text("postalCode", postalCode)
                .text("addressCountryCode", countryCode)
                .json();
    }
}
