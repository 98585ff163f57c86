package org.cairn.catalog.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.catalog.Blueprint;
import org.cairn.catalog.BlueprintId;
import org.cairn.catalog.Blueprints;
import org.cairn.catalog.Draft;
import org.cairn.catalog.Drafts;
import org.cairn.catalog.Editor;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Organization;
import org.cairn.people.Organizations;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Templates for drafts: looked at by all who design, made by those who say how it is done. */
@Controller
class BlueprintController {

    private static final String ALL = "/catalog/templates";
    private static final String ONE = ALL + "/{id:[0-9a-f-]{36}}";
    private static final String OF_DRAFT = "/catalog/drafts/{id}/template";

    private final Blueprints blueprints;
    private final Drafts drafts;
    private final Organizations organizations;
    private final Studio studio;
    private final Words words;

    BlueprintController(
            Blueprints blueprints,
            Drafts drafts,
            Organizations organizations,
            Studio studio,
            Words words) {
        this.blueprints = blueprints;
        this.drafts = drafts;
        this.organizations = organizations;
        this.studio = studio;
        this.words = words;
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(ALL)
    Answer list(Me me) {
        List<Blueprint> all = blueprints.seenBy(studio.editor(me));
        return new BlueprintsPage(
                all,
                organizations.all(all.stream().map(Blueprint::issuer).collect(Collectors.toSet())),
                drafts.of(studio.managed(me)).stream()
                        .map(draft -> new Outline(draft, List.of(), Optional.empty()))
                        .toList());
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(ONE)
    Answer one(Me me, @PathVariable String id) {
        Blueprint one = blueprints.find(studio.editor(me), BlueprintId.of(id));
        return page(me, one, Asked.of(one));
    }

    private BlueprintPage page(Me me, Blueprint one, Asked asked) {
        return new BlueprintPage(
                one,
                organizations.find(one.issuer()).map(Organization::name).orElse(""),
                studio.name(one.savedBy()),
                blueprints.drafts(one),
                words.of(one.asDraft(), one.sheets()),
                studio.managed(me).contains(one.issuer()),
                asked);
    }

    @Holds(Role.ADMINISTRATOR)
    @PostMapping(ONE)
    Answer change(Me me, @PathVariable String id, HttpServletRequest request) {
        BlueprintId one = BlueprintId.of(id);
        Asked asked = Asked.typed(request);
        return step(
                me,
                one,
                asked,
                "catalog.blueprint.changed",
                () -> blueprints.change(manager(me), one, asked.form()));
    }

    private Answer step(Me me, BlueprintId id, Asked asked, String saying, Runnable step) {
        Blueprint there = blueprints.find(studio.editor(me), id);
        try {
            step.run();
            return Redirect.to(ALL + "/" + id).saying(saying);
        } catch (FieldProblems problems) {
            return page(me, there, asked.with(problems));
        } catch (UserProblem problem) {
            return page(me, there, asked.with(problem));
        }
    }

    private Editor manager(Me me) {
        return new Editor(me.id(), studio.managed(me));
    }

    @Holds(Role.ADMINISTRATOR)
    @PostMapping(ONE + "/retirement")
    Answer retire(Me me, @PathVariable String id) {
        BlueprintId one = BlueprintId.of(id);
        Asked asked = Asked.of(blueprints.find(studio.editor(me), one));
        return step(
                me,
                one,
                asked,
                "catalog.blueprint.retired",
                () -> blueprints.retire(manager(me), one));
    }

    @Holds(Role.ADMINISTRATOR)
    @PostMapping(ONE + "/return")
    Answer bringBack(Me me, @PathVariable String id) {
        BlueprintId one = BlueprintId.of(id);
        Asked asked = Asked.of(blueprints.find(studio.editor(me), one));
        return step(
                me,
                one,
                asked,
                "catalog.blueprint.brought-back",
                () -> blueprints.bringBack(manager(me), one));
    }

    @Holds(Role.ADMINISTRATOR)
    @GetMapping(OF_DRAFT)
    Answer form(Me me, @PathVariable String id) {
        return form(me, id, Asked.fresh());
    }

    private BlueprintFormPage form(Me me, String id, Asked asked) {
        Draft draft = studio.open(me, id);
        if (!studio.managed(me).contains(draft.issuer()) || draft.became().isPresent()) {
            throw new NotThere();
        }
        return new BlueprintFormPage(
                new Outline(draft, List.of(), Optional.empty()),
                blueprints.offered(manager(me)).stream()
                        .filter(one -> one.issuer().equals(draft.issuer()))
                        .toList(),
                asked);
    }

    @Holds(Role.ADMINISTRATOR)
    @PostMapping(OF_DRAFT)
    Answer keep(Me me, @PathVariable String id, HttpServletRequest request) {
        Asked asked = Asked.typed(request);
        Draft draft = form(me, id, asked).outline().draft();
        try {
            BlueprintId kept = blueprints.keep(manager(me), draft.id(), asked.form());
            return Redirect.to(ALL + "/" + kept).saying("catalog.blueprint.kept");
        } catch (FieldProblems problems) {
            return form(me, id, asked.with(problems));
        } catch (UserProblem problem) {
            return form(me, id, asked.with(problem));
        }
    }
}
