package org.cairn.catalog;

import java.util.UUID;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;

/** Names a comment on a draft. */
public record CommentId(UUID value) {

    static CommentId next() {
        return new CommentId(Ids.next());
    }

    /** Reads an id out of an address; what is no id names nothing. */
    public static CommentId of(String text) {
        if (text.length() != 36) {
            throw new NotThere();
        }
        try {
            return new CommentId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
