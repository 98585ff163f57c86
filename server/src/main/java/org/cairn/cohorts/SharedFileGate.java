package org.cairn.cohorts;

import java.io.InputStream;

/**
 * Takes files that people of a cohort give one another in as evidence is; the room above that knows
 * files does.
 */
@FunctionalInterface
public interface SharedFileGate {

    /** A file on its way in. */
    record Incoming(InputStream bytes, String name) {}

    /** Takes the file, or refuses it with a {@link org.cairn.platform.web.UserProblem}. */
    SharedFile take(InputStream bytes, String fileName, long most);
}
