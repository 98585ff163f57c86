package org.cairn.platform.web;

import java.util.Optional;

/** The name of the site where the settings give none: the first issuer's. */
@FunctionalInterface
public interface SiteName {

    Optional<String> name();
}
