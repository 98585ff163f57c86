package org.cairn.catalog;

import java.util.List;
import java.util.Map;
import org.cairn.people.OrganizationId;

/** What organizations count awards for today; the room of recognition provides it. */
public interface Worths {

    /** The organizations that have said something. */
    List<OrganizationId> organizations();

    /** All that this organization counts for something, by one statement. */
    Map<MicroCredentialId, Worth> of(OrganizationId organization);
}
