package org.cairn.people.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.people.FieldProblems;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.platform.web.NotThere;
import org.springframework.stereotype.Component;

/** The organizations as a form lists them, each under the one above it. */
@Component
class Places {

    private final Organizations organizations;

    Places(Organizations organizations) {
        this.organizations = organizations;
    }

    List<PlaceGroup> all() {
        return grouped(organizations.everyOne());
    }

    static List<PlaceGroup> grouped(List<Organization> places) {
        Map<OrganizationId, String> names =
                places.stream().collect(Collectors.toMap(Organization::id, Organization::name));
        return places.stream()
                .collect(
                        Collectors.groupingBy(place ->
                                place.parent().map(id -> names.getOrDefault(id, "")).orElse("")))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new PlaceGroup(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The place that was chosen in a field; nothing chosen is no place. */
    Optional<OrganizationId> chosen(String field, String value) {
        if (value.isBlank()) {
            return Optional.empty();
        }
        try {
            OrganizationId id = OrganizationId.of(value);
            if (organizations.find(id).isPresent()) {
                return Optional.of(id);
            }
        } catch (NotThere malformed) {
            // said below
        }
        throw FieldProblems.of(field, "people.problem.place");
    }
}
