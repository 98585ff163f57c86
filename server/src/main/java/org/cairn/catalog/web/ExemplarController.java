package org.cairn.catalog.web;

import java.util.Map;
import java.util.function.Function;
import org.cairn.catalog.ExemplarForm;
import org.cairn.catalog.ExemplarId;
import org.cairn.catalog.Exemplars;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Exemplars as designers of the issuer write, publish and withdraw them. */
@Controller
class ExemplarController {

    static final String ALL = "/catalog/{slug:[a-z0-9-]+}/exemplars";
    static final String ONE = ALL + "/{id:[0-9a-f-]{36}}";

    private final Exemplars exemplars;
    private final ExemplarPages pages;
    private final Studio studio;

    ExemplarController(Exemplars exemplars, ExemplarPages pages, Studio studio) {
        this.exemplars = exemplars;
        this.pages = pages;
        this.studio = studio;
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(ALL)
    Answer list(Me me, @PathVariable String slug) {
        return pages.list(me, slug);
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(ALL + "/new")
    Answer form(Me me, @PathVariable String slug, @RequestParam(defaultValue = "") String part) {
        return pages.fresh(me, slug, part, ExemplarPage.Typed.NOTHING);
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(ALL)
    Answer add(Me me, @PathVariable String slug, @RequestParam Map<String, String> typed) {
        String part = typed.getOrDefault("part", "");
        pages.fresh(me, slug, part, ExemplarPage.Typed.NOTHING);
        try {
            ExemplarForm form = ExemplarForm.read(typed, pages.part(slug, part), pages.today(slug));
            ExemplarId id = exemplars.add(studio.editor(me), slug, part, form);
            return to(slug, id).saying("catalog.exemplar.added");
        } catch (FieldProblems problems) {
            return pages.fresh(me, slug, part, ExemplarPages.again(typed, problems));
        } catch (UserProblem problem) {
            return pages.fresh(me, slug, part, ExemplarPages.again(typed, problem));
        }
    }

    private static Redirect to(String slug, ExemplarId id) {
        return Redirect.to("/catalog/" + slug + "/exemplars/" + id);
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(ONE)
    Answer one(Me me, @PathVariable String slug, @PathVariable String id) {
        return pages.one(me, slug, ExemplarId.of(id), ExemplarPage.Typed.NOTHING);
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(ONE + "/words")
    Answer words(Me me, @PathVariable String slug, @PathVariable String id) {
        ExemplarPage page = pages.one(me, slug, ExemplarId.of(id), ExemplarPage.Typed.NOTHING);
        return page.isOpen()
                ? pages.change(
                        me,
                        slug,
                        page.exemplar().id(),
                        ExemplarPages.said(ExemplarPages.fields(page.exemplar())))
                : to(slug, page.exemplar().id());
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(ONE + "/words")
    Answer change(
            Me me,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam Map<String, String> typed) {
        ExemplarId exemplar = ExemplarId.of(id);
        ExemplarWordsPage before = pages.change(me, slug, exemplar, ExemplarPage.Typed.NOTHING);
        try {
            ExemplarForm form = ExemplarForm.read(typed, before.part(), before.today());
            exemplars.change(studio.editor(me), slug, exemplar, form);
            return to(slug, exemplar).saying("catalog.exemplar.changed");
        } catch (FieldProblems problems) {
            return pages.change(me, slug, exemplar, ExemplarPages.again(typed, problems));
        } catch (UserProblem problem) {
            return pages.change(me, slug, exemplar, ExemplarPages.again(typed, problem));
        }
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(ONE + "/publication")
    Answer publish(
            Me me,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam Map<String, String> typed) {
        String seen = typed.getOrDefault("seen", "");
        boolean unmarked = typed.containsKey("unmarked");
        ExemplarId one = ExemplarId.of(id);
        return step(
                to(slug, one).saying("catalog.exemplar.published"),
                () -> exemplars.publish(studio.editor(me), slug, one, seen, unmarked),
                again -> pages.one(me, slug, one, again),
                typed);
    }

    /** Takes a step with one and shows it; what cannot be done is said there. */
    private Answer step(
            Redirect done,
            Runnable step,
            Function<ExemplarPage.Typed, Answer> page,
            Map<String, String> typed) {
        try {
            step.run();
            return done;
        } catch (FieldProblems problems) {
            return page.apply(ExemplarPages.again(typed, problems));
        } catch (UserProblem problem) {
            return page.apply(ExemplarPages.again(typed, problem));
        }
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(ONE + "/reopening")
    Answer reopen(Me me, @PathVariable String slug, @PathVariable String id) {
        ExemplarId one = ExemplarId.of(id);
        return step(
                to(slug, one).saying("catalog.exemplar.reopened"),
                () -> exemplars.reopen(studio.editor(me), slug, one),
                again -> pages.one(me, slug, one, again),
                Map.of());
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(ONE + "/withdrawal")
    Answer withdraw(
            Me me,
            @PathVariable String slug,
            @PathVariable String id,
            @RequestParam Map<String, String> typed) {
        ExemplarId one = ExemplarId.of(id);
        return step(
                to(slug, one).saying("catalog.exemplar.withdrawn"),
                () -> exemplars.withdraw(studio.editor(me), slug, one, ExemplarForm.why(typed)),
                again -> pages.one(me, slug, one, again),
                typed);
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(ONE + "/removal")
    Answer remove(Me me, @PathVariable String slug, @PathVariable String id) {
        ExemplarId one = ExemplarId.of(id);
        return step(
                Redirect.to("/catalog/" + slug + "/exemplars").saying("catalog.exemplar.removed"),
                () -> exemplars.remove(studio.editor(me), slug, one),
                again -> pages.one(me, slug, one, again),
                Map.of());
    }
}
