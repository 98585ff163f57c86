package org.cairn.people;

import java.io.Serializable;
import java.util.UUID;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;

/** Which person. */
public record PersonId(UUID value) implements Serializable, Comparable<PersonId> {

    public static PersonId next() {
        return new PersonId(Ids.next());
    }

    /** Reads an id out of an address or a form; what is no id names nothing. */
    public static PersonId of(String text) {
        if (text.length() != 36) {
            throw new NotThere();
        }
        try {
            return new PersonId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
