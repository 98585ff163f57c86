package org.cairn.catalog;

import java.util.UUID;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;

/** Names an exemplar. */
public record ExemplarId(UUID value) {

    static ExemplarId next() {
        return new ExemplarId(Ids.next());
    }

    /** Reads an id out of an address; what is no id names nothing. */
    public static ExemplarId of(String text) {
        if (text.length() != 36) {
            throw new NotThere();
        }
        try {
            return new ExemplarId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
