package org.cairn.people;

import java.net.URI;
import java.util.Optional;

/** An organization to be added to the tree. */
public record NewOrganization(
        Organization.Kind kind,
        String slug,
        String name,
        String shortName,
        Optional<OrganizationId> parent,
        String description,
        Optional<URI> url,
        Optional<String> email,
        String brandColor) {}
