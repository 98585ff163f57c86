package org.cairn.awards.web;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.cairn.awards.HostedBadges;
import org.cairn.catalog.Edition;
import org.cairn.openbadges.documents.MediaTypes;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What credentials point to of one edition: its picture and its Open Badges 2.0 badge class. */
@RestController
class BadgeClassController {

    private final HostedBadges hosted;

    BadgeClassController(HostedBadges hosted) {
        this.hosted = hosted;
    }

    @Anyone
    @GetMapping("/catalog/{slug}/editions/{number:[0-9]{1,6}}/ob2")
    ResponseEntity<byte[]> badgeClass(@PathVariable String slug, @PathVariable int number) {
        return IssuerDocuments.answer(
                hosted.badgeClass(edition(slug, number)).orElseThrow(NotThere::new),
                MediaTypes.LINKED_DATA);
    }

    @Anyone
    @GetMapping("/catalog/{slug}/editions/{number:[0-9]{1,6}}/badge.png")
    ResponseEntity<byte[]> png(@PathVariable String slug, @PathVariable int number) {
        return picture(MediaType.IMAGE_PNG, hosted.png(edition(slug, number)));
    }

    @Anyone
    @GetMapping("/catalog/{slug}/editions/{number:[0-9]{1,6}}/badge.svg")
    ResponseEntity<byte[]> svg(@PathVariable String slug, @PathVariable int number) {
        return picture(
                MediaType.parseMediaType("image/svg+xml"),
                hosted.svg(edition(slug, number)).getBytes(StandardCharsets.UTF_8));
    }

    private Edition edition(String slug, int number) {
        return hosted.edition(slug, number).orElseThrow(NotThere::new);
    }

    /** The drawing of an edition changes only with the name of its issuer. */
    private static ResponseEntity<byte[]> picture(MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .header("Access-Control-Allow-Origin", "*")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
                .cacheControl(CacheControl.maxAge(1, TimeUnit.HOURS).cachePublic())
                .contentType(type)
                .body(bytes);
    }
}
