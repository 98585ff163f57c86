package org.cairn.review.web;

import java.util.List;
import java.util.Optional;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.portfolio.Artifact;
import org.cairn.review.Slot;

/**
 * An evidence demand with what is attached to it.
 *
 * @param picker address of the portfolio's page to choose from
 * @param adder address of the portfolio's page to add something new
 * @param added a piece that was just added to the portfolio from here and is not attached yet
 */
public record DemandView(
        Slot slot,
        EvidenceDemand demand,
        List<ExhibitView> exhibits,
        String picker,
        String adder,
        Optional<Artifact> added) {

    public boolean isFull() {
        return exhibits.size() >= demand.max();
    }
}
