package org.cairn.portfolio;

import org.cairn.people.PersonId;

/** Whether somebody may still look at a piece that its owner lent; a room above provides it. */
@FunctionalInterface
public interface Lending {

    /**
     * Looks whether it holds at this moment.
     *
     * @param permit names the permission, as the room wrote it into the address
     */
    boolean holds(String permit, PersonId viewer, ArtifactId piece);
}
