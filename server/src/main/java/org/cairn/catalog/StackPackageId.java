package org.cairn.catalog;

import java.util.UUID;
import org.cairn.platform.Ids;
import org.cairn.platform.web.NotThere;

/** Names the package of a stack that somebody brought. */
public record StackPackageId(UUID value) {

    static StackPackageId next() {
        return new StackPackageId(Ids.next());
    }

    /** What an address says; anything else is not there. */
    public static StackPackageId of(String text) {
        try {
            return new StackPackageId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new NotThere();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
