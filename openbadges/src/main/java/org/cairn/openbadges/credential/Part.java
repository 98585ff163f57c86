package org.cairn.openbadges.credential;

import tools.jackson.databind.node.ObjectNode;

/** Anything that stands as an object of its own inside a credential. */
public interface Part {

    /** The object as the standard writes it; absent members are left out. */
    ObjectNode toJson();
}
