package org.cairn.people.web;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import org.cairn.people.FieldProblems;
import org.cairn.people.NewOrganization;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.platform.web.Slugs;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Reads what a form says about an organization. */
final class OrganizationFields {

    private static final long MOST_BYTES = 4L * 1024 * 1024;
    private static final int LONGEST_SLUG = 60;

    private OrganizationFields() {}

    static NewOrganization read(Form form, Optional<OrganizationId> parent) {
        return new NewOrganization(
                Organization.Kind.of(form.get("kind"))
                        .orElseThrow(() -> FieldProblems.of("kind", "people.problem.kind")),
                slug(form),
                form.get("name"),
                form.get("shortName"),
                parent,
                form.get("description"),
                address(form.get("url")),
                Optional.of(form.get("email")).filter(email -> !email.isBlank()),
                form.get("brandColor"));
    }

    /** As typed, or made from the short name where nothing was. */
    private static String slug(Form form) {
        String typed = form.get("slug").strip().toLowerCase(Locale.ROOT);
        return typed.isEmpty() ? Slugs.of(form.get("shortName"), LONGEST_SLUG) : typed;
    }

    private static Optional<URI> address(String text) {
        if (text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(text.strip()));
        } catch (URISyntaxException malformed) {
            throw FieldProblems.of("url", "people.problem.address");
        }
    }

    /** The uploaded picture; none where nothing was chosen. */
    static Optional<byte[]> file(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        if (file.getSize() > MOST_BYTES) {
            throw FieldProblems.of("logo", "people.problem.logo.large", 512);
        }
        return Optional.of(file.getBytes());
    }
}
