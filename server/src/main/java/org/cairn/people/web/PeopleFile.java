package org.cairn.people.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.people.Directory;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;

/** The people as a file of comma-separated values (RFC 4180). */
final class PeopleFile {

    private PeopleFile() {}

    static String write(List<Directory.Entry> entries, Map<OrganizationId, Organization> places) {
        return Stream.concat(
                        Stream.of("name,email,confirmed,school,position,roles"),
                        entries.stream().map(entry -> line(entry, places)))
                .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String line(Directory.Entry entry, Map<OrganizationId, Organization> places) {
        String roles =
                entry.grants().stream()
                        .map(grant ->
                                grant.role().code()
                                        + " at "
                                        + name(places, Optional.of(grant.organization())))
                        .collect(Collectors.joining("; "));
        return Stream.of(
                        entry.person().name(),
                        entry.person().email(),
                        entry.person().confirmed() ? "yes" : "no",
                        name(places, entry.person().school()),
                        entry.person().position(),
                        roles)
                .map(PeopleFile::field)
                .collect(Collectors.joining(","));
    }

    private static String name(
            Map<OrganizationId, Organization> places, Optional<OrganizationId> id) {
        return id.map(places::get).map(Organization::name).orElse("");
    }

    /** Quoted; what a spreadsheet would take for a formula begins with an apostrophe. */
    static String field(String text) {
        String safe =
                !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
