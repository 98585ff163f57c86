package org.cairn.review;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.cairn.catalog.EvidenceKind;

/**
 * A piece of evidence as an assessor sees it: what it is called in the definition, never how the
 * file was called.
 *
 * @param number counts the pieces of one slot, from 1
 * @param title as the educator wrote it, unless it gave a name away
 * @param mediaType of a file, else empty
 * @param bytes of a file as it is shown, else 0
 * @param signed what became of the signature of a signed PDF; empty = there is none
 * @param address where a file is shown, for this viewer and a while; empty for links and texts
 * @param words of a text, in Markdown, else empty
 */
public record BlindExhibit(
        Slot slot,
        int number,
        EvidenceKind kind,
        String title,
        String note,
        String mediaType,
        long bytes,
        Optional<Signed> signed,
        Optional<String> address,
        Optional<URI> link,
        String words) {

    /** What the assessor gets to see of a signed PDF. */
    public enum Signed {
        /** A copy without the signature. */
        COPY,
        /** Nothing: no copy could be made. */
        HIDDEN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
