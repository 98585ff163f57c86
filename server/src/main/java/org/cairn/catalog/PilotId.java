package org.cairn.catalog;

import java.util.UUID;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;

/** Names a pilot; among micro-credentials the same name stands for what is tried in it. */
public record PilotId(UUID value) {

    static PilotId next() {
        return new PilotId(Ids.next());
    }

    /** Reads an id out of an address; what is no id names nothing. */
    public static PilotId of(String text) {
        if (text.length() != 36) {
            throw new NotThere();
        }
        try {
            return new PilotId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }

    MicroCredentialId asMicroCredential() {
        return new MicroCredentialId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
