package org.cairn.people.web;

import org.cairn.platform.web.Page;

/**
 * A letter is on its way, if the address is one that gets letters.
 *
 * @param key beginning of the messages: title and words
 */
public record SentPage(String key) implements Page {

    @Override
    public String template() {
        return "people/sent";
    }
}
