package org.cairn.people.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.people.Directory;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.platform.text.Csv;

/** The people as a file for spreadsheets. */
final class PeopleFile {

    private PeopleFile() {}

    static String write(List<Directory.Entry> entries, Map<OrganizationId, Organization> places) {
        return Csv.file(
                List.of("name", "email", "confirmed", "school", "position", "roles"),
                entries.stream().map(entry -> line(entry, places)));
    }

    private static List<String> line(
            Directory.Entry entry, Map<OrganizationId, Organization> places) {
        String roles =
                entry.grants().stream()
                        .map(grant ->
                                grant.role().code()
                                        + " at "
                                        + name(places, Optional.of(grant.organization())))
                        .collect(Collectors.joining("; "));
        return List.of(
                entry.person().name(),
                entry.person().email(),
                entry.person().confirmed() ? "yes" : "no",
                name(places, entry.person().school()),
                entry.person().position(),
                roles);
    }

    private static String name(
            Map<OrganizationId, Organization> places, Optional<OrganizationId> id) {
        return id.map(places::get).map(Organization::name).orElse("");
    }
}
