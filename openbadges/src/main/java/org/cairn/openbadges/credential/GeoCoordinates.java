package org.cairn.openbadges.credential;

import java.math.BigDecimal;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** A place on earth in degrees (Open Badges 3.0, GeoCoordinates). */
public record GeoCoordinates(BigDecimal latitude, BigDecimal longitude, Additional additional)
        implements Part {

    private static final BigDecimal POLE = new BigDecimal(90);
    private static final BigDecimal DATE_LINE = new BigDecimal(180);

    /**
     * Holds it against the standard.
     *
     * @throws CredentialProblem naming what breaks it
     */
    public GeoCoordinates {
        Check.number(Optional.of(latitude), "The latitude");
        Check.number(Optional.of(longitude), "The longitude");
        Check.require(latitude.abs().compareTo(POLE) <= 0, "The latitude goes from -90 to 90");
        Check.require(
                longitude.abs().compareTo(DATE_LINE) <= 0, "The longitude goes from -180 to 180");
    }

    /** In degrees, north and east being positive (WGS 84). */
    public GeoCoordinates(BigDecimal latitude, BigDecimal longitude) {
        this(latitude, longitude, Additional.NONE);
    }

    static GeoCoordinates of(ObjectNode json) {
        FieldReader in = FieldReader.ofWord(json, "GeoCoordinates");
        return new GeoCoordinates(
                in.number("latitude").orElseThrow(() -> FieldReader.missing("latitude")),
                in.number("longitude").orElseThrow(() -> FieldReader.missing("longitude")),
                in.rest());
    }

    @Override
    public ObjectNode toJson() {
        return Fields.ofWord("GeoCoordinates")
                .number("latitude", Optional.of(latitude))
                .number("longitude", Optional.of(longitude))
                .additional(additional)
                .json();
    }
}
