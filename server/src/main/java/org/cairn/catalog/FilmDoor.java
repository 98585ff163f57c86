package org.cairn.catalog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows films and pictures in a browser; the room above that knows files does. */
@FunctionalInterface
public interface FilmDoor {

    /** Writes the file, or the part that was asked for; whoever calls has looked who asks. */
    void give(TemplateFile file, HttpServletRequest request, HttpServletResponse response)
            throws IOException;
}
