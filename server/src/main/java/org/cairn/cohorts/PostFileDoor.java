package org.cairn.cohorts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives a file of a post out where nothing in it can act; the room above that knows files does. */
@FunctionalInterface
public interface PostFileDoor {

    /** Writes the file, or the part that was asked for; whoever calls has looked who asks. */
    void give(PostFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException;
}
