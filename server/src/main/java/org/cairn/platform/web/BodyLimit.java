package org.cairn.platform.web;

/**
 * How much an address takes in one request, where that is not what any form may bring; a room makes
 * one a bean.
 *
 * @param path the address as a handler names it: {@code /portfolio/uploads/{id}}
 * @param bytes at most
 * @param streamed whether its handler reads the body as it arrives, so that nobody else keeps it
 */
public record BodyLimit(String path, long bytes, boolean streamed) {

    /** An address whose handler counts for itself while it reads. */
    public static BodyLimit whatItsHandlerTakes(String path) {
        return new BodyLimit(path, Long.MAX_VALUE, true);
    }
}
