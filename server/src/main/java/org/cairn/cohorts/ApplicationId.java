package org.cairn.cohorts;

import java.io.Serializable;
import java.util.UUID;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;

/** Which application. */
public record ApplicationId(UUID value) implements Serializable {

    public static ApplicationId next() {
        return new ApplicationId(Ids.next());
    }

    /** Reads an id out of an address or a form; what is no id names nothing. */
    public static ApplicationId of(String text) {
        if (text.length() != 36) {
            throw new NotThere();
        }
        try {
            return new ApplicationId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
