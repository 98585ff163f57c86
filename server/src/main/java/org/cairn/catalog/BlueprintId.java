package org.cairn.catalog;

import java.util.UUID;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;

/** Names a template for drafts. */
public record BlueprintId(UUID value) {

    static BlueprintId next() {
        return new BlueprintId(Ids.next());
    }

    /** Reads an id out of an address; what is no id names nothing. */
    public static BlueprintId of(String text) {
        if (text.length() != 36) {
            throw new NotThere();
        }
        try {
            return new BlueprintId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
