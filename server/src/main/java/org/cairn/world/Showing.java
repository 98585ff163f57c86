package org.cairn.world;

import java.util.Locale;
import org.cairn.awards.AwardId;
import org.cairn.people.PersonId;
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
}
