package org.cairn.sharing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.cairn.awards.Award;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.people.Me;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.cairn.sharing.Sharing;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a badge, for whoever may see it. */
@Controller
class BadgeFileController {

    private final Sharing sharing;
    private final Awards awards;
    private final BadgeFiles files;
    private final PreviewCards cards;

    BadgeFileController(Sharing sharing, Awards awards, BadgeFiles files, PreviewCards cards) {
        this.sharing = sharing;
        this.awards = awards;
        this.files = files;
        this.cards = cards;
    }

    @Anyone
    @GetMapping("/badges/{id:[0-9a-z]{26}}.json")
    ResponseEntity<byte[]> json(
            @PathVariable AwardId id, Optional<Me> me, HttpServletRequest request) {
        return files.credential(seen(id, me), request);
    }

    @Anyone
    @GetMapping("/badges/{id:[0-9a-z]{26}}.jwt")
    ResponseEntity<byte[]> jwt(
            @PathVariable AwardId id, Optional<Me> me, HttpServletRequest request) {
        return files.jwt(seen(id, me), request);
    }

    @Anyone
    @GetMapping("/badges/{id:[0-9a-z]{26}}.png")
    ResponseEntity<byte[]> png(
            @PathVariable AwardId id, Optional<Me> me, HttpServletRequest request) {
        return files.png(seen(id, me), request);
    }

    @Anyone
    @GetMapping("/badges/{id:[0-9a-z]{26}}.svg")
    ResponseEntity<byte[]> svg(
            @PathVariable AwardId id, Optional<Me> me, HttpServletRequest request) {
        return files.svg(seen(id, me), request);
    }

    @Anyone
    @GetMapping("/badges/{id:[0-9a-z]{26}}/ob2")
    ResponseEntity<byte[]> assertion(
            @PathVariable AwardId id, Optional<Me> me, HttpServletRequest request) {
        return files.assertion(seen(id, me), request);
    }

    @Anyone
    @GetMapping("/badges/{id:[0-9a-z]{26}}/ob2.png")
    ResponseEntity<byte[]> assertionPng(
            @PathVariable AwardId id, Optional<Me> me, HttpServletRequest request) {
        return files.assertionPng(seen(id, me), request);
    }

    /** The drawing alone, for pages; it says no more than the page around it. */
    @Anyone
    @GetMapping("/badges/{id:[0-9a-z]{26}}/art.svg")
    ResponseEntity<byte[]> art(
            @PathVariable AwardId id, Optional<Me> me, HttpServletRequest request) {
        byte[] svg = awards.plainSvg(seen(id, me).id()).getBytes(StandardCharsets.UTF_8);
        return BadgeFiles.answer(HttpStatus.OK, "image/svg+xml", svg, request);
    }

    /** What other sites show when somebody passes the page on. */
    @Anyone
    @GetMapping("/badges/{id:[0-9a-z]{26}}/card.png")
    ResponseEntity<byte[]> card(
            @PathVariable AwardId id, Optional<Me> me, HttpServletRequest request) {
        byte[] png = cards.of(seen(id, me));
        return BadgeFiles.answer(HttpStatus.OK, MediaType.IMAGE_PNG_VALUE, png, request);
    }

    private Award seen(AwardId id, Optional<Me> me) {
        return sharing.seen(id, me.map(Me::id)).orElseThrow(NotThere::new);
    }
}
