package org.cairn.people;

import java.io.Serializable;
import java.util.UUID;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;

/** Which organization. */
public record OrganizationId(UUID value) implements Serializable, Comparable<OrganizationId> {

    public static OrganizationId next() {
        return new OrganizationId(Ids.next());
    }

    /** Reads an id out of an address or a form; what is no id names nothing. */
    public static OrganizationId of(String text) {
        if (text.length() != 36) {
            throw new NotThere();
        }
        try {
            return new OrganizationId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }

    @Override
    public int compareTo(OrganizationId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
