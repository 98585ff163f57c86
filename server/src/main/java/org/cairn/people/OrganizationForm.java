package org.cairn.people;

/** Checks what somebody wrote about an organization. */
final class OrganizationForm {

    private OrganizationForm() {}

    static NewOrganization checked(NewOrganization wanted) {
        FieldChecks fields = new FieldChecks();
        NewOrganization checked =
                new NewOrganization(
                        wanted.kind(),
                        fields.slug("slug", wanted.slug()),
                        fields.needed("name", wanted.name(), 160),
                        fields.needed("shortName", wanted.shortName(), 60),
                        wanted.parent(),
                        fields.lines("description", wanted.description(), 2_000),
                        wanted.url().flatMap(url -> fields.address("url", url.toString())),
                        wanted.email()
                                .filter(email -> !email.isBlank())
                                .map(email -> fields.email("email", email)),
                        fields.color("brandColor", wanted.brandColor()));
        fields.orComplain();
        return checked;
    }
}
