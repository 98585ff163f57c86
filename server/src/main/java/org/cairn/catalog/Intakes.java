package org.cairn.catalog;

import java.util.List;

/** Who takes applications for a program now or soon; the room of cohorts provides it. */
public interface Intakes {

    /** All that run on one of these editions, those first that close first. */
    List<Intake> of(List<Edition> editions);
}
