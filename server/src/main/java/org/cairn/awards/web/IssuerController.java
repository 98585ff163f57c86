package org.cairn.awards.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.cairn.awards.Awards;
import org.cairn.awards.HostedBadges;
import org.cairn.awards.Issuer;
import org.cairn.awards.Issuers;
import org.cairn.catalog.Catalog;
import org.cairn.openbadges.documents.MediaTypes;
import org.cairn.people.Logo;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The public page of an issuer; for programs, its Open Badges 3.0 profile at the same address. */
@Controller
class IssuerController {

    /** Three stones in the color of the issuer, for one without a logo. */
    private static final String MARK =
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96"><rect width="96" height="96" rx="18" fill="%s"/>\
            <g fill="#fff"><rect x="34" y="22" width="28" height="15" rx="7.5"/><rect x="27" y="41" width="42" height="16" rx="8"/>\
            <rect x="19" y="61" width="58" height="17" rx="8.5"/></g></svg>
            """;

    private final Issuers issuers;
    private final Awards awards;
    private final Organizations organizations;
    private final Catalog catalog;
    private final HostedBadges hosted;
    private final Settings settings;

    IssuerController(
            Issuers issuers,
            HostedBadges hosted,
            Awards awards,
            Organizations organizations,
            Catalog catalog,
            Settings settings) {
        this.issuers = issuers;
        this.hosted = hosted;
        this.awards = awards;
        this.organizations = organizations;
        this.catalog = catalog;
        this.settings = settings;
    }

    @Anyone
    @GetMapping("/issuers/{slug}")
    Object issuer(
            @PathVariable String slug,
            @RequestHeader(name = "Accept", defaultValue = "") String accept) {
        Issuer issuer = issuers.bySlug(slug).orElseThrow(NotThere::new);
        if (accept.contains("json") && !accept.contains("text/html")) {
            return IssuerDocuments.answer(hosted.profile3(issuer), MediaTypes.CREDENTIAL);
        }
        return new IssuerScreen(
                issuer,
                organizations.find(issuer.organization()).orElseThrow(NotThere::new),
                settings.baseUrl().getAuthority(),
                awards.issuedBy(issuer.organization()),
                awards.firstIssuedBy(issuer.organization()),
                catalog.ofIssuers(List.of(issuer.organization())),
                "/catalog?issuer=" + issuer.organization());
    }

    @Anyone
    @GetMapping("/issuers/{slug}/image")
    ResponseEntity<byte[]> image(@PathVariable String slug) {
        Issuer issuer = issuers.bySlug(slug).orElseThrow(NotThere::new);
        Organization organization =
                organizations.find(issuer.organization()).orElseThrow(NotThere::new);
        Logo logo =
                organizations
                        .logo(issuer.organization())
                        .orElseGet(() ->
                                new Logo(
                                        "image/svg+xml",
                                        MARK.formatted(organization.brandColor())
                                                .getBytes(StandardCharsets.UTF_8)));
        return ResponseEntity.ok()
                .header("Access-Control-Allow-Origin", "*")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .contentType(MediaType.parseMediaType(logo.mediaType()))
                .body(logo.bytes());
    }
}
