package org.cairn.catalog;

import java.util.UUID;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;

/** Names something that is kept in a library. */
public record LibraryId(UUID value) {

    static LibraryId next() {
        return new LibraryId(Ids.next());
    }

    /** Reads an id out of an address; what is no id names nothing. */
    public static LibraryId of(String text) {
        if (text.length() != 36) {
            throw new NotThere();
        }
        try {
            return new LibraryId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
