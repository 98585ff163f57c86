package org.cairn.openbadges.credential;

import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A postal address (Open Badges 3.0, Address).
 *
 * @param country its name
 * @param countryCode two letters, ISO 3166-1
 */
public record Address(
        String street,
        String postOfficeBox,
        String locality,
        String region,
        String postalCode,
        String country,
        String countryCode,
        Optional<GeoCoordinates> geo,
        Additional additional)
        implements Part {

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public Address {
        Check.optional(street, "The street");
        Check.optional(postOfficeBox, "The post office box");
        Check.optional(locality, "The town");
        Check.optional(region, "The region");
        Check.optional(postalCode, "The postal code");
        Check.optional(country, "The country");
        Check.optional(countryCode, "The code of the country");
    }

    /** In the words of the standard alone; empty texts are left out. */
    public Address(
            String street, String locality, String region, String postalCode, String countryCode) {
        this(
                street,
                "",
                locality,
                region,
                postalCode,
                "",
                countryCode,
                Optional.empty(),
                Additional.NONE);
    }

    static Address of(ObjectNode json) {
        FieldReader in = FieldReader.of(json, "Address");
        return new Address(
                in.text("streetAddress"),
                in.text("postOfficeBoxNumber"),
                in.text("addressLocality"),
                in.text("addressRegion"),
                in.text("postalCode"),
                in.text("addressCountry"),
                in.text("addressCountryCode"),
                in.part("geo", GeoCoordinates::of),
                in.rest());
    }

    @Override
    public ObjectNode toJson() {
        return Fields.of("", "Address")
                .text("streetAddress", street)
                .text("postOfficeBoxNumber", postOfficeBox)
                .text("addressLocality", locality)
                .text("addressRegion", region)
                .text("postalCode", postalCode)
                .text("addressCountry", country)
                .text("addressCountryCode", countryCode)
                .part("geo", geo)
                .additional(additional)
                .json();
    }
}
