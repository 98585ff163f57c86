package org.cairn.sharing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.cairn.awards.Award;
import org.cairn.awards.AwardDetails;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.people.Me;
import org.cairn.platform.files.FileStore;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Page;
import org.cairn.portfolio.FileContent;
import org.cairn.portfolio.LinkContent;
import org.cairn.portfolio.TextContent;
import org.cairn.sharing.Sharing;
import org.cairn.sharing.ShownPiece;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The evidence that an earner shows beside a badge, where nothing in it can act. */
@Controller
class EvidenceOfBadgeController {

    private final Sharing sharing;
    private final Awards awards;
    private final FileStore files;

    EvidenceOfBadgeController(Sharing sharing, Awards awards, FileStore files) {
        this.sharing = sharing;
        this.awards = awards;
        this.files = files;
    }

    @Anyone
    @GetMapping("/badges/{id:[0-9a-z]{26}}/evidence")
    Page list(@PathVariable AwardId id, Optional<Me> me, HttpServletResponse response) {
        AwardDetails details = awards.details(seen(id, me).id());
        quiet(response);
        return new EvidencePages.All(details, sharing.shown(id));
    }

    @Anyone
    @GetMapping("/badges/{id:[0-9a-z]{26}}/evidence/{place:[0-9]{1,4}}")
    Object one(
            @PathVariable AwardId id,
            @PathVariable int place,
            Optional<Me> me,
            HttpServletResponse response) {
        AwardDetails details = awards.details(seen(id, me).id());
        ShownPiece piece = sharing.shown(id, place).orElseThrow(NotThere::new);
        quiet(response);
        return switch (piece.content()) {
            case FileContent file -> file(file, response);
            case LinkContent _, TextContent _ -> new EvidencePages.One(details, piece);
        };
    }

    private ResponseEntity<KeptFile> file(FileContent file, HttpServletResponse response) {
        Showable how = Showable.of(file.mediaType());
        response.setHeader("Content-Security-Policy", how.policy());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition",
                (how.inline() ? "inline" : "attachment")
                        + "; filename=\"evidence."
                        + how.ending()
                        + '"');
        return ResponseEntity.ok()
                .eTag('"' + file.hash().hex() + '"')
                .contentType(MediaType.parseMediaType(how.mediaType()))
                .body(new KeptFile(files, file.hash(), file.bytes()));
    }

    private static void quiet(HttpServletResponse response) {
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
    }

    private Award seen(AwardId id, Optional<Me> me) {
        return sharing.seen(id, me.map(Me::id)).orElseThrow(NotThere::new);
    }
}
