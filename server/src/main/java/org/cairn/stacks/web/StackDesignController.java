package org.cairn.stacks.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.DraftId;
import org.cairn.catalog.Edition;
import org.cairn.catalog.Editor;
import org.cairn.catalog.StackDesigns;
import org.cairn.catalog.StackDraft;
import org.cairn.catalog.StackForm;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.OrganizationId;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where designers make stacks. */
@Controller
class StackDesignController {

    private static final String ONE = "/stacks/drafts/{id:[0-9a-f-]{36}}";

    private final StackDesigns designs;
    private final Catalog catalog;
    private final People people;
    private final Organizations organizations;

    StackDesignController(
            StackDesigns designs, Catalog catalog, People people, Organizations organizations) {
        this.designs = designs;
        this.catalog = catalog;
        this.people = people;
        this.organizations = organizations;
    }

    private Editor editor(Me me) {
        return new Editor(me.id(), people.reach(me.id(), Role.DESIGNER, Role.ADMINISTRATOR));
    }

    /** What is public and what is being written, for those who write and those who approve. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR, Role.APPROVER})
    @GetMapping("/stacks/manage")
    Answer manage(Me me) {
        Set<OrganizationId> able =
                people.reach(me.id(), Role.DESIGNER, Role.ADMINISTRATOR, Role.APPROVER);
        List<Card> cards =
                catalog.ofIssuers(able).stream()
                        .filter(card -> card.kind() == Definition.Kind.STACK)
                        .toList();
        return new StacksPage(cards, designs.of(able), organizations.all(able), editor(me).reach());
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping("/stacks/drafts")
    Answer begin(Me me, @RequestParam(defaultValue = "") String issuer) {
        Editor editor = editor(me);
        OrganizationId own =
                editor.reach().stream()
                        .filter(id -> issuer.isEmpty() || id.toString().equals(issuer))
                        .min(java.util.Comparator.comparing(OrganizationId::value))
                        .orElseThrow(NotThere::new);
        StackDraft draft = designs.begin(editor, own, me.person().locale());
        return Redirect.to("/stacks/drafts/" + draft.id());
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping("/stacks/{slug:[a-z0-9-]+}/draft")
    Answer next(Me me, @PathVariable String slug) {
        return Redirect.to("/stacks/drafts/" + designs.beginNext(editor(me), slug).id());
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR, Role.APPROVER})
    @GetMapping(ONE)
    Answer draft(Me me, @PathVariable String id) {
        StackDraft draft = designs.read(me.id(), DraftId.of(id));
        return page(me, draft, draft.fields(), Map.of(), Optional.empty());
    }

    /** Keeps what was typed, and then does what the button says. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(ONE)
    Answer save(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Editor editor = editor(me);
        StackDraft draft = designs.open(editor, DraftId.of(id));
        Map<String, String> fields = fields(typed);
        try {
            designs.save(editor, draft.id(), seen(typed), fields);
            if (typed.getOrDefault("go", "").equals("publish")) {
                StackDraft saved = designs.open(editor, draft.id());
                Edition edition = designs.publish(editor, saved.id(), saved.version());
                return Redirect.to("/stacks/" + edition.definition().slug())
                        .saying("stacks.published", edition.number());
            }
            return typed.getOrDefault("go", "").equals("picture")
                    ? Redirect.to("/stacks/drafts/" + id + "/picture")
                    : Redirect.to("/stacks/drafts/" + id + "#members").saying("stacks.saved");
        } catch (FieldProblems problems) {
            StackDraft saved = designs.open(editor, draft.id());
            return page(me, saved, saved.fields(), problems.byField(), Optional.empty());
        } catch (UserProblem problem) {
            StackDraft stands = designs.open(editor, draft.id());
            return page(me, stands, fields, Map.of(), Optional.of(problem));
        }
    }

    /** Says yes to what stands there. */
    @Holds({Role.DESIGNER, Role.ADMINISTRATOR, Role.APPROVER})
    @PostMapping(ONE + "/approval")
    Answer approve(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        StackDraft draft = designs.read(me.id(), DraftId.of(id));
        try {
            designs.approve(me.id(), draft.id(), seen(typed));
            return Redirect.to("/stacks/drafts/" + id).saying("stacks.approved");
        } catch (UserProblem problem) {
            return page(me, draft, draft.fields(), Map.of(), Optional.of(problem));
        }
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(ONE + "/removal")
    Answer drop(Me me, @PathVariable String id) {
        designs.drop(editor(me), DraftId.of(id));
        return Redirect.to("/stacks/manage").saying("stacks.dropped");
    }

    private StackDraftPage page(
            Me me,
            StackDraft draft,
            Map<String, String> fields,
            Map<String, Text> errors,
            Optional<UserProblem> problem) {
        boolean writes = editor(me).reach().contains(draft.issuer());
        Editor whose = writes ? editor(me) : new Editor(me.id(), Set.of(draft.issuer()));
        Organization issuer = organizations.find(draft.issuer()).orElseThrow(NotThere::new);
        return new StackDraftPage(
                draft,
                issuer,
                fields,
                designs.choices(whose, draft),
                designs.needed(draft),
                designs.approved(draft),
                writes,
                !draft.savedBy().equals(me.id()) && !draft.approvedBy().contains(me.id()),
                errors,
                problem);
    }

    private static int seen(Map<String, String> typed) {
        String seen = typed.getOrDefault("seen", "");
        return seen.matches("[0-9]{1,9}") ? Integer.parseInt(seen) : -1;
    }

    /** What belongs to the form, with the member that was added and without the one removed. */
    private static Map<String, String> fields(Map<String, String> typed) {
        Map<String, String> fields = new TreeMap<>();
        typed.forEach((name, value) -> {
            if (StackDraftPage.isField(name)) {
                fields.put(name, value.replace("\r\n", "\n"));
            }
        });
        String removed = typed.getOrDefault("remove", "");
        fields.remove(StackForm.PLACE + removed);
        fields.remove(StackForm.LEVEL + removed);
        String added = typed.getOrDefault("add", "");
        if (added.matches("[a-z0-9-]{1,200}")) {
            fields.putIfAbsent(StackForm.PLACE + added, "99");
        }
        return fields;
    }
}
