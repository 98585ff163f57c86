package org.cairn.cohorts;

import java.io.Serializable;
import java.util.UUID;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;

/** Which wish to go on later. */
public record DeferralId(UUID value) implements Serializable {

    public static DeferralId next() {
        return new DeferralId(Ids.next());
    }

    /** Reads an id out of an address or a form; what is no id names nothing. */
    public static DeferralId of(String text) {
        if (text.length() != 36) {
            throw new NotThere();
        }
        try {
            return new DeferralId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
