package org.cairn.home;

import java.time.Instant;
import java.util.Optional;
import org.cairn.platform.web.Text;

/**
 * What is next for somebody, and by when: the panel with which every home begins.
 *
 * @param title a sentence that begins with a verb
 * @param words what one needs to know before pressing
 * @param due by when, and what for
 * @param go what the button says
 * @param path where it leads
 * @param posts whether the button does something instead of only leading somewhere
 */
public record Next(Text title, Text words, Optional<Due> due, Text go, String path, boolean posts) {

    /**
     * A date and whose date it is, such as the end of a lease or the promised decision.
     *
     * @param what is due, where that is only a part; or empty
     */
    public record Due(String key, Instant at, String what) {

        /** Whether the hour counts, too. */
        public boolean isMoment() {
            return key.equals("home.due.lease");
        }
    }

    /** The same text names for all kinds of next steps: title, words and button of one key. */
    public static Next of(String key, String path, Object... arguments) {
        return new Next(
                Text.of(key, arguments),
                Text.of(key + ".words", arguments),
                Optional.empty(),
                Text.of(key + ".go"),
                path,
                false);
    }

    public Next by(String dueKey, Optional<Instant> at) {
        return by(dueKey, at, "");
    }

    /** The same where only a part of it is due. */
    public Next by(String dueKey, Optional<Instant> at, String what) {
        return new Next(title, words, at.map(time -> new Due(dueKey, time, what)), go, path, posts);
    }

    /** Leads further, such as to the part that is due. */
    public Next to(String more) {
        return new Next(title, words, due, go, path + more, posts);
    }

    /** Pressing the button sends a form. */
    public Next posting() {
        return new Next(title, words, due, go, path, true);
    }
}
