package org.cairn.home.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.catalog.Approval;
import org.cairn.catalog.Approvals;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Comments;
import org.cairn.catalog.CommentsOpen;
import org.cairn.catalog.Draft;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.DraftLinks;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Editor;
import org.cairn.catalog.Links;
import org.cairn.catalog.Originals;
import org.cairn.catalog.Planning;
import org.cairn.catalog.PlanningSteps;
import org.cairn.catalog.ToMend;
import org.cairn.home.DraftNext;
import org.cairn.home.DraftStand;
import org.cairn.people.Me;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.springframework.stereotype.Component;

/** Lays out the home of a designer. */
@Component
class DesignerHomes {

    private static final int LINES = 6;

    private final People people;
    private final Catalog catalog;
    private final Drafts drafts;
    private final Approvals approvals;
    private final Planning planning;
    private final Comments comments;
    private final Links links;
    private final Originals originals;
    private final Clock clock;

    DesignerHomes(
            People people,
            Catalog catalog,
            Drafts drafts,
            Approvals approvals,
            Planning planning,
            Comments comments,
            Links links,
            Originals originals,
            Clock clock) {
        this.people = people;
        this.catalog = catalog;
        this.drafts = drafts;
        this.approvals = approvals;
        this.planning = planning;
        this.comments = comments;
        this.links = links;
        this.originals = originals;
        this.clock = clock;
    }

    DesignerHome of(Me me) {
        Instant now = clock.instant();
        Set<OrganizationId> reach = people.reach(me.id(), Role.DESIGNER);
        List<Card> cards = reach.isEmpty() ? List.of() : catalog.ofIssuers(reach);
        List<DraftStand> stands = reach.isEmpty() ? List.of() : stands(me, reach);
        List<DraftStand> shown =
                stands.stream()
                        .sorted(Comparator.comparing(one -> !one.isOf(me.id())))
                        .limit(LINES)
                        .toList();
        Editor editor = new Editor(me.id(), reach);
        return new DesignerHome(
                Opening.of(me, DraftNext.of(me.person(), stands, now), now),
                LocalDate.ofInstant(now, me.person().zone()),
                shown,
                stands.size(),
                shown.stream()
                        .map(DraftStand::draft)
                        .filter(draft -> hasNews(editor, draft))
                        .map(Draft::id)
                        .collect(Collectors.toSet()),
                approvals.waitingFor(me.id()),
                planning.waitingFor(me.id()),
                cards);
    }

    /** The latest first. */
    private List<DraftStand> stands(Me me, Set<OrganizationId> reach) {
        List<Draft> open = drafts.of(reach);
        Map<DraftId, List<ToMend>> needs = drafts.toMend(open);
        Map<DraftId, Approval> approved = approvals.of(open);
        Map<DraftId, PlanningSteps> steps =
                planning.of(open.stream().filter(Draft::isProgram).toList());
        Map<DraftId, CommentsOpen> said = comments.open(open, me.id());
        List<DraftLinks> named = links.of(open);
        List<DraftStand> stands = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            Draft draft = open.get(i);
            stands.add(
                    new DraftStand(
                            draft,
                            needs.getOrDefault(draft.id(), List.of()).size(),
                            Optional.ofNullable(approved.get(draft.id())).orElseThrow(),
                            Optional.ofNullable(steps.get(draft.id())),
                            Optional.ofNullable(said.get(draft.id())),
                            named.get(i).failing().size()));
        }
        return stands;
    }

    private boolean hasNews(Editor editor, Draft draft) {
        return originals
                .of(editor, draft)
                .filter(news -> !news.isPassed() && !news.changes().isEmpty())
                .isPresent();
    }
}
