package org.cairn.catalog.web;

import java.util.List;
import java.util.Optional;
import org.cairn.people.Organization;

/**
 * Whose recognition a visitor sees.
 *
 * @param offered those that can be chosen, by name
 */
public record District(Optional<Organization> chosen, List<Organization> offered) {

    /** Seen from nowhere. */
    static final District NONE = new District(Optional.empty(), List.of());

    public District {
        offered = List.copyOf(offered);
    }

    public boolean is(Organization organization) {
        return chosen.filter(organization::equals).isPresent();
    }
}
