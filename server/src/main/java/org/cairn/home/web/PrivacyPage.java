package org.cairn.home.web;

import java.util.Optional;
import org.cairn.platform.web.Page;

/** What is kept about people, who sees it, and for how long. */
public record PrivacyPage(Optional<Operator> operator) implements Page {

    @Override
    public String template() {
        return "home/privacy";
    }
}
