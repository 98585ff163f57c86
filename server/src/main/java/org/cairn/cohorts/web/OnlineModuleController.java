package org.cairn.cohorts.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.cairn.catalog.Catalog;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Lesson;
import org.cairn.cohorts.LessonForm;
import org.cairn.cohorts.OnlineModule;
import org.cairn.cohorts.OnlineModuleId;
import org.cairn.cohorts.OnlineModules;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.Ids;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where those who lead a cohort make online modules and see how far people are. */
@Controller
class OnlineModuleController {

    static final String ONE = "/cohorts/modules/{module:[0-9a-f-]{36}}";
    private static final String ALL = CohortController.ONE + "/modules";

    private final OnlineModules modules;
    private final Cohorts cohorts;
    private final Catalog catalog;
    private final People people;
    private final Clock clock;

    OnlineModuleController(
            OnlineModules modules, Cohorts cohorts, Catalog catalog, People people, Clock clock) {
        this.modules = modules;
        this.cohorts = cohorts;
        this.catalog = catalog;
        this.people = people;
        this.clock = clock;
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(ALL)
    Answer all(Me me, @PathVariable String id) {
        Cohort cohort = cohorts.led(me.id(), CohortId.of(id));
        return new OnlineModulesPage(
                cohort,
                cohorts.plan(cohort),
                lang(cohort),
                modules.of(me.id(), cohort.id()),
                modules.ofProgram(me.id(), cohort),
                today(cohort));
    }

    private LocalDate today(Cohort cohort) {
        return LocalDate.ofInstant(clock.instant(), cohort.zone());
    }

    private String lang(Cohort cohort) {
        return catalog.edition(cohort.edition()).definition().language().toLanguageTag();
    }

    /** Begins with what another module of the program says, or with one empty question. */
    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(ALL + "/new")
    Answer begin(Me me, @PathVariable String id, @RequestParam(defaultValue = "") String from) {
        Cohort cohort = cohorts.led(me.id(), CohortId.of(id));
        Map<String, String> typed = new LinkedHashMap<>();
        if (!from.isEmpty()) {
            OnlineModule other = modules.led(me.id(), OnlineModuleId.of(from));
            typed.putAll(LessonForm.fields(other.lesson()));
            typed.put("from", from);
        } else {
            typed.put("question-1", "");
        }
        LocalDate today = today(cohort);
        typed.put("opens", (cohort.covers(today) ? today : cohort.firstDay()).toString());
        typed.put("closes", cohort.lastDay().toString());
        typed.put("form", Ids.unguessable());
        return form(cohort, Optional.empty(), typed, Refused.NOTHING);
    }

    private Answer form(
            Cohort cohort,
            Optional<OnlineModule> changed,
            Map<String, String> typed,
            Refused refused) {
        return new OnlineModuleFormPage(
                cohort, cohorts.plan(cohort), lang(cohort), changed, typed, refused);
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(ALL)
    Answer make(Me me, @PathVariable String id, @RequestParam Map<String, String> typed) {
        Cohort cohort = cohorts.led(me.id(), CohortId.of(id));
        return taking(
                cohort,
                Optional.empty(),
                typed,
                () -> {
                    OnlineModuleId made =
                            modules.make(
                                    me.id(),
                                    cohort.id(),
                                    lesson(cohort, typed),
                                    Optional.ofNullable(typed.get("from"))
                                            .filter(from -> !from.isBlank())
                                            .map(OnlineModuleId::of),
                                    typed.getOrDefault("form", ""));
                    return Redirect.to("/cohorts/modules/" + made).saying("cohorts.online.made");
                });
    }

    private Lesson lesson(Cohort cohort, Map<String, String> typed) {
        return LessonForm.read(typed, cohort, cohorts.plan(cohort));
    }

    /** Does it, or shows the form again as it was typed, also with one more question. */
    private Answer taking(
            Cohort cohort,
            Optional<OnlineModule> changed,
            Map<String, String> typed,
            Supplier<Answer> work) {
        if (typed.containsKey("add")) {
            return form(cohort, changed, oneMore(typed), Refused.NOTHING);
        }
        try {
            return work.get();
        } catch (FieldProblems problems) {
            return form(cohort, changed, typed, Refused.of(problems));
        } catch (UserProblem problem) {
            Map<String, String> again = new LinkedHashMap<>(typed);
            changed.filter(module -> problem.status() == HttpStatus.CONFLICT)
                    .ifPresent(module -> again.put("form", module.lesson().mark()));
            return form(cohort, changed, again, Refused.of("form", problem));
        }
    }

    private static Map<String, String> oneMore(Map<String, String> typed) {
        Map<String, String> more = new LinkedHashMap<>(typed);
        int next = LessonForm.count(typed) + 1;
        if (next <= LessonForm.MOST_QUESTIONS) {
            more.put("question-" + next, "");
        }
        return more;
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(ONE)
    Answer one(Me me, @PathVariable String module) {
        return page(me, OnlineModuleId.of(module), Refused.NOTHING);
    }

    Answer page(Me me, OnlineModuleId id, Refused refused) {
        OnlineModules.Standing standing = modules.standing(me.id(), id);
        Set<PersonId> named = new HashSet<>(standing.open());
        standing.done().forEach(one -> named.add(one.person()));
        return new OnlineModulePage(
                standing,
                cohorts.plan(standing.cohort()),
                lang(standing.cohort()),
                people.all(named),
                refused);
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(ONE + "/changes")
    Answer edit(Me me, @PathVariable String module) {
        OnlineModule known = modules.led(me.id(), OnlineModuleId.of(module));
        Map<String, String> typed = LessonForm.fields(known.lesson());
        typed.put("form", known.lesson().mark());
        return form(
                cohorts.led(me.id(), known.cohort()), Optional.of(known), typed, Refused.NOTHING);
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(ONE + "/changes")
    Answer change(Me me, @PathVariable String module, @RequestParam Map<String, String> typed) {
        OnlineModule known = modules.led(me.id(), OnlineModuleId.of(module));
        Cohort cohort = cohorts.led(me.id(), known.cohort());
        return taking(
                cohort,
                Optional.of(known),
                typed,
                () -> {
                    modules.change(
                            me.id(),
                            known.id(),
                            lesson(cohort, typed),
                            typed.getOrDefault("form", ""));
                    return Redirect.to("/cohorts/modules/" + module)
                            .saying("cohorts.online.changed");
                });
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(ONE + "/publication")
    Answer publish(Me me, @PathVariable String module) {
        OnlineModuleId id = OnlineModuleId.of(module);
        try {
            boolean news = modules.publish(me.id(), id);
            return Redirect.to("/cohorts/modules/" + module)
                    .saying(news ? "cohorts.online.published" : "cohorts.online.published.before");
        } catch (UserProblem problem) {
            return page(me, id, Refused.of("module", problem));
        }
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(ONE + "/removal")
    Answer remove(Me me, @PathVariable String module) {
        OnlineModuleId id = OnlineModuleId.of(module);
        try {
            CohortId cohort = modules.remove(me.id(), id);
            return Redirect.to("/cohorts/" + cohort + "/modules").saying("cohorts.online.removed");
        } catch (UserProblem problem) {
            return page(me, id, Refused.of("module", problem));
        }
    }
}
