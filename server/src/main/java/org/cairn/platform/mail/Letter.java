package org.cairn.platform.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a letter says, before it is written on the house paper.
 *
 * @param to the address
 * @param name the person's name, for the greeting
 * @param action the one thing to do, if there is one
 */
public record Letter(
        String to,
        String name,
        Locale locale,
        String subject,
        List<String> paragraphs,
        Optional<Action> action) {

    public Letter {
        paragraphs = List.copyOf(paragraphs);
    }

    /**
     * A button.
     *
     * @param url absolute
     */
    public record Action(String label, String url) {}
}
