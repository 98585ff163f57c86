package org.cairn.catalog;

import java.io.InputStream;
import java.util.Set;
import org.cairn.platform.files.Stored;

/** Takes the pictures of badges in; the room above that knows files does. */
@FunctionalInterface
public interface PictureGate {

    /**
     * A picture that has come in.
     *
     * @param leftOut what of a drawing was not taken along
     */
    record Taken(Stored stored, String mediaType, Set<String> leftOut) {

        public Taken {
            leftOut = Set.copyOf(leftOut);
        }
    }

    /** Takes the picture, or refuses it with a {@link org.cairn.platform.web.UserProblem}. */
    Taken take(InputStream bytes, String fileName);
}
