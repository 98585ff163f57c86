package org.cairn.review;

import java.util.List;
import java.util.Optional;
import org.cairn.portfolio.Exhibit;

/**
 * What a person should look at once more before others read the work.
 *
 * @param signed PDFs that are signed, where whoever assesses is not to know whose work it is
 * @param unread files of which the words could not all be read here
 * @param hasFiles whether there is any file, in which names may stand that nobody here knows
 * @param students the names of students that this person wants to have looked for
 */
public record NameCheck(
        List<Mention> mentions,
        List<Signed> signed,
        List<Exhibit> unread,
        boolean hasFiles,
        List<String> students) {

    /**
     * A signed piece, where it is attached.
     *
     * @param seen where its owner may look at what assessors see; empty = they see nothing of it
     */
    public record Signed(Slot slot, Exhibit exhibit, Optional<String> seen) {}

    public NameCheck {
        mentions = List.copyOf(mentions);
        signed = List.copyOf(signed);
        unread = List.copyOf(unread);
        students = List.copyOf(students);
    }
}
