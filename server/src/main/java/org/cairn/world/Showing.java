package org.cairn.world;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.awards.AwardId;
import org.cairn.people.PersonId;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Exhibit;
import org.cairn.sharing.Sharing;
import org.cairn.sharing.Visibility;
import org.springframework.stereotype.Component;

/** Shows the badges of the demo world as their earners wish. */
@Component
class Showing {

    private final Sharing sharing;

    Showing(Sharing sharing) {
        this.sharing = sharing;
    }

    void show(PersonId earner, AwardId award, String visibility) {
        sharing.show(earner, award, Visibility.valueOf(visibility.toUpperCase(Locale.ROOT)));
    }

    /** Shows the pieces with these titles beside the badge. */
    void showEvidence(PersonId earner, AwardId award, Set<String> titles) {
        Set<ArtifactId> pieces =
                sharing.choices(earner, award).stream()
                        .filter(exhibit -> titles.contains(exhibit.title()))
                        .map(Exhibit::artifact)
                        .collect(Collectors.toSet());
        sharing.showEvidence(earner, award, pieces);
    }
}
