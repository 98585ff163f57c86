package org.cairn.review;

import java.io.Serializable;
import java.util.UUID;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;

/** Which permission to read. */
public record AccessId(UUID value) implements Serializable {

    public static AccessId next() {
        return new AccessId(Ids.next());
    }

    /** Reads an id out of an address; what is no id names nothing. */
    public static AccessId of(String text) {
        if (text.length() != 36) {
            throw new NotThere();
        }
        try {
            return new AccessId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
