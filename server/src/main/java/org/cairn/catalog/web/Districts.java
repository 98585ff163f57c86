package org.cairn.catalog.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairn.catalog.Catalog;
import org.cairn.people.Here;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.Organization.Kind;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Finds whose recognition a visitor wants to see: as the address says, else as the browser
 * remembers, else the person's own district.
 */
@Component
class Districts {

    private static final String FIELD = "district";
    private static final String COOKIE = "cairn-district";
    private static final String NONE = "none";
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Catalog catalog;
    private final Organizations organizations;
    private final Here here;
    private final Settings settings;

    Districts(Catalog catalog, Organizations organizations, Here here, Settings settings) {
        this.catalog = catalog;
        this.organizations = organizations;
        this.here = here;
        this.settings = settings;
    }

    District of(HttpServletRequest request, HttpServletResponse response) {
        Optional<String> asked = word(request.getParameter(FIELD));
        asked.ifPresent(slug -> remember(slug, response));
        Optional<Organization> own = here.who(request).flatMap(this::own);
        Optional<String> word = asked.or(() -> remembered(request));
        Optional<Organization> chosen = word.isPresent() ? word.flatMap(this::named) : own;
        return new District(chosen, offered(Stream.concat(own.stream(), chosen.stream())));
    }

    private List<Organization> offered(Stream<Organization> always) {
        Set<OrganizationId> ids = new HashSet<>(catalog.recognizing());
        always.forEach(organization -> ids.add(organization.id()));
        return organizations.all(ids).values().stream()
                .sorted(Comparator.comparing(Organization::name))
                .toList();
    }

    private Optional<Organization> named(String slug) {
        return organizations.bySlug(slug).filter(place -> place.kind() != Kind.SCHOOL);
    }

    private Optional<Organization> own(Me me) {
        Optional<Organization> place = me.person().school().flatMap(organizations::find);
        if (place.isEmpty() || place.get().kind() != Kind.SCHOOL) {
            return place;
        }
        return organizations.above(place.get().id()).stream()
                .filter(above -> above.kind() != Kind.SCHOOL)
                .findFirst();
    }

    private void remember(String slug, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, slug)
                        .httpOnly(true)
                        .secure(settings.isSecure())
                        .sameSite("Lax")
                        .path("/")
                        .maxAge(A_YEAR)
                        .build()
                        .toString());
    }

    private static Optional<String> remembered(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(value -> word(value).stream())
                .findFirst();
    }

    private static Optional<String> word(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(value -> value.isEmpty() ? NONE : value)
                .filter(value -> value.matches("[a-z0-9-]{1,80}"));
    }
}
