package org.cairn.cohorts.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairn.cohorts.Application;
import org.cairn.cohorts.ApplicationId;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Selections;
import org.cairn.cohorts.SiteApprovals;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Organizations;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a facilitator reads applications and selects. */
@Controller
class SelectionController {

    private static final String APPLICATIONS = CohortController.ONE + "/applications";

    private final Selections selections;
    private final SiteApprovals approvals;
    private final People people;
    private final Organizations organizations;

    SelectionController(
            Selections selections,
            SiteApprovals approvals,
            People people,
            Organizations organizations) {
        this.selections = selections;
        this.approvals = approvals;
        this.people = people;
        this.organizations = organizations;
    }

    /** What a refused step leaves on the page. */
    private record Typed(Set<String> chosen, String words, Map<String, Text> errors) {

        static final Typed NOTHING = new Typed(Set.of(), "", Map.of());
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(APPLICATIONS)
    Answer list(
            Me me,
            @PathVariable String id,
            @RequestParam(defaultValue = "applied") String state,
            @RequestParam(defaultValue = "1") int page) {
        return shown(me, CohortId.of(id), state, page, Typed.NOTHING);
    }

    private Answer shown(Me me, CohortId id, String state, int page, Typed typed) {
        Application.State wanted = Application.State.of(state).orElse(Application.State.APPLIED);
        Selections.Shown shown = selections.of(me.id(), id, wanted, page);
        Set<PersonId> named =
                shown.rows().stream()
                        .map(Application.Read::application)
                        .flatMap(one ->
                                java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(one.person()),
                                        one.siteAnswer().map(Application.SiteAnswer::by).stream()))
                        .collect(Collectors.toSet());
        return new SelectionPage(
                shown,
                approvals.unanswerable(
                        shown.rows().stream().map(Application.Read::application).toList()),
                people.all(named),
                organizations.all(
                        shown.rows().stream()
                                .map(row -> row.application().school())
                                .collect(Collectors.toSet())),
                typed.chosen(),
                typed.words(),
                typed.errors());
    }

    /** {@code what} is the button that was pressed: offer, wait or decline. */
    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(APPLICATIONS)
    Answer select(
            Me me, @PathVariable String id, @RequestParam MultiValueMap<String, String> fields) {
        CohortId cohort = CohortId.of(id);
        String state = first(fields, "state");
        int page = page(first(fields, "page"));
        String words = first(fields, "words");
        Set<String> chosen =
                new TreeSet<>(
                        Optional.ofNullable(fields.get("application")).orElse(java.util.List.of()));
        try {
            Set<ApplicationId> ids =
                    chosen.stream().map(ApplicationId::of).collect(Collectors.toSet());
            return switch (first(fields, "what")) {
                case "offer" ->
                        done(cohort, state, "offered", selections.offer(me.id(), cohort, ids));
                case "wait" ->
                        done(cohort, state, "queued", selections.waitList(me.id(), cohort, ids));
                case "decline" ->
                        done(
                                cohort,
                                state,
                                "declined",
                                selections.decline(me.id(), cohort, ids, words));
                default -> throw new UserProblem("cohorts.entry.problem.what");
            };
        } catch (FieldProblems problems) {
            return shown(me, cohort, state, page, new Typed(chosen, words, problems.byField()));
        } catch (UserProblem problem) {
            return shown(
                    me,
                    cohort,
                    state,
                    page,
                    new Typed(chosen, words, Map.of("application", problem.text())));
        }
    }

    /** Where a school has nobody who answers, what it said elsewhere is noted. */
    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(APPLICATIONS + "/{application:[0-9a-f-]{36}}/site-agreement")
    Answer agreeFor(
            Me me,
            @PathVariable String id,
            @PathVariable String application,
            @RequestParam Map<String, String> typed) {
        CohortId cohort = CohortId.of(id);
        ApplicationId noted = ApplicationId.of(application);
        String words = typed.getOrDefault("words", "");
        String state = typed.getOrDefault("state", "");
        int page = page(typed.getOrDefault("page", ""));
        Map<String, Text> errors;
        try {
            approvals.agreeFor(me.id(), cohort, noted, words);
            String shown = Application.State.of(state).orElse(Application.State.APPLIED).code();
            return Redirect.to("/cohorts/" + cohort + "/applications?state=" + shown)
                    .saying("cohorts.entry.site.noted");
        } catch (FieldProblems problems) {
            errors =
                    Map.of(
                            SelectionPage.AGREED + noted,
                            problems.byField().values().iterator().next());
        } catch (UserProblem problem) {
            errors = Map.of("application", problem.text());
        }
        return shown(me, cohort, state, page, new Typed(Set.of(), words, errors));
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        return Optional.ofNullable(fields.getFirst(name)).orElse("");
    }

    private static int page(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 1;
    }

    private static Answer done(CohortId id, String state, String what, int many) {
        String shown = Application.State.of(state).orElse(Application.State.APPLIED).code();
        return Redirect.to("/cohorts/" + id + "/applications?state=" + shown)
                .saying("cohorts.entry." + what, many);
    }
}
