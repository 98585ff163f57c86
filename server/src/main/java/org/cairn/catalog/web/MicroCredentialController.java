package org.cairn.catalog.web;

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

    MicroCredentialController(Shelf shelf) {
        this.shelf = shelf;
    }

    @Anyone
    @GetMapping("/catalog/{slug:[a-z0-9-]+}")
    Answer current(@PathVariable String slug) {
        return page(shelf.current(slug));
    }

    @Anyone
    @GetMapping("/catalog/{slug:[a-z0-9-]+}/editions")
    Answer editions(@PathVariable String slug) {
        shelf.current(slug);
        return Redirect.to("/catalog/" + slug + "#editions");
    }

    @Anyone
    @GetMapping("/catalog/{slug:[a-z0-9-]+}/editions/{number:[0-9]{1,6}}")
    Answer edition(@PathVariable String slug, @PathVariable int number) {
        return page(shelf.edition(slug, number));
    }

    private Answer page(Edition edition) {
        return new MicroCredentialPage(edition, shelf.issuer(edition), shelf.history(edition));
    }
}
