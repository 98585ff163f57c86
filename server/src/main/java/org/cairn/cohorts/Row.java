package org.cairn.cohorts;

import java.util.Comparator;
import org.cairn.people.PersonId;

/** One person of a cohort with the hours. */
public record Row(PersonId person, Ledger ledger) {

    /** Those first who miss most of what was held so far. */
    public static final Comparator<Row> MOST_MISSED =
            Comparator.comparingInt((Row row) -> row.ledger().behind())
                    .reversed()
                    .thenComparingInt(row -> row.ledger().verified());
}
