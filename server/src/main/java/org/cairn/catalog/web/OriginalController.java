package org.cairn.catalog.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.catalog.Draft;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.OriginalNews;
import org.cairn.catalog.Originals;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows what the original of an adaptation has become, and takes what somebody chooses of it. */
@Controller
class OriginalController {

    private static final String ORIGINAL = "/catalog/drafts/{id}/original";

    private final Originals originals;
    private final Studio studio;

    OriginalController(Originals originals, Studio studio) {
        this.originals = originals;
        this.studio = studio;
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @GetMapping(ORIGINAL)
    Answer look(Me me, @PathVariable String id) {
        Draft draft = studio.open(me, id);
        return originals
                .of(studio.editor(me), draft)
                .<Answer>map(news -> page(draft, news, Optional.empty(), Optional.empty()))
                .orElseGet(() -> Redirect.to(Studio.address(draft)));
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(ORIGINAL)
    Answer take(
            Me me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String edition,
            @RequestParam(defaultValue = "") List<String> take) {
        Draft draft = studio.open(me, id);
        Set<String> chosen = new HashSet<>(take);
        boolean taken;
        try {
            taken = originals.take(studio.editor(me), draft.id(), looked(seen, edition), chosen);
        } catch (UserProblem problem) {
            return again(me, id, problem, Optional.of(chosen));
        }
        return Redirect.to(Studio.address(draft))
                .saying(taken ? "catalog.original.taken" : "catalog.original.taken-before");
    }

    @Holds({Role.DESIGNER, Role.ADMINISTRATOR})
    @PostMapping(ORIGINAL + "/pass")
    Answer pass(
            Me me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String edition) {
        Draft draft = studio.open(me, id);
        try {
            originals.pass(studio.editor(me), draft.id(), looked(seen, edition));
        } catch (UserProblem problem) {
            return again(me, id, problem, Optional.empty());
        }
        return Redirect.to(Studio.address(draft)).saying("catalog.original.passed");
    }

    private static Originals.Looked looked(String seen, String edition) {
        if (!edition.matches("[0-9a-f]{64}")) {
            throw new NotThere();
        }
        return new Originals.Looked(seen, new EditionId(edition));
    }

    private Answer again(Me me, String id, UserProblem problem, Optional<Set<String>> chosen) {
        Draft draft = studio.open(me, id);
        OriginalNews news = originals.of(studio.editor(me), draft).orElseThrow(() -> problem);
        return page(draft, news, Optional.of(problem), chosen);
    }

    private OriginalPage page(
            Draft draft,
            OriginalNews news,
            Optional<UserProblem> problem,
            Optional<Set<String>> chosen) {
        return new OriginalPage(studio.outline(draft, Optional.empty()), news, problem, chosen);
    }
}
