package org.cairn.portfolio.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.cairn.portfolio.ArtifactId;

/** An address on this site that somebody is sent back to; an address elsewhere counts as none. */
final class LocalPath {

    private static final Pattern LOCAL =
            Pattern.compile(
                    "/(?![/\\\\])[A-Za-z0-9/_.~%?=&+,:;@!$()*-]{0,500}(?:#[A-Za-z0-9_-]*)?");

    private LocalPath() {}

    static Optional<String> of(String given) {
        return LOCAL.matcher(given).matches() ? Optional.of(given) : Optional.empty();
    }

    /** The address with word of what was added, so that the page there can go on with it. */
    static String with(String path, ArtifactId added) {
        int fragment = path.indexOf('#');
        String page = fragment < 0 ? path : path.substring(0, fragment);
        String place = fragment < 0 ? "" : path.substring(fragment);
        return page + (page.contains("?") ? "&" : "?") + "added=" + added + place;
    }
}
