package org.cairn.platform.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The mark of a data folder that is a copy without its master key: a start must not make another
 * key there, with which nothing could be opened.
 */
public final class KeyElsewhere {

    private static final String MARK = "master.key.is-elsewhere";

    private KeyElsewhere() {}

    /** Says so of this data folder. */
    public static void say(Path folder) throws IOException {
        Files.writeString(
                folder.resolve(MARK),
                "Put the saved master.key beside this file before Cairn starts in this folder.\n");
    }

    static boolean isSaid(Path folder) {
        return Files.exists(folder.resolve(MARK));
    }
}
