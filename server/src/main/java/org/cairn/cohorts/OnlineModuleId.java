package org.cairn.cohorts;

import java.io.Serializable;
import java.util.UUID;
import org.cairn.platform.Ids;

/** Which online module of a cohort. */
public record OnlineModuleId(UUID value) implements Serializable {

    static OnlineModuleId next() {
        return new OnlineModuleId(Ids.next());
    }

    /** Reads an id out of an address or a form; what is no id names nothing. */
    public static OnlineModuleId of(String text) {
        return new OnlineModuleId(SessionId.of(text).value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
