package org.cairn.cohorts;

import java.util.List;

/**
 * How somebody answered a question last.
 *
 * @param chosen the choices they took, from 1
 * @param right whether that was right
 * @param ever whether any of their answers was; once right, a question counts as right
 * @param tries how often they answered
 */
public record Tried(List<Integer> chosen, boolean right, boolean ever, int tries) {

    public Tried {
        chosen = List.copyOf(chosen);
    }
}
