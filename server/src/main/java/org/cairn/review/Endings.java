package org.cairn.review;

import java.time.Instant;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Retirements;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Component;

/** Keeps to the last days of what is being retired. */
@Component
class Endings {

    private final Retirements retirements;
    private final Catalog catalog;

    Endings(Retirements retirements, Catalog catalog) {
        this.retirements = retirements;
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
        if (retirements.of(facts.microCredential()).filter(one -> one.isOver(now)).isPresent()) {
            throw new UserProblem(
                    "review.retired.hand-in",
                    catalog.edition(facts.edition()).definition().title());
        }
    }
}
