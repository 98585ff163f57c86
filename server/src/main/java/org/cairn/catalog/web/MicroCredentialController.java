package org.cairn.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.cairn.catalog.Edition;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows a micro-credential, now and as it was. */
@Controller
class MicroCredentialController {

    private final Shelf shelf;
    private final Districts districts;

    MicroCredentialController(Shelf shelf, Districts districts) {
        this.shelf = shelf;
        this.districts = districts;
    }

    @Anyone
    @GetMapping("/catalog/{slug:[a-z0-9-]+}")
    Answer current(
            @PathVariable String slug, HttpServletRequest request, HttpServletResponse response) {
        return page(shelf.current(slug), districts.of(request, response));
    }

    @Anyone
    @GetMapping("/catalog/{slug:[a-z0-9-]+}/editions")
    Answer editions(@PathVariable String slug) {
        shelf.current(slug);
        return Redirect.to("/catalog/" + slug + "#editions");
    }

    @Anyone
    @GetMapping("/catalog/{slug:[a-z0-9-]+}/editions/{number:[0-9]{1,6}}")
    Answer edition(
            @PathVariable String slug,
            @PathVariable int number,
            HttpServletRequest request,
            HttpServletResponse response) {
        return page(shelf.edition(slug, number), districts.of(request, response));
    }

    private Answer page(Edition edition, District district) {
        return new MicroCredentialPage(
                edition,
                shelf.issuer(edition),
                shelf.history(edition),
                district,
                shelf.worth(edition, district));
    }
}
