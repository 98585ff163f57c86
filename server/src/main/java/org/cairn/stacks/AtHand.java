package org.cairn.stacks;

import java.util.List;
import java.util.Optional;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.catalog.StackRule;
import org.cairn.portfolio.Artifact;

/**
 * What somebody’s portfolio has for the next step in a stack, by kind alone: whether it shows what
 * is asked for, nobody has looked at.
 *
 * @param step the next step
 * @param fits of each piece of evidence that it asks for, what could be it
 */
public record AtHand(StackRule.Member step, List<Fit> fits) {

    /**
     * One piece of evidence that is asked for.
     *
     * @param pieces the few to speak of, those first that were handed in for another part
     * @param more how many besides
     */
    public record Fit(EvidenceDemand demand, List<Piece> pieces, int more) {

        public Fit {
            pieces = List.copyOf(pieces);
        }
    }

    /**
     * One piece of the portfolio.
     *
     * @param usedFor the part of the stack for which it was handed in
     */
    public record Piece(Artifact artifact, Optional<String> usedFor) {}

    public AtHand {
        fits = List.copyOf(fits);
    }

    /** Of how many of the pieces that are asked for there is something. */
    public int covered() {
        return (int) fits.stream().filter(fit -> !fit.pieces().isEmpty()).count();
    }
}
