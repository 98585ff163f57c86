package org.cairn.cohorts.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.HoursPlan;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Completion;
import org.cairn.cohorts.Completions;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.text.Csv;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Where a facilitator brings in what people have completed in a learning management system. */
@Controller
class CompletionController {

    private static final String FILE = CohortController.ONE + "/completions";

    private final Completions completions;
    private final Cohorts cohorts;
    private final People people;

    CompletionController(Completions completions, Cohorts cohorts, People people) {
        this.completions = completions;
        this.cohorts = cohorts;
        this.people = people;
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(FILE)
    Answer show(Me me, @PathVariable String id) {
        Cohort cohort = cohorts.led(me.id(), CohortId.of(id));
        return page(cohort, online(cohorts.plan(cohort)), "", Optional.empty(), Optional.empty());
    }

    /** What is likely: the mode that is named so, if the plan has one. */
    private static String online(HoursPlan plan) {
        return plan.modes().stream()
                .map(HoursPlan.Mode::id)
                .filter(mode -> mode.contains("online"))
                .findFirst()
                .orElse("");
    }

    private Answer page(
            Cohort cohort,
            String mode,
            String text,
            Optional<Completions.Trial> trial,
            Optional<Text> problem) {
        List<PersonId> named =
                trial.map(Completions.Trial::lines).orElse(List.of()).stream()
                        .filter(line -> line.outcome() != Completion.Outcome.BAD)
                        .flatMap(line -> line.person().stream())
                        .distinct()
                        .toList();
        return new CompletionsPage(
                cohort,
                cohorts.plan(cohort),
                mode,
                text,
                trial,
                named.isEmpty() ? Map.of() : people.all(named),
                problem);
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(FILE)
    Answer look(
            Me me,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String mode,
            @RequestParam Optional<MultipartFile> file)
            throws IOException {
        Cohort cohort = cohorts.led(me.id(), CohortId.of(id));
        try {
            String text = text(file);
            Completions.Trial trial = completions.look(me.id(), cohort.id(), mode, text);
            return page(cohort, mode, text, Optional.of(trial), Optional.empty());
        } catch (UserProblem problem) {
            return page(cohort, mode, "", Optional.empty(), Optional.of(problem.text()));
        }
    }

    private static String text(Optional<MultipartFile> file) throws IOException {
        if (file.isEmpty() || file.get().isEmpty()) {
            throw new UserProblem("cohorts.problem.file.empty");
        }
        if (file.get().getSize() > CompletionsPage.MOST_BYTES) {
            throw new UserProblem("cohorts.problem.file.large");
        }
        return Csv.text(file.get().getBytes());
    }

    /** The same file again, once it was looked at line by line. */
    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(FILE + "/credits")
    Answer credit(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Cohort cohort = cohorts.led(me.id(), CohortId.of(id));
        String mode = typed.getOrDefault("mode", "");
        String text = typed.getOrDefault("text", "");
        try {
            Optional<Completions.Trial> done =
                    completions.credit(
                            me.id(), cohort.id(), mode, text, typed.getOrDefault("seen", ""));
            return done.isPresent()
                    ? Redirect.to("/cohorts/" + cohort.id() + "/completions")
                            .saying(
                                    "cohorts.completions.done",
                                    done.get().count(Completion.Outcome.NEW))
                    : page(
                            cohort,
                            mode,
                            text,
                            Optional.of(completions.look(me.id(), cohort.id(), mode, text)),
                            Optional.of(Text.of("cohorts.problem.file.moved")));
        } catch (UserProblem problem) {
            return page(cohort, mode, "", Optional.empty(), Optional.of(problem.text()));
        }
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(FILE + ".csv")
    ResponseEntity<byte[]> template(Me me, @PathVariable String id) {
        String file = completions.template(me.id(), CohortId.of(id));
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"completions.csv\"")
                .header("Cache-Control", "no-store")
                .body(file.getBytes(StandardCharsets.UTF_8));
    }
}
