package org.cairn.home.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cairn.catalog.Approval;
import org.cairn.catalog.Card;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.StepWaiting;
import org.cairn.home.DraftStand;
import org.cairn.platform.web.Page;

/**
 * The home of a designer: what is being written, and what is published.
 *
 * @param stands some of what is being written, one’s own first
 * @param written how much is in all
 * @param changed those of them whose original has changes that nobody has looked at
 * @param drafts what waits for this person’s approval before it is published
 * @param steps which steps of planning do
 */
public record DesignerHome(
        Opening opening,
        LocalDate today,
        List<DraftStand> stands,
        int written,
        Set<DraftId> changed,
        List<Approval> drafts,
        List<StepWaiting> steps,
        List<Card> cards)
        implements Page {

    @Override
    public String template() {
        return "home/designer";
    }
}
