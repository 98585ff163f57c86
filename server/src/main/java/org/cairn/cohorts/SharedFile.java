package org.cairn.cohorts;

import java.util.Locale;
import org.cairn.platform.files.Sha256;

/**
 * A file that hangs on a post or an online module.
 *
 * @param mediaType what its bytes were found to be
 * @param ending of names of this type, such as {@code docx}
 * @param name as whoever brought it called it
 */
public record SharedFile(Sha256 hash, String mediaType, String ending, long bytes, String name) {

    /** Whether a page can play it. */
    public boolean isFilm() {
        return mediaType.startsWith("video/");
    }

    /** Whether a page can show it as a picture. */
    public boolean isPicture() {
        return mediaType.startsWith("image/");
    }

    /** Its name with the ending that its bytes are. */
    public String fileName() {
        return name.toLowerCase(Locale.ROOT).endsWith("." + ending) ? name : name + "." + ending;
    }
}
