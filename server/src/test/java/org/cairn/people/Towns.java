package org.cairn.people;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.cairn.people.Organization.Kind;

/** Makes small trees of organizations for tests, each with names of its own. */
public final class Towns {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Towns() {}

    /** A state with a district with a school. */
    public record Town(Organization state, Organization district, Organization school) {}

    public static Town build(Organizations organizations) {
        int number = NUMBER.incrementAndGet();
        Organization state = add(organizations, Kind.STATE, "State " + number, Optional.empty());
        Organization district =
                add(organizations, Kind.DISTRICT, "District " + number, Optional.of(state.id()));
        Organization school =
                add(organizations, Kind.SCHOOL, "School " + number, Optional.of(district.id()));
        return new Town(state, district, school);
    }

    private static Organization add(
            Organizations organizations, Kind kind, String name, Optional<OrganizationId> parent) {
        return organizations.create(
                new NewOrganization(
                        kind,
                        name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'),
                        name,
                        name,
                        parent,
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        "#1F5FA8"));
    }
}
