package org.cairn.people.web;

import java.util.Map;
import java.util.Optional;
import org.cairn.people.Directory;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Query;
import org.cairn.people.Role;
import org.cairn.platform.web.Page;
import org.springframework.web.util.UriComponentsBuilder;

/** The people of an administrator's organizations. */
public record PeoplePage(
        Query query, Directory.Found found, Map<OrganizationId, Organization> places)
        implements Page {

    @Override
    public String template() {
        return "people/people";
    }

    public int first() {
        return query.page() * Query.PAGE + 1;
    }

    public int last() {
        return query.page() * Query.PAGE + found.entries().size();
    }

    /** The address of another page, or of the file, with the same search. */
    public String address(String path, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        if (!query.words().isEmpty()) {
            address.queryParam("words", "{words}");
        }
        query.role().map(Role::code).ifPresent(role -> address.queryParam("role", role));
        if (page > 0) {
            address.queryParam("page", page);
        }
        return query.words().isEmpty()
                ? address.build().toUriString()
                : address.encode().buildAndExpand(query.words()).toUriString();
    }

    public String place(Optional<OrganizationId> id) {
        return id.map(places::get).map(Organization::name).orElse("");
    }
}
