package org.cairn.platform.web;

import java.util.List;
import org.cairn.platform.settings.Settings;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** What a room adds to the filter in front of every handler, such as passkeys. */
public interface SecurityAddition {

    /** Adds filters or headers to the chain. */
    default void addTo(HttpSecurity http, Settings settings) throws Exception {}

    /**
     * Address patterns whose POST needs no form token because nobody is signed in there and nothing
     * is kept.
     */
    default List<String> withoutFormToken() {
        return List.of();
    }
}
