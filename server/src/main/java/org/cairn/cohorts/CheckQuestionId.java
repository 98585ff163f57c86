package org.cairn.cohorts;

import java.util.UUID;
import org.cairn.platform.Ids;

/** Which check question; one that asks something else is another one. */
public record CheckQuestionId(UUID value) {

    static CheckQuestionId next() {
        return new CheckQuestionId(Ids.next());
    }

    /** Reads an id out of an address; what is no id names nothing. */
    public static CheckQuestionId of(String text) {
        return new CheckQuestionId(SessionId.of(text).value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
