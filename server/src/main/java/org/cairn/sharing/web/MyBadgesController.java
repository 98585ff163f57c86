package org.cairn.sharing.web;

import java.util.List;
import java.util.Map;
import org.cairn.awards.Award;
import org.cairn.awards.AwardDetails;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Page;
import org.cairn.sharing.Sharing;
import org.cairn.sharing.Visibility;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The educator's own badges, each with who may see it. */
@Controller
class MyBadgesController {

    private final Awards awards;
    private final Sharing sharing;

    MyBadgesController(Awards awards, Sharing sharing) {
        this.awards = awards;
        this.sharing = sharing;
    }

    @SignedIn
    @GetMapping("/my-badges")
    Page mine(Me me) {
        List<Award> own = awards.ofEarner(me.id());
        Map<AwardId, Visibility> seen = sharing.visibilities(own.stream().map(Award::id).toList());
        return new MyBadgesPage(
                own.stream()
                        .map(award ->
                                card(award, seen.getOrDefault(award.id(), Visibility.PRIVATE)))
                        .toList());
    }

    private MyBadgesPage.Card card(Award award, Visibility visibility) {
        AwardDetails details = awards.details(award.id());
        return new MyBadgesPage.Card(details, visibility);
    }
}
