package org.cairn.catalog.web;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Adaptations;
import org.cairn.catalog.Approval;
import org.cairn.catalog.Approvals;
import org.cairn.catalog.Begun;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.DefinitionProblem;
import org.cairn.catalog.Draft;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.Originals;
import org.cairn.catalog.Pilots;
import org.cairn.catalog.UnderWay;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.BodyLimit;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Lists what an organization offers and writes; begins drafts and throws them away. */
@Controller
class DraftController {

    private static final String DRAFTS = "/catalog/drafts";

    private final Drafts drafts;
    private final Approvals approvals;
    private final Catalog catalog;
    private final Pilots pilots;
    private final Studio studio;
    private final PlanningTables planning;
    private final Adaptations adaptations;
    private final Originals originals;
    private final Beginnings beginnings;

    DraftController(
            Drafts drafts,
            Approvals approvals,
            Catalog catalog,
            Pilots pilots,
            Studio studio,
            PlanningTables planning,
            Adaptations adaptations,
            Originals originals,
            Beginnings beginnings) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.catalog = catalog;
        this.pilots = pilots;
        this.studio = studio;
        this.planning = planning;
        this.adaptations = adaptations;
        this.originals = originals;
        this.beginnings = beginnings;
    }

    @Bean
    static BodyLimit filesOfDrafts() {
        return new BodyLimit(DRAFTS, Studio.MOST_SENT, false);
    }

    /** What is public and what is being written. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping("/catalog/manage")
    Answer manage(Me me) {
        List<Organization> own = studio.issuers(me);
        List<OrganizationId> ids = own.stream().map(Organization::id).toList();
        List<Card> cards = withoutStacks(ids);
        Map<EditionId, UnderWay.Work> work =
                catalog.underWay(cards.stream().map(Card::id).toList());
        List<Draft> open = drafts.of(ids);
        Set<OrganizationId> managed = studio.managed(me);
        return new ManagePage(
                own,
                cards,
                work,
                catalog.editions(work.keySet()),
                studio.outlines(open),
                approvals.of(open),
                own.stream().filter(one -> managed.contains(one.id())).toList(),
                approvals.rules(managed),
                originals.changed(studio.editor(me), cards));
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(DRAFTS + "/new")
    Answer form(Me me, @RequestParam(defaultValue = "") String like) {
        return form(me, "", like, Optional.empty(), List.of());
    }

    private DraftNewPage form(
            Me me,
            String issuer,
            String like,
            Optional<Text> problem,
            List<DefinitionProblem> problems) {
        List<Organization> own = studio.issuers(me);
        List<Card> cards = withoutStacks(own.stream().map(Organization::id).toList());
        return new DraftNewPage(
                own,
                issuer,
                cards,
                adaptations.offered(studio.editor(me)),
                beginnings.offered(studio.editor(me)),
                like,
                problem,
                problems);
    }

    private List<Card> withoutStacks(List<OrganizationId> issuers) {
        return catalog.ofIssuers(issuers).stream()
                .filter(card -> card.kind() != Definition.Kind.STACK)
                .toList();
    }

    /** Blank, with the words of another micro-credential, or with a file. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(DRAFTS)
    Answer begin(
            Me me,
            @RequestParam(defaultValue = "") String issuer,
            @RequestParam(defaultValue = "") String like,
            @RequestParam Optional<MultipartFile> file)
            throws IOException {
        OrganizationId own = studio.issuer(me, issuer);
        if (file.isPresent() && !file.get().isEmpty()) {
            return begun(me, issuer, drafts.beginWith(own, Studio.bytes(file.get()), me.id()));
        }
        if (like.startsWith(DraftNewPage.PREFIX)) {
            return fromTemplate(me, issuer, own, like);
        }
        Draft draft =
                like.isEmpty()
                        ? drafts.begin(own, me.id(), me.person().locale())
                        : adaptations.beginLike(studio.editor(me), current(like), own);
        return Redirect.to(DRAFTS + "/" + draft.id() + "/basics");
    }

    private Answer fromTemplate(Me me, String issuer, OrganizationId own, String like) {
        try {
            Draft draft =
                    beginnings.begin(
                            studio.editor(me), like.substring(DraftNewPage.PREFIX.length()), own);
            return Redirect.to(DRAFTS + "/" + draft.id());
        } catch (UserProblem problem) {
            return form(me, issuer, like, Optional.of(problem.text()), List.of());
        }
    }

    private Answer begun(Me me, String issuer, Begun begun) {
        return switch (begun) {
            case Begun.Ready(Draft draft) -> Redirect.to(DRAFTS + "/" + draft.id());
            case Begun.Taken(Draft draft) ->
                    Redirect.to(DRAFTS + "/" + draft.id()).saying("catalog.studio.taken");
            case Begun.Refused(var problems) -> form(me, issuer, "", Optional.empty(), problems);
        };
    }

    private Edition edition(Me me, String slug) {
        return Optional.of(current(slug))
                .filter(edition -> studio.editor(me).reach().contains(edition.issuer()))
                .orElseThrow(NotThere::new);
    }

    private Edition current(String slug) {
        return catalog.current(slug)
                .filter(edition -> !edition.definition().isStack())
                .orElseThrow(NotThere::new);
    }

    /** The next edition of what is public; who comes second finds the draft of the first. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping("/catalog/{slug:[a-z0-9-]+}/draft")
    Answer beginNext(Me me, @PathVariable String slug) {
        Draft draft = drafts.beginNext(edition(me, slug), me.id());
        return Redirect.to(DRAFTS + "/" + draft.id());
    }

    /** Whoever was asked about it finds the page on which one answers. */
    @Holds({Role.APPROVER, Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(DRAFTS + "/{id}")
    Answer draft(Me me, @PathVariable String id) {
        Draft draft = studio.read(me, id);
        if (draft.became().isPresent()) {
            return Redirect.to(
                    "/catalog/" + catalog.edition(draft.became().get()).definition().slug());
        }
        if (!studio.writes(me, draft)) {
            return Redirect.to(DRAFTS + "/" + draft.id() + "/publication");
        }
        return page(me, draft);
    }

    private DraftPage page(Me me, Draft draft) {
        Approval approval = approvals.of(draft);
        Optional<PlanningTable> table = planning.of(draft, me, studio.remarks(draft, true));
        return new DraftPage(
                studio.outline(draft, Optional.empty()),
                studio.issuer(draft),
                studio.name(draft.savedBy()),
                draft.base().map(catalog::edition),
                Ahead.of(
                        new Ahead.Said(table, pilots.openOf(draft), approval),
                        studio::name,
                        me.person().zone()),
                approval,
                table,
                originals.of(studio.editor(me), draft).filter(news -> !news.changes().isEmpty()),
                studio.links(draft),
                beginnings.of(draft),
                studio.managed(me).contains(draft.issuer()),
                studio.fromLibrary(draft));
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(DRAFTS + "/{id}/removal")
    Answer drop(Me me, @PathVariable String id) {
        drafts.drop(studio.editor(me), DraftId.of(id));
        return Redirect.to("/catalog/manage").saying("catalog.studio.dropped");
    }
}
