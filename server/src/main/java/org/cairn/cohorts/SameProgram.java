package org.cairn.cohorts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Component;

/** Finds the cohorts of one program from which something may be begun anew or compared. */
@Component
class SameProgram {

    private final Cohorts cohorts;
    private final Catalog catalog;

    SameProgram(Cohorts cohorts, Catalog catalog) {
        this.cohorts = cohorts;
        this.catalog = catalog;
    }

    /** All that the person leads, the cohort itself among them, the latest first. */
    List<Cohort> ledBy(PersonId me, Cohort cohort) {
        List<Cohort> led = cohorts.ledBy(me);
        Map<EditionId, Edition> editions =
                catalog.editions(led.stream().map(Cohort::edition).distinct().toList());
        var program = Objects.requireNonNull(editions.get(cohort.edition())).microCredential();
        return led.stream()
                .filter(one ->
                        Optional.ofNullable(editions.get(one.edition()))
                                .filter(edition -> edition.microCredential().equals(program))
                                .isPresent())
                .toList();
    }
}
