package org.cairn.portfolio;

import java.io.Serializable;
import java.util.UUID;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;

/** Which piece of evidence. */
public record ArtifactId(UUID value) implements Serializable, Comparable<ArtifactId> {

    public static ArtifactId next() {
        return new ArtifactId(Ids.next());
    }

    /** Reads an id out of an address or a form; what is no id names nothing. */
    public static ArtifactId of(String text) {
        if (text.length() != 36) {
            throw new NotThere();
        }
        try {
            return new ArtifactId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }

    @Override
    public int compareTo(ArtifactId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
