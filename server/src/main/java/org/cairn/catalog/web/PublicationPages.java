package org.cairn.catalog.web;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Approval;
import org.cairn.catalog.Approvals;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Draft;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Pilots;
import org.cairn.catalog.Plans;
import org.cairn.catalog.Preview;
import org.cairn.catalog.UnderWay;
import org.cairn.catalog.Verdict;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.platform.web.Text;
import org.springframework.stereotype.Component;

/** Lays out the page on which a draft is approved and published. */
@Component
class PublicationPages {

    private final Drafts drafts;
    private final Approvals approvals;
    private final Plans plans;
    private final Pilots pilots;
    private final Catalog catalog;
    private final People people;
    private final PlanningTables tables;
    private final Studio studio;

    PublicationPages(
            Drafts drafts,
            Approvals approvals,
            Plans plans,
            Pilots pilots,
            Catalog catalog,
            People people,
            PlanningTables tables,
            Studio studio) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.plans = plans;
        this.pilots = pilots;
        this.catalog = catalog;
        this.people = people;
        this.tables = tables;
        this.studio = studio;
    }

    PublicationPage page(Me me, Draft draft) {
        return page(me, draft, Optional.empty(), Map.of());
    }

    /** With why nothing was done, and what was typed. */
    PublicationPage page(Me me, Draft draft, Text problem, Map<String, String> typed) {
        return page(me, draft, Optional.of(problem), typed);
    }

    private PublicationPage page(
            Me me, Draft draft, Optional<Text> problem, Map<String, String> typed) {
        Preview preview = drafts.preview(draft);
        Remarks remarks = studio.remarks(draft, true);
        Optional<Edition> current =
                preview instanceof Preview.Next next
                        ? Optional.of(next.current())
                        : Optional.empty();
        return new PublicationPage(
                studio.outline(draft, Optional.empty()),
                studio.issuer(draft),
                preview,
                current.map(edition -> studio.underWay(edition.microCredential()))
                        .orElse(UnderWay.Work.NOTHING),
                draft.base().map(catalog::edition),
                box(me, draft, typed),
                tables.of(draft, me, remarks)
                        .filter(table -> table.awaited() && !table.steps().unapproved().isEmpty()),
                remarks,
                plans.of(draft),
                plans.first(draft),
                pilots.openOf(draft),
                studio.links(draft),
                problem);
    }

    private ApprovalBox box(Me me, Draft draft, Map<String, String> typed) {
        Approval approval = approvals.of(draft);
        Set<PersonId> named = new LinkedHashSet<>(approval.able());
        named.add(draft.savedBy());
        approval.request()
                .ifPresent(request -> {
                    named.add(request.by());
                    named.addAll(request.asked());
                });
        approval.verdicts().stream().map(Verdict::person).forEach(named::add);
        return new ApprovalBox(
                approval, me.id(), studio.writes(me, draft), people.all(named), typed);
    }
}
