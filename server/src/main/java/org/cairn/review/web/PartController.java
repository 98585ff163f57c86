package org.cairn.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Part;
import org.cairn.catalog.Prompt;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.cairn.portfolio.ArtifactId;
import org.cairn.review.Enactment;
import org.cairn.review.Response;
import org.cairn.review.Saving;
import org.cairn.review.Slot;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.cairn.review.Workspace;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One part of a draft: write, attach, go on. */
@Controller
class PartController {

    private final Submissions submissions;
    private final PartPages pages;
    private final Autosaves autosaves;

    PartController(Submissions submissions, PartPages pages, Autosaves autosaves) {
        this.submissions = submissions;
        this.pages = pages;
        this.autosaves = autosaves;
    }

    @SignedIn
    @GetMapping("/submissions/{id}/parts/{part}")
    Answer part(
            Me me,
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String slot,
            @RequestParam(defaultValue = "") String added) {
        Workspace space = submissions.open(me.id(), SubmissionId.of(id));
        if (!space.isDraft()) {
            return Redirect.to("/submissions/" + space.submission().id().value());
        }
        PartPages.Extra extra =
                new PartPages.Extra(
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        Optional.empty(),
                        added.isEmpty() ? Optional.empty() : Optional.of(ArtifactId.of(added)),
                        slot);
        return pages.of(me.id(), space, part, extra);
    }

    /** The form without script: keeps every answer of the part, then does what was pressed. */
    @SignedIn
    @PostMapping("/submissions/{id}/parts/{part}")
    Answer save(
            Me me, @PathVariable String id, @PathVariable String part, HttpServletRequest request) {
        SubmissionId submission = SubmissionId.of(id);
        Workspace space = submissions.open(me.id(), submission);
        Part where = space.definition().part(part).orElseThrow(NotThere::new);
        PartPages.Extra extra = saveAll(me, submission, where, request);
        if (extra.status().isError()) {
            Workspace now = submissions.open(me.id(), submission);
            return pages.of(me.id(), now, part, extra);
        }
        String goTo = field(request, "go");
        String detach = field(request, "detach");
        String here = "/submissions/" + submission.value() + "/parts/" + part;
        if (!detach.isEmpty()) {
            String[] place = detach.split("/", 2);
            submissions.detach(
                    me.id(),
                    submission,
                    new Slot(part, place[0]),
                    ArtifactId.of(place.length == 2 ? place[1] : ""));
            return Redirect.to(here + "#" + place[0]).saying("review.work.detached");
        }
        return isLocal(goTo, submission)
                ? Redirect.to(goTo)
                : Redirect.to(here).saying("review.work.saved");
    }

    /** What the portfolio's picker posts, and the button for something just added. */
    @SignedIn
    @PostMapping("/submissions/{id}/parts/{part}/evidence/{demand}")
    Answer attach(
            Me me,
            @PathVariable String id,
            @PathVariable String part,
            @PathVariable String demand,
            @RequestParam(defaultValue = "") List<String> artifact) {
        SubmissionId submission = SubmissionId.of(id);
        Slot slot = new Slot(part, demand);
        mustBeAsked(submissions.open(me.id(), submission), slot);
        try {
            for (String one : artifact) {
                submissions.attach(me.id(), submission, slot, ArtifactId.of(one));
            }
        } catch (UserProblem problem) {
            Workspace space = submissions.open(me.id(), submission);
            PartPages.Extra extra =
                    new PartPages.Extra(
                            Map.of(),
                            Map.of(),
                            Map.of(),
                            Optional.of(problem.text()),
                            Optional.empty(),
                            "");
            return pages.of(me.id(), space, part, extra);
        }
        return Redirect.to("/submissions/" + submission.value() + "/parts/" + part + "#" + demand)
                .saying("review.work.attached", artifact.size());
    }

    /** Autosave of one answer; 409 with the other words when another tab was there. */
    @SignedIn
    @PostMapping("/submissions/{id}/responses/{part}/{prompt}")
    ResponseEntity<Map<String, Object>> autosave(
            Me me,
            Locale locale,
            @PathVariable Map<String, String> place,
            @RequestParam String words,
            @RequestParam long version) {
        SubmissionId id = SubmissionId.of(place.getOrDefault("id", ""));
        Slot slot = new Slot(place.getOrDefault("part", ""), place.getOrDefault("prompt", ""));
        Saving saving = submissions.answer(me.id(), id, slot, words, version);
        return autosaves.tell(saving, me, locale);
    }

    /** Also where nothing was chosen, as the answer leads back to that place. */
    private static void mustBeAsked(Workspace space, Slot slot) {
        if (space.definition().part(slot.part()).stream()
                .flatMap(part -> part.evidence().stream())
                .noneMatch(demand -> demand.id().equals(slot.id()))) {
            throw new NotThere();
        }
    }

    private PartPages.Extra saveAll(
            Me me, SubmissionId submission, Part part, HttpServletRequest request) {
        Map<String, String> typed = new HashMap<>();
        Map<String, Response> theirs = new HashMap<>();
        Map<String, Text> problems = new HashMap<>();
        List<String> asked = new ArrayList<>(part.prompts().stream().map(Prompt::id).toList());
        if (Enactment.isAsked(part)) {
            asked.addFirst(Enactment.ID);
        }
        for (String id : asked) {
            String name = "answer." + id;
            String words = request.getParameter(name);
            if (words == null) {
                continue;
            }
            Slot slot = new Slot(part.id(), id);
            try {
                Saving saving =
                        submissions.answer(me.id(), submission, slot, words, version(request, id));
                if (saving instanceof Saving.Conflict conflict) {
                    typed.put(name, words);
                    theirs.put(name, conflict.theirs());
                }
            } catch (UserProblem problem) {
                typed.put(name, words);
                problems.put(name, problem.text());
            }
        }
        return new PartPages.Extra(typed, theirs, problems, Optional.empty(), Optional.empty(), "");
    }

    private static long version(HttpServletRequest request, String slot) {
        String version = field(request, "version." + slot);
        return version.matches("[0-9]{1,15}") ? Long.parseLong(version) : 0;
    }

    private static boolean isLocal(String path, SubmissionId submission) {
        String own = "/submissions/" + submission.value() + "/";
        return path.startsWith(own) || path.startsWith("/portfolio/picker?");
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
