package org.cairn.people.web;

import java.util.List;
import java.util.Map;
import org.cairn.people.Directory;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.platform.web.Page;
import org.springframework.http.HttpStatus;

/**
 * One person as an administrator sees them, with the roles that may be given and taken.
 *
 * @param reach where the administrator may give roles
 * @param places names of the organizations that the page mentions
 */
public record PersonPage(
        Directory.Entry entry,
        List<PlaceGroup> reach,
        Map<OrganizationId, Organization> places,
        Form form)
        implements Page {

    @Override
    public String template() {
        return "people/person";
    }

    @Override
    public HttpStatus status() {
        return form.isGood() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    public String place(OrganizationId id) {
        Organization place = places.get(id);
        return place == null ? "" : place.name();
    }
}
