package org.cairn.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.people.Me;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.Checklist;
import org.cairn.review.Draft;
import org.cairn.review.Enactment;
import org.cairn.review.NameChecks;
import org.cairn.review.Statement;
import org.cairn.review.StudentNames;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.cairn.review.Workspace;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Handing in, taking back, and beginning again. */
@Controller
class HandInController {

    private static final Map<String, String> FIELDS =
            Map.of(
                    "review.handin.path-missing", "path",
                    "review.handin.unrevised-missing", "unrevised",
                    "review.statement.own-work-missing", "ownWork",
                    "review.statement.privacy-missing", "privacy",
                    "review.statement.ai-missing", "ai",
                    "review.statement.tool-missing", "tool",
                    "review.handin.note-missing", "note",
                    "review.text.too-long", "note",
                    "review.students.too-many", "students");

    private final Submissions submissions;
    private final OverviewPages overviews;
    private final NameChecks names;
    private final StudentNames students;

    HandInController(
            Submissions submissions,
            OverviewPages overviews,
            NameChecks names,
            StudentNames students) {
        this.submissions = submissions;
        this.overviews = overviews;
        this.names = names;
        this.students = students;
    }

    @SignedIn
    @GetMapping("/submissions/{id}/hand-in")
    Answer look(Me me, @PathVariable String id) {
        Workspace space = submissions.open(me.id(), SubmissionId.of(id));
        return space.isDraft()
                ? page(me, space, HandInPage.Form.EMPTY, Map.of())
                : Redirect.to("/submissions/" + space.submission().id().value());
    }

    @SignedIn
    @PostMapping("/submissions/{id}/hand-in")
    Answer handIn(Me me, @PathVariable String id, HttpServletRequest request) {
        SubmissionId submission = SubmissionId.of(id);
        HandInPage.Form form = form(request);
        Workspace space = submissions.open(me.id(), submission);
        Map<String, Text> missing = missing(space, form);
        if (!missing.isEmpty()) {
            return page(me, space, form, missing);
        }
        try {
            submissions.handIn(
                    me.id(), submission, form.signature(), form.note(), form.unrevised());
        } catch (UserProblem problem) {
            return again(me, submission, form, problem);
        }
        return Redirect.to("/submissions/" + submission.value() + "/receipt");
    }

    /** All that is missing at once, by field; what is no draft any more misses nothing. */
    private static Map<String, Text> missing(Workspace space, HandInPage.Form form) {
        Map<String, Text> missing = new LinkedHashMap<>();
        if (!(space.submission() instanceof Draft draft)) {
            return missing;
        }
        List<Text> found = new ArrayList<>();
        if (space.mayTakePath() && space.path().isEmpty()) {
            found.add(Text.of("review.handin.path-missing"));
        }
        int unrevised = space.unrevised(form.unrevised());
        found.addAll(draft.missing(space.checklist(), unrevised, form.note()));
        found.addAll(form.signature().missing());
        if (form.ai().isEmpty()) {
            found.add(Text.of("review.statement.ai-missing"));
        }
        found.forEach(text -> missing.put(FIELDS.getOrDefault(text.key(), "work"), text));
        return missing;
    }

    /** The names of students to look for; an empty list is none. */
    @SignedIn
    @PostMapping("/submissions/{id}/student-names")
    Answer keep(Me me, @PathVariable String id, @RequestParam(defaultValue = "") String list) {
        SubmissionId submission = submissions.open(me.id(), SubmissionId.of(id)).submission().id();
        try {
            students.keep(me.id(), list);
        } catch (UserProblem problem) {
            return again(me, submission, HandInPage.Form.EMPTY.with(list), problem);
        }
        return Redirect.to("/submissions/" + submission.value() + "/hand-in")
                .saying(list.isBlank() ? "review.students.deleted" : "review.students.kept");
    }

    @SignedIn
    @PostMapping("/submissions/{id}/withdrawal")
    Answer withdraw(
            Me me, @PathVariable String id, @RequestParam(defaultValue = "") String reason) {
        SubmissionId submission = SubmissionId.of(id);
        try {
            submissions.withdraw(me.id(), submission, reason);
        } catch (UserProblem problem) {
            Workspace space = submissions.open(me.id(), submission);
            return overviews.of(me.id(), space, Optional.of(problem.text()));
        }
        return Redirect.to("/work").saying("review.work.withdrawn");
    }

    /** Begins the next attempt, or the mending of an incomplete round. */
    @SignedIn
    @PostMapping("/submissions/{id}/attempts")
    Answer reopen(Me me, @PathVariable String id) {
        SubmissionId submission = SubmissionId.of(id);
        submissions.reopen(me.id(), submission);
        return Redirect.to("/submissions/" + submission.value());
    }

    private Answer again(
            Me me, SubmissionId submission, HandInPage.Form form, UserProblem problem) {
        Workspace space = submissions.open(me.id(), submission);
        if (!space.isDraft()) {
            throw problem;
        }
        Map<String, Text> errors = new HashMap<>();
        errors.put(FIELDS.getOrDefault(problem.text().key(), "work"), problem.text());
        return page(me, space, form, errors);
    }

    private HandInPage page(
            Me me, Workspace space, HandInPage.Form form, Map<String, Text> errors) {
        return new HandInPage(
                Heading.of(space),
                space.checklist().blocking(),
                space.checklist().items().stream()
                        .filter((Checklist.Item item) -> !item.blocks())
                        .toList(),
                PartStates.unrevised(space),
                space.work().evidence().values().stream().mapToInt(all -> all.size()).sum(),
                (int)
                        space.work().responses().entrySet().stream()
                                .filter(answer -> !answer.getValue().isBlank())
                                .filter(answer -> !answer.getKey().id().equals(Enactment.ID))
                                .count(),
                space.definition().decisionDays(),
                space.definition().assessment().anonymity(),
                names.of(me.id(), space),
                form,
                errors);
    }

    private static HandInPage.Form form(HttpServletRequest request) {
        String ai = field(request, "ai");
        return new HandInPage.Form(
                request.getParameter("ownWork") != null,
                request.getParameter("privacy") != null,
                request.getParameter("unrevised") != null,
                Stream.of(Statement.AiUse.values()).filter(u -> u.code().equals(ai)).findFirst(),
                field(request, "tool"),
                field(request, "note"),
                Optional.empty());
    }

    private static String field(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
