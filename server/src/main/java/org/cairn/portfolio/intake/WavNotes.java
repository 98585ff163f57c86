package org.cairn.portfolio.intake;

import java.io.IOException;
import java.util.Set;

/**
 * What recorders write into WAV files beside the sound: artist, title, originator and the like
 * (LIST INFO, bext, iXML, id3, XMP, cart). Whatever the sound does not need becomes JUNK.
 */
final class WavNotes {

    private static final Set<String> SOUND =
            Set.of(
                    "fmt ", "data", "fact", "cue ", "smpl", "inst", "ds64", "PEAK", "JUNK", "junk",
                    "PAD ", "FLLR", "acid", "wavl", "slnt", "plst");
    private static final Set<String> NOTES =
            Set.of("LIST", "bext", "iXML", "id3 ", "ID3 ", "_PMX", "cart", "DISP", "axml", "aXML");
    private static final Set<String> SOUND_LISTS = Set.of("adtl", "wavl");
    private static final int HEAD = 12;
    private static final int MOST_CHUNKS = 100_000;

    private final InPlace file;
    private boolean sounded;

    private WavNotes(InPlace file) {
        this.file = file;
    }

    static void remove(InPlace file) throws IOException {
        new WavNotes(file).walk();
    }

    private void walk() throws IOException {
        long at = HEAD;
        for (int chunks = 0; at + 8 <= file.length(); chunks++) {
            String name = file.text(at, 4);
            if (chunks == MOST_CHUNKS) {
                throw Refusal.BROKEN.problem();
            }
            if (!name.matches("[ -~]{4}")) {
                return;
            }
            at = chunk(name, at, file.little(at + 4, 4));
        }
    }

    /** Where the next one begins; a recording that was cut off sounds to the end of the file. */
    private long chunk(String name, long at, long size) throws IOException {
        long content = at + 8;
        boolean cutOff = content + size > file.length();
        if (name.equals("data")) {
            sounded = true;
            return cutOff || size == 0 ? file.length() : afterPadding(content + size);
        }
        long end = cutOff ? file.length() : content + size;
        if (!SOUND.contains(name) && !isSoundList(name, content)) {
            if (cutOff && !sounded) {
                throw Refusal.BROKEN.problem();
            }
            if (!cutOff || NOTES.contains(name)) {
                file.write(at, new byte[] {'J', 'U', 'N', 'K'});
                file.blank(content, end);
            }
        }
        return cutOff ? end : afterPadding(end);
    }

    private boolean isSoundList(String name, long content) throws IOException {
        return name.equals("LIST") && SOUND_LISTS.contains(file.text(content, 4));
    }

    /** Content of odd length is followed by a zero, which some programs forget. */
    private long afterPadding(long end) throws IOException {
        return end % 2 != 0 && file.text(end, 1).equals("\0") ? end + 1 : end;
    }
}
