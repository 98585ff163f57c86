package org.cairn.cohorts;

import java.util.UUID;
import org.cairn.platform.Ids;

/** Which report of hours. */
public record ReportId(UUID value) {

    static ReportId next() {
        return new ReportId(Ids.next());
    }

    /** Reads an id out of an address; what is no id names nothing. */
    public static ReportId of(String text) {
        return new ReportId(SessionId.of(text).value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
