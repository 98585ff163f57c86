package org.cairn.notices.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.notices.Kind;
import org.cairn.notices.MailWishes;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Which notices also come by mail. */
@Controller
class WishesController {

    private final MailWishes wishes;

    WishesController(MailWishes wishes) {
        this.wishes = wishes;
    }

    @SignedIn
    @GetMapping("/settings/notices")
    Answer show(Me me) {
        return new WishesPage(me.person().email(), wishes.of(me));
    }

    /** Kinds that are not known are passed over: nobody can choose them. */
    @SignedIn
    @PostMapping("/settings/notices")
    Answer keep(Me me, @RequestParam(name = "mail", required = false) Optional<List<String>> mail) {
        wishes.keep(
                me,
                mail.orElse(List.of()).stream()
                        .map(Kind::of)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()));
        return Redirect.to("/settings/notices").saying("notices.wishes.saved");
    }
}
