package org.cairn.cohorts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.YearbookEntry;
import org.cairn.cohorts.YearbookForm;
import org.cairn.cohorts.Yearbooks;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Anyone;
import org.cairn.platform.web.NotThere;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The yearbook of a cohort: opened by those who lead it, filled by those who are in it. */
@Controller
class YearbookController {

    private static final String LED = CohortController.ONE + "/yearbook";
    private static final String MINE = "/cohorts/mine/{id:[0-9a-f-]{36}}/yearbook";
    private static final String PIECE = MINE + "/{part:[a-z0-9-]{1,60}}";
    private static final int DAYS = 180;

    private final Yearbooks yearbooks;
    private final People people;
    private final Clock clock;

    YearbookController(Yearbooks yearbooks, People people, Clock clock) {
        this.yearbooks = yearbooks;
        this.people = people;
        this.clock = clock;
    }

    /** Names of those who want theirs to stand there; of nobody else one is looked up. */
    private Map<PersonId, Person> names(Yearbooks.Shown shown) {
        Set<PersonId> named =
                shown.entries().stream()
                        .filter(YearbookEntry::byName)
                        .map(YearbookEntry::person)
                        .collect(Collectors.toSet());
        return named.isEmpty() ? Map.of() : people.all(named);
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(LED)
    Answer led(Me me, @PathVariable String id) {
        Yearbooks.Shown shown = yearbooks.led(me.id(), CohortId.of(id));
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put(
                "seen",
                shown.yearbook().map(one -> one.isPublic() ? "public" : "cohort").orElse(""));
        typed.put(
                "last",
                shown.yearbook()
                        .map(one -> one.lastDay())
                        .orElseGet(() ->
                                LocalDate.ofInstant(clock.instant(), shown.cohort().zone())
                                        .plusDays(DAYS))
                        .toString());
        return new YearbookLeadPage(shown, names(shown), typed, Map.of());
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(LED)
    Answer open(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Yearbooks.Shown before = yearbooks.led(me.id(), CohortId.of(id));
        try {
            yearbooks.open(me.id(), before.cohort().id(), YearbookForm.read(typed));
            return Redirect.to("/cohorts/" + id + "/yearbook").saying("cohorts.yearbook.opened");
        } catch (FieldProblems problems) {
            return new YearbookLeadPage(before, names(before), typed, problems.byField());
        }
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(LED + "/removal")
    Answer close(Me me, @PathVariable String id) {
        yearbooks.close(me.id(), CohortId.of(id));
        return Redirect.to("/cohorts/" + id + "/yearbook").saying("cohorts.yearbook.closed");
    }

    @SignedIn
    @GetMapping(MINE)
    Answer mine(Me me, @PathVariable String id) {
        return mine(me, id, Optional.empty(), Map.of(), Map.of());
    }

    private Answer mine(
            Me me,
            String id,
            Optional<String> part,
            Map<String, String> typed,
            Map<String, Text> errors) {
        Yearbooks.Shown shown = yearbooks.mine(me.id(), CohortId.of(id));
        YearbookMinePage page =
                new YearbookMinePage(shown, names(shown), me.id(), part, typed, errors);
        if (part.isPresent() && page.open().isEmpty()) {
            throw new NotThere();
        }
        return page;
    }

    /** The form for one artifact. */
    @SignedIn
    @GetMapping(PIECE)
    Answer piece(Me me, @PathVariable String id, @PathVariable String part) {
        Map<String, String> typed = new LinkedHashMap<>();
        yearbooks.mine(me.id(), CohortId.of(id)).entries().stream()
                .filter(one -> one.person().equals(me.id()) && one.part().equals(part))
                .forEach(one -> {
                    typed.put("title", one.title());
                    typed.put("sentence", one.sentence());
                    typed.put("words", one.words());
                    if (one.byName()) {
                        typed.put("name", "on");
                    }
                    if (one.isPublic()) {
                        typed.put("public", "on");
                    }
                });
        return mine(me, id, Optional.of(part), typed, Map.of());
    }

    @SignedIn
    @PostMapping(PIECE)
    Answer show(
            Me me,
            @PathVariable String id,
            @PathVariable String part,
            @RequestParam Map<String, String> typed) {
        try {
            yearbooks.show(me.id(), CohortId.of(id), part, YearbookForm.Entry.read(typed));
            return Redirect.to("/cohorts/mine/" + id + "/yearbook")
                    .saying("cohorts.yearbook.shown");
        } catch (FieldProblems problems) {
            return mine(me, id, Optional.of(part), typed, problems.byField());
        }
    }

    @SignedIn
    @PostMapping(PIECE + "/removal")
    Answer hide(Me me, @PathVariable String id, @PathVariable String part) {
        yearbooks.hide(me.id(), CohortId.of(id), part);
        return Redirect.to("/cohorts/mine/" + id).saying("cohorts.yearbook.hidden");
    }

    @Anyone
    @GetMapping("/yearbooks/{token:[0-9a-z]{26}}")
    Answer published(@PathVariable String token) {
        Yearbooks.Shown shown = yearbooks.published(token);
        return new YearbookPage(shown, names(shown));
    }
}
