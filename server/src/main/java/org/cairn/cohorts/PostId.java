package org.cairn.cohorts;

import java.io.Serializable;
import java.util.UUID;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;

/** Which post of a community; the one that opens a thread stands for the thread, too. */
public record PostId(UUID value) implements Serializable {

    public static PostId next() {
        return new PostId(Ids.next());
    }

    /** Reads an id out of an address or a form; what is no id names nothing. */
    public static PostId of(String text) {
        if (text.length() != 36) {
            throw new NotThere();
        }
        try {
            return new PostId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
