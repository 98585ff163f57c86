package org.cairn.cohorts;

import java.util.UUID;
import org.cairn.platform.Ids;

/** Which credit of minutes; its corrections keep it. */
public record CreditId(UUID value) {

    static CreditId next() {
        return new CreditId(Ids.next());
    }

    /** Reads an id out of an address; what is no id names nothing. */
    public static CreditId of(String text) {
        return new CreditId(SessionId.of(text).value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
