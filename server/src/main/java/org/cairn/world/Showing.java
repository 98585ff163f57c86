package org.cairn.world;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.cairn.awards.AwardId;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Component;

/** Shows the badges of the demo world as their earners wish. */
@Component
class Showing {

    private final List<Shown> shown = new CopyOnWriteArrayList<>();

    /** A badge and how it is shown. */
    record Shown(AwardId award, PersonId earner, String visibility) {}

    void show(PersonId earner, AwardId award, String visibility) {
        shown.add(new Shown(award, earner, visibility));
    }
}
