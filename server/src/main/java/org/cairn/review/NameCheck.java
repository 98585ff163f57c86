package org.cairn.review;

import java.util.List;
import org.cairn.portfolio.Exhibit;

/**
 * What a person should look at once more before others read the work.
 *
 * @param signed PDFs that show who signed them, where whoever assesses is not to know
 * @param unread files of which the words could not all be read here
 * @param hasFiles whether there is any file, in which names may stand that nobody here knows
 */
public record NameCheck(
        List<Mention> mentions, List<Signed> signed, List<Exhibit> unread, boolean hasFiles) {

    /** A signed piece, where it is attached. */
    public record Signed(Slot slot, Exhibit exhibit) {}

    public NameCheck {
        mentions = List.copyOf(mentions);
        signed = List.copyOf(signed);
        unread = List.copyOf(unread);
    }

    public boolean isQuiet() {
        return mentions.isEmpty() && signed.isEmpty() && !hasFiles;
    }
}
