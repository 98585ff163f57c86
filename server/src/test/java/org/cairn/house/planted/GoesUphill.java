package org.cairn.house.planted;

import org.cairn.people.Role;

/** Planted: pretends to live in platform, but calls people. */
final class GoesUphill {

    Role role() {
        return Role.EDUCATOR;
    }
}
