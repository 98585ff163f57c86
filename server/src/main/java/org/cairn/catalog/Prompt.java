package org.cairn.catalog;

import java.util.Optional;

/**
 * A question that is answered in words.
 *
 * @param label short, stands above the text box
 * @param ask the question itself, in Markdown
 */
public record Prompt(
        String id, String label, String ask, Optional<WordRule> words, boolean required) {}
