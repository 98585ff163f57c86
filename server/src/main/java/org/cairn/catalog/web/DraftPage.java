package org.cairn.catalog.web;

import java.util.Optional;
import org.cairn.catalog.Approval;
import org.cairn.catalog.DraftLinks;
import org.cairn.catalog.Edition;
import org.cairn.people.Organization;
import org.cairn.platform.web.Page;

/**
 * A draft as a whole: how far it is and what it still needs.
 *
 * @param base the edition it was begun from
 * @param approval what others say about it
 * @param planning the four steps of a program
 * @param links what is known of the addresses that it names
 */
public record DraftPage(
        Outline outline,
        Organization issuer,
        String savedBy,
        Optional<Edition> base,
        Approval approval,
        Optional<PlanningTable> planning,
        DraftLinks links)
        implements Page {

    @Override
    public String template() {
        return "catalog/draft";
    }
}
