package org.cairn.catalog.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Pictures;
import org.cairn.platform.web.Anyone;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.json.JsonMapper;

/** Hands out an edition as files: paper, definition, badge art. */
@Controller
class MicroCredentialFiles {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PIXELS = 1024;

    /** Badge art carries its own style or pixels; nothing else of these files may do anything. */
    static final String ALONE = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private static final String SLUG = "/catalog/{slug:[a-z0-9-]+}";
    private static final String EDITION = SLUG + "/editions/{number:[0-9]{1,6}}";

    private final Shelf shelf;
    private final Catalog catalog;
    private final Papers papers;
    private final PaperPages pages;
    private final Pictures pictures;

    MicroCredentialFiles(
            Shelf shelf, Catalog catalog, Papers papers, PaperPages pages, Pictures pictures) {
        this.shelf = shelf;
        this.catalog = catalog;
        this.papers = papers;
        this.pages = pages;
        this.pictures = pictures;
    }

    @Anyone
    @GetMapping({SLUG + ".pdf", EDITION + ".pdf"})
    ResponseEntity<byte[]> paper(
            @PathVariable String slug, @PathVariable Optional<Integer> number) {
        Edition edition = edition(slug, number);
        byte[] paper =
                edition.definition().isStack()
                        ? papers.of(pages.ofStack(edition))
                        : papers.of(edition, shelf.issuer(edition));
        return file(edition, MediaType.APPLICATION_PDF, "pdf", paper);
    }

    @Anyone
    @GetMapping({SLUG + ".json", EDITION + ".json"})
    ResponseEntity<byte[]> definition(
            @PathVariable String slug, @PathVariable Optional<Integer> number) {
        Edition edition = edition(slug, number);
        byte[] json =
                JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(catalog.file(edition));
        return file(edition, MediaType.APPLICATION_JSON, "json", json);
    }

    @Anyone
    @GetMapping(SLUG + "/badge.svg")
    ResponseEntity<byte[]> drawing(
            @PathVariable String slug, @RequestParam(name = "edition") Optional<Integer> number) {
        Edition edition = edition(slug, number);
        byte[] svg = pictures.svg(edition, shelf.issuer(edition)).getBytes(StandardCharsets.UTF_8);
        return file(edition, MediaType.valueOf("image/svg+xml"), "svg", svg);
    }

    @Anyone
    @GetMapping(SLUG + "/badge.png")
    ResponseEntity<byte[]> picture(
            @PathVariable String slug, @RequestParam(name = "edition") Optional<Integer> number) {
        Edition edition = edition(slug, number);
        byte[] png = pictures.png(edition, shelf.issuer(edition), PIXELS);
        return file(edition, MediaType.IMAGE_PNG, "png", png);
    }

    private Edition edition(String slug, Optional<Integer> number) {
        return number.map(n -> shelf.edition(slug, n)).orElseGet(() -> shelf.current(slug));
    }

    static ResponseEntity<byte[]> file(
            Edition edition, MediaType type, String ending, byte[] content) {
        String name = edition.definition().slug() + "-edition-" + edition.number() + "." + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .eTag(Tags.of(content))
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline().filename(name).build().toString())
                .header("Access-Control-Allow-Origin", "*")
                .header("Content-Security-Policy", ALONE)
                .body(content);
    }
}
