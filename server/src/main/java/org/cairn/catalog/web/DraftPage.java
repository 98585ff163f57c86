package org.cairn.catalog.web;

import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Approval;
import org.cairn.catalog.DraftLinks;
import org.cairn.catalog.Edition;
import org.cairn.catalog.LibraryUse;
import org.cairn.catalog.OriginalNews;
import org.cairn.catalog.Sheet;
import org.cairn.people.Organization;
import org.cairn.platform.web.Page;

/**
 * A draft as a whole: how far it is and what it still needs.
 *
 * @param base the edition it was begun from
 * @param ahead what stands between it and being published, once all is written
 * @param approval what others say about it
 * @param planning the four steps of a program
 * @param original what its original has become
 * @param links what is known of the addresses that it names
 * @param began the template with which it began
 * @param manages whether this person makes templates of drafts
 * @param uses what of it came from the library
 */
public record DraftPage(
        Outline outline,
        Organization issuer,
        String savedBy,
        Optional<Edition> base,
        Optional<Ahead> ahead,
        Approval approval,
        Optional<PlanningTable> planning,
        Optional<OriginalNews> original,
        DraftLinks links,
        Optional<DraftNewPage.Template> began,
        boolean manages,
        List<LibraryUse> uses)
        implements Page {

    /** What of a page there is a newer version of in the library. */
    public List<LibraryUse> newer(Sheet sheet) {
        return uses.stream().filter(one -> one.sheet().equals(sheet) && one.isOld()).toList();
    }

    @Override
    public String template() {
        return "catalog/draft";
    }
}
