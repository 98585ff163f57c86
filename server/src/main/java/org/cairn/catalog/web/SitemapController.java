package org.cairn.catalog.web;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.platform.settings.Settings;
import org.cairn.platform.web.Anyone;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells machines what there is to read: search engines the pages, editors the schema. */
@Controller
class SitemapController {

    private final Catalog catalog;
    private final Settings settings;

    SitemapController(Catalog catalog, Settings settings) {
        this.catalog = catalog;
        this.settings = settings;
    }

    @Anyone
    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        String pages = catalog.all().stream().map(this::page).collect(Collectors.joining());
        return text(
                MediaType.APPLICATION_XML,
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
                <url><loc>%s</loc></url>
                %s</urlset>
                """
                        .formatted(settings.url("/catalog"), pages));
    }

    @Anyone
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return text(
                MediaType.TEXT_PLAIN,
                """
                User-agent: *
                Disallow: /catalog?
                Disallow: /evidence/
                Disallow: /sign-in
                Allow: /
                Sitemap: %s
                """
                        .formatted(settings.url("/sitemap.xml")));
    }

    /** The schema of definition files, for editors that check while one types. */
    @Anyone
    @GetMapping("/catalog/definition.schema.json")
    ResponseEntity<Resource> schema() {
        return schema("definition.schema.json");
    }

    /** The same of stacks. */
    @Anyone
    @GetMapping("/catalog/stack.schema.json")
    ResponseEntity<Resource> schemaOfStacks() {
        return schema("stack.schema.json");
    }

    /** The schema of what names the files of a package. */
    @Anyone
    @GetMapping("/catalog/package.schema.json")
    ResponseEntity<Resource> schemaOfPackages() {
        return schema("package.schema.json");
    }

    /** The same of packages of stacks. */
    @Anyone
    @GetMapping("/catalog/stack-package.schema.json")
    ResponseEntity<Resource> schemaOfPackagesOfStacks() {
        return schema("stack-package.schema.json");
    }

    private static ResponseEntity<Resource> schema(String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("application/schema+json"))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(new ClassPathResource("org/cairn/catalog/" + name));
    }

    private String page(Card card) {
        return "<url><loc>%s</loc><lastmod>%s</lastmod></url>%n"
                .formatted(
                        settings.url(card.address()),
                        card.publishedAt().atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static ResponseEntity<String> text(MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(new MediaType(type, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(text);
    }
}
