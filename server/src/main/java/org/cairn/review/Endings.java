package org.cairn.review;

import java.time.Instant;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Retirements;
import org.cairn.catalog.Trials;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Component;

/** Keeps to the last days of what is being retired, and of pilots. */
@Component
class Endings {

    private final Retirements retirements;
    private final Trials trials;
    private final Catalog catalog;

    Endings(Retirements retirements, Trials trials, Catalog catalog) {
        this.retirements = retirements;
        this.trials = trials;
        this.catalog = catalog;
    }

    void checkStart(Edition edition, Instant now) {
        if (retirements
                .of(edition.microCredential())
                .filter(one -> one.isClosed(now))
                .isPresent()) {
            throw new UserProblem("review.retired.start", edition.definition().title());
        }
    }

    void checkHandIn(Facts facts, Instant now) {
        if (facts.round() == 0) {
            catalog.edition(facts.edition())
                    .pilot()
                    .ifPresent(pilot -> trials.checkHandIn(pilot, now));
        }
        if (retirements.of(facts.microCredential()).filter(one -> one.isOver(now)).isPresent()) {
            throw new UserProblem(
                    "review.retired.hand-in",
                    catalog.edition(facts.edition()).definition().title());
        }
    }
}
