package org.cairn.cohorts;

import java.io.Serializable;
import java.util.UUID;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;

/** Which request for more time. */
public record TimeRequestId(UUID value) implements Serializable {

    public static TimeRequestId next() {
        return new TimeRequestId(Ids.next());
    }

    /** Reads an id out of an address or a form; what is no id names nothing. */
    public static TimeRequestId of(String text) {
        if (text.length() != 36) {
            throw new NotThere();
        }
        try {
            return new TimeRequestId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
