package org.cairn.openbadges.verify;

import java.util.List;

/**
 * What a learner's record says of what it gathers, for showing beside the findings. Texts are as
 * they were written and not safe for HTML (CLR 2.0, ClrSubject).
 *
 * @param held how many credentials it holds, those included that were not looked at
 */
public record RecordFacts(int held, List<Named> achievements, List<Tie> ties) {

    /**
     * An achievement that the record itself describes.
     *
     * @param credentials places in {@link Report#contained} of the credentials that are about it
     */
    public record Named(String name, String description, List<Integer> credentials) {
        /** Keeps a copy of the list, which nobody can change. */
        public Named {
            credentials = List.copyOf(credentials);
        }
    }

    /**
     * How one achievement stands to another one.
     *
     * @param type such as {@code isPartOf}: the source is part of the target
     * @param source its name, or its id where the record does not name it
     * @param target likewise
     */
    public record Tie(String type, String source, String target) {}

    /** Keeps copies of the lists, which nobody can change. */
    public RecordFacts {
        achievements = List.copyOf(achievements);
        ties = List.copyOf(ties);
    }
}
