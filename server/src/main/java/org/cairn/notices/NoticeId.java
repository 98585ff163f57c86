package org.cairn.notices;

import java.util.UUID;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;

/** Names a notice. */
public record NoticeId(UUID value) {

    static NoticeId next() {
        return new NoticeId(Ids.next());
    }

    /** Reads the text form; anything else is not there. */
    public static NoticeId of(String text) {
        try {
            return new NoticeId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
