package org.cairn.cohorts;

import java.util.UUID;
import org.cairn.platform.Ids;

/** Which make-up. */
public record MakeUpId(UUID value) {

    static MakeUpId next() {
        return new MakeUpId(Ids.next());
    }

    /** Reads an id out of an address; what is no id names nothing. */
    public static MakeUpId of(String text) {
        return new MakeUpId(SessionId.of(text).value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
