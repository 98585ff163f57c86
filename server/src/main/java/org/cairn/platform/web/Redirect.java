package org.cairn.platform.web;

import java.util.Optional;

/**
 * Sends the browser on with 303 after something was done.
 *
 * @param path where to, on this site, beginning with one slash
 * @param toast what was done, shown once on the next page
 */
public record Redirect(String path, Optional<Text> toast) implements Answer {

    public Redirect {
        if (!path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            throw new IllegalArgumentException("a redirect stays on this site: " + path);
        }
    }

    public static Redirect to(String path) {
        return new Redirect(path, Optional.empty());
    }

    /** The same, with a sentence (message key and arguments) that says what was done. */
    public Redirect saying(String key, Object... arguments) {
        return new Redirect(path, Optional.of(Text.of(key, arguments)));
    }
}
