package org.cairn.platform.web;

import java.util.Optional;

/** How the site calls itself and looks where the settings say nothing: like its first issuer. */
@FunctionalInterface
public interface SiteName {

    Optional<String> name();

    /** Such as #1F5FA8. */
    default Optional<String> color() {
        return Optional.empty();
    }

    /** The address of the logo on this site. */
    default Optional<String> logo() {
        return Optional.empty();
    }
}
