package org.cairn.cohorts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Gives a file of a cohort out where nothing in it can act; the room above that knows files does.
 */
@FunctionalInterface
public interface SharedFileDoor {

    /** Writes the file, or the part that was asked for; whoever calls has looked who asks. */
    void give(SharedFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException;
}
