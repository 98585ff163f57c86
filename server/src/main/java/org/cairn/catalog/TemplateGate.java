package org.cairn.catalog;

import java.io.InputStream;

/** Takes the bytes of templates in as other uploads are; the room above that knows files does. */
@FunctionalInterface
public interface TemplateGate {

    /**
     * A file that has come in.
     *
     * @param name as it may be kept and shown
     */
    record Taken(TemplateFile file, String name) {}

    /** Takes the file, or refuses it with a {@link org.cairn.platform.web.UserProblem}. */
    Taken take(InputStream bytes, String fileName, long most);
}
