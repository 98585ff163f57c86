package org.cairn.people.web;

import java.time.Duration;
import org.cairn.people.Logo;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An organization's mark, for everybody. */
@Controller
class LogoController {

    private final Organizations organizations;

    LogoController(Organizations organizations) {
        this.organizations = organizations;
    }

    @Anyone
    @GetMapping("/organizations/{slug}/logo")
    ResponseEntity<byte[]> logo(@PathVariable String slug) {
        Logo logo =
                organizations
                        .bySlug(slug)
                        .map(Organization::id)
                        .flatMap(organizations::logo)
                        .orElseThrow(NotThere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(logo.mediaType()))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(logo.bytes());
    }
}
