package org.cairn.sharing.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.awards.Award;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.awards.Standing;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.MicroCredentialId;
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
    private final Catalog catalog;
    private final Clock clock;

    MyBadgesController(Awards awards, Sharing sharing, Catalog catalog, Clock clock) {
        this.catalog = catalog;
        this.clock = clock;
        this.awards = awards;
        this.sharing = sharing;
    }

    @SignedIn
    @GetMapping("/my-badges")
    Page mine(Me me) {
        List<Award> own = awards.ofEarner(me.id());
        Map<AwardId, Visibility> seen = sharing.visibilities(own.stream().map(Award::id).toList());
        Set<MicroCredentialId> held =
                own.stream()
                        .filter(award -> !standing(award).isOver())
                        .map(Award::microCredential)
                        .collect(Collectors.toSet());
        return new MyBadgesPage(
                own.stream()
                        .map(award ->
                                new MyBadgesPage.Card(
                                        awards.details(award.id()),
                                        seen.getOrDefault(award.id(), Visibility.PRIVATE),
                                        standing(award),
                                        again(award, held)))
                        .toList());
    }

    private Standing standing(Award award) {
        return award.standing(clock.instant());
    }

    private Optional<String> again(Award award, Set<MicroCredentialId> held) {
        return standing(award).isOver()
                        && !award.isOfStack()
                        && !held.contains(award.microCredential())
                ? Optional.of("/catalog/" + catalog.edition(award.edition()).definition().slug())
                : Optional.empty();
    }
}
