package org.cairn.people;

/** An organization's mark: a PNG or SVG that {@link LogoCheck} let through. */
public record Logo(String mediaType, byte[] bytes) {

    /** None is larger. */
    public static final int MOST_BYTES = 512 * 1024;
}
