package org.cairn.openbadges.bake;

/**
 * A record as it was found in a picture.
 *
 * @param form which standard's place it stood in
 * @param carrier how the picture carries it
 * @param text the record: JSON, a compact JWS, or (Open Badges 2.0 only) a web address
 */
public record Baked(BakeForm form, Carrier carrier, String text) {

    /** The ways in which pictures carry records, today's and yesterday's. */
    public enum Carrier {
        /** An uncompressed PNG iTXt chunk, the only one that is written today. */
        ITXT(true),
        /** A compressed iTXt chunk, which the standard forbids. */
        COMPRESSED_ITXT(false),
        /** A PNG tEXt chunk, as badges of the first years have it. */
        TEXT(true),
        /** A compressed PNG zTXt chunk, which the standard forbids. */
        COMPRESSED_TEXT(false),
        /** The body of the SVG element. */
        ELEMENT_BODY(true),
        /** The {@code verify} attribute of the SVG element. */
        VERIFY_ATTRIBUTE(true);

        private final boolean allowed;

        Carrier(boolean allowed) {
            this.allowed = allowed;
        }

        /** Whether the standard allows, or once recommended, this carrier. */
        public boolean allowed() {
            return allowed;
        }
    }
}
