package org.cairn.catalog;

import java.util.UUID;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;

/** Names a draft. */
public record DraftId(UUID value) {

    static DraftId next() {
        return new DraftId(Ids.next());
    }

    /** Reads an id out of an address; what is no id names nothing. */
    public static DraftId of(String text) {
        if (text.length() != 36) {
            throw new NotThere();
        }
        try {
            return new DraftId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
