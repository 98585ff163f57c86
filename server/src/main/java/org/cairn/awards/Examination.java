package org.cairn.awards;

import java.util.Optional;
import org.cairn.catalog.Definition;

/**
 * How the work behind a badge was examined, as it was known when the issuer decided.
 *
 * @param assessors how many different people scored it, in all rounds
 * @param rounds how many times it was handed in
 * @param path on which it was earned; empty = nobody knows
 * @param agreement of two assessors who scored the same work; empty = one scored it
 */
public record Examination(
        int assessors, int rounds, Optional<Definition.Path> path, Optional<Agreement> agreement) {

    /** On how many of the criteria that both scored they chose the same level. */
    public record Agreement(int same, int of) {

        public Agreement {
            if (same < 0 || of < 1 || same > of) {
                throw new IllegalArgumentException("agreed on " + same + " of " + of);
            }
        }
    }

    public Examination {
        if (assessors < 1 || rounds < 1) {
            throw new IllegalArgumentException(
                    assessors + " assessors, " + rounds + " rounds: nobody examined it");
        }
    }
}
