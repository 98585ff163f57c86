package org.cairn.catalog;

import org.cairn.people.OrganizationId;
import tools.jackson.databind.node.ObjectNode;

/** How an edition and its issuer are named in badges; the room above that issues them knows. */
public interface OpenBadges {

    /** What badges of this edition say can be earned (Open Badges 3.0, Achievement). */
    ObjectNode achievement(Edition edition);

    /** The DID of the organization as an issuer, also before it has issued anything. */
    String did(OrganizationId issuer);
}
