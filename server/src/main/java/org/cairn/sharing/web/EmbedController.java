package org.cairn.sharing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.cairn.awards.Award;
import org.cairn.awards.AwardDetails;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Page;
import org.cairn.sharing.Sharing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A small card of a badge that any site may put into a frame. */
@Controller
class EmbedController {

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self';"
                    + " font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *";

    private final Sharing sharing;
    private final Awards awards;
    private final BadgePages pages;
    private final Clock clock;

    EmbedController(Sharing sharing, Awards awards, BadgePages pages, Clock clock) {
        this.sharing = sharing;
        this.awards = awards;
        this.pages = pages;
        this.clock = clock;
    }

    @Anyone
    @GetMapping("/badges/{id:[0-9a-z]{26}}/embed")
    Page embed(@PathVariable AwardId id, HttpServletResponse response) {
        Award award = sharing.seen(id, Optional.empty()).orElseThrow(NotThere::new);
        AwardDetails details = awards.details(award.id());
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Robots-Tag", "noindex");
        return new EmbedPage(
                details,
                pages.links(details),
                award.revocation().isPresent(),
                award.isSuspended(),
                award.isOverAt(clock.instant()));
    }
}
