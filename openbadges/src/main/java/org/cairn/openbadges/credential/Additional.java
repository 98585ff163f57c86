package org.cairn.openbadges.credential;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an object says beyond the words of the standard, kept as it was written (Open Badges 3.0,
 * section B.1: classes that can be extended with additional properties).
 *
 * @param types further types of the object, behind the one that the standard names
 * @param members by names that the standard does not use in this class
 */
public record Additional(List<String> types, ObjectNode members) {

    /** Nothing beyond the standard. */
    public static final Additional NONE = new Additional(List.of(), Fields.empty());

    /**
     * Keeps copies.
     *
     * @throws CredentialProblem when a type is empty, or the members are nested deeper than is read
     */
    public Additional {
        types = List.copyOf(types);
        types.forEach(type -> Check.text(type, "An additional type"));
        members = Check.copy(members);
    }

    /** More members and no more types. */
    public static Additional of(ObjectNode members) {
        return new Additional(List.of(), members);
    }

    boolean isNone() {
        return types.isEmpty() && members.isEmpty();
    }

    /** The members themselves, only to be read. */
    ObjectNode own() {
        return members;
    }

    /** A copy of the members. */
    @Override
    public ObjectNode members() {
        return members.deepCopy();
    }
}
