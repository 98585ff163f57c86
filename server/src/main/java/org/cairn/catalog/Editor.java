package org.cairn.catalog;

import java.util.Set;
import org.cairn.people.OrganizationId;
import org.cairn.people.PersonId;

/**
 * Somebody who writes drafts.
 *
 * @param reach the organizations whose drafts this person may read and write
 */
public record Editor(PersonId person, Set<OrganizationId> reach) {

    public Editor {
        reach = Set.copyOf(reach);
    }
}
