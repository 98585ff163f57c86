package org.cairn.home.web;

import java.util.List;
import org.cairn.catalog.Approval;
import org.cairn.catalog.Card;
import org.cairn.catalog.StepWaiting;
import org.cairn.platform.web.Page;

/**
 * The home of a designer: what is published.
 *
 * @param drafts what waits for this person’s approval before it is published
 * @param steps which steps of planning do
 */
public record DesignerHome(
        Opening opening, List<Approval> drafts, List<StepWaiting> steps, List<Card> cards)
        implements Page {

    @Override
    public String template() {
        return "home/designer";
    }
}
