package org.cairn.home.web;

import java.util.Optional;
import org.cairn.platform.web.Page;

/** What was done and checked so that everybody can use the program, and what was not. */
public record AccessibilityPage(Optional<Operator> operator) implements Page {

    @Override
    public String template() {
        return "home/accessibility";
    }
}
