package org.cairn.people.web;

import java.util.Optional;
import org.cairn.people.Organization;
import org.cairn.platform.web.Page;
import org.springframework.http.HttpStatus;

/**
 * Adding an organization, or changing one.
 *
 * @param organization the one that is changed; empty = a new one
 * @param parent the one above
 */
public record OrganizationPage(
        Form form, Optional<Organization> organization, Optional<Organization> parent)
        implements Page {

    @Override
    public String template() {
        return "people/organization";
    }

    @Override
    public HttpStatus status() {
        return form.isGood() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    /** Where the form is sent. */
    public String action() {
        return organization
                .map(o -> "/organizations/" + o.slug())
                .orElseGet(() ->
                        "/organizations/" + parent.map(Organization::slug).orElse("") + "/below");
    }
}
