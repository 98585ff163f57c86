package org.cairn.people;

/** An organization's mark: a PNG or SVG that {@link LogoCheck} let through. */
public record Logo(String mediaType, byte[] bytes) {}
