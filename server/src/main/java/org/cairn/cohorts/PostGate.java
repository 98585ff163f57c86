package org.cairn.cohorts;

import java.io.InputStream;

/** Takes files of posts in as evidence is; the room above that knows files does. */
@FunctionalInterface
public interface PostGate {

    /** Takes the file, or refuses it with a {@link org.cairn.platform.web.UserProblem}. */
    PostFile take(InputStream bytes, String fileName, long most);
}
