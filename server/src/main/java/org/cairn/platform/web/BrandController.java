package org.cairn.platform.web;

import java.nio.file.Path;
import java.util.Map;
import org.cairn.platform.settings.Settings;
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

    private final Settings settings;
    private final ApplicationAvailability availability;

    BrandController(Settings settings, ApplicationAvailability availability) {
        this.settings = settings;
        this.availability = availability;
    }

    @Anyone
    @GetMapping(value = "/brand.css", produces = "text/css")
    ResponseEntity<String> stylesheet() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofMinutes(5)).cachePublic())
                .body(":root{--brand:" + settings.brand().color() + "}\n");
    }

    @Anyone
    @GetMapping("/brand/logo")
    ResponseEntity<Resource> logo() {
        Path logo = settings.brand().logo().orElseThrow(NotThere::new);
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
