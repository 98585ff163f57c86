package org.cairn.review;

import java.util.UUID;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;

/** Which activity of a personal plan. */
public record ActivityId(UUID value) {

    public static ActivityId next() {
        return new ActivityId(Ids.next());
    }

    /** Reads an id out of an address or a form; what is no id names nothing. */
    public static ActivityId of(String text) {
        if (text.length() != 36) {
            throw new NotThere();
        }
        try {
            return new ActivityId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
