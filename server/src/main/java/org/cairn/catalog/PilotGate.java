package org.cairn.catalog;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.cairn.people.OrganizationId;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Component;

/** Keeps what somebody is trying from becoming public by another way than its draft. */
@Component
class PilotGate {

    private final PilotStore pilots;
    private final DesignStore drafts;
    private final Clock clock;

    PilotGate(PilotStore pilots, DesignStore drafts, Clock clock) {
        this.pilots = pilots;
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * @throws UserProblem where the draft is in a pilot that is not over
     */
    void mustBeOut(Draft draft, String problem) {
        Instant now = clock.instant();
        if (pilots.of(draft.id()).stream().anyMatch(one -> !one.isOver(now))) {
            throw new UserProblem(problem);
        }
    }

    /**
     * @throws UserProblem where a draft with that slug is in a pilot of the issuer
     */
    void mustNotBeOpen(OrganizationId issuer, String slug) {
        boolean tried =
                pilots.openAt(issuer, clock.instant()).stream()
                        .map(Pilot::draft)
                        .flatMap(Optional::stream)
                        .flatMap(draft -> drafts.find(draft).stream())
                        .anyMatch(draft -> draft.slug().equals(slug));
        if (tried) {
            throw new UserProblem("catalog.pilot.publish-first");
        }
    }
}
