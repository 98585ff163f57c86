package org.cairn.platform.web;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.cairn.platform.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The district's color and logo, and the answer that tells a load balancer that the program is
 * ready.
 */
@RestController
class BrandController {

    private static final String PLAIN_COLOR = "#1F5FA8";

    private final Settings settings;
    private final ApplicationAvailability availability;
    private final ObjectProvider<SiteName> siteName;

    BrandController(
            Settings settings,
            ApplicationAvailability availability,
            ObjectProvider<SiteName> siteName) {
        this.settings = settings;
        this.availability = availability;
        this.siteName = siteName;
    }

    @Anyone
    @GetMapping(value = "/brand.css", produces = "text/css")
    ResponseEntity<String> stylesheet() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofMinutes(5)).cachePublic())
                .body(":root{--brand:" + color() + "}\n");
    }

    @Anyone
    @GetMapping("/brand/logo")
    ResponseEntity<Resource> logo() {
        return settings.brand().logo().map(BrandController::file).orElseGet(this::elsewhere);
    }

    private ResponseEntity<Resource> elsewhere() {
        String address = first(SiteName::logo).orElseThrow(NotThere::new);
        return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(address)).build();
    }

    /** What the settings say, unless they say nothing and the site's first issuer does. */
    private String color() {
        String set = settings.brand().color();
        return set.equalsIgnoreCase(PLAIN_COLOR) ? first(SiteName::color).orElse(set) : set;
    }

    private Optional<String> first(Function<SiteName, Optional<String>> question) {
        return Optional.ofNullable(siteName.getIfAvailable()).flatMap(question);
    }

    private static ResponseEntity<Resource> file(Path logo) {
        MediaType type =
                MediaTypeFactory.getMediaType(logo.toString())
                        .orElse(MediaType.APPLICATION_OCTET_STREAM);
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .body(new FileSystemResource(logo));
    }

    @Anyone
    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        return availability.getReadinessState() == ReadinessState.ACCEPTING_TRAFFIC
                ? ResponseEntity.ok(Map.of("status", "UP"))
                : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .body(Map.of("status", "STARTING"));
    }
}
