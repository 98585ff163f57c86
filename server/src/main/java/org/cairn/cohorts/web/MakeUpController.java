package org.cairn.cohorts.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.HourAccounts;
import org.cairn.cohorts.MakeUpForm;
import org.cairn.cohorts.MakeUpId;
import org.cairn.cohorts.MakeUps;
import org.cairn.cohorts.SessionId;
import org.cairn.people.FieldProblems;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Text;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a facilitator agrees on a make-up, notes that it is done, or takes it back. */
@Controller
class MakeUpController {

    private static final String ONE = "/cohorts/make-ups/{makeUp:[0-9a-f-]{36}}";

    private final MakeUps makeUps;
    private final HourAccounts accounts;
    private final HourAccountPages pages;
    private final Cohorts cohorts;
    private final People people;

    MakeUpController(
            MakeUps makeUps,
            HourAccounts accounts,
            HourAccountPages pages,
            Cohorts cohorts,
            People people) {
        this.makeUps = makeUps;
        this.accounts = accounts;
        this.pages = pages;
        this.cohorts = cohorts;
        this.people = people;
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @GetMapping(HourAccountController.PERSON + "/make-ups/new")
    Answer begin(
            Me me,
            @PathVariable String id,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String session) {
        MakeUps.Missed missed =
                makeUps.missed(
                        me.id(), CohortId.of(id), PersonId.of(person), SessionId.of(session));
        Map<String, String> likely = new LinkedHashMap<>();
        likely.put("by", MakeUpForm.TASK);
        likely.put("minutes", "" + missed.open());
        return form(missed, PersonId.of(person), likely, Map.of());
    }

    private Answer form(
            MakeUps.Missed missed,
            PersonId person,
            Map<String, String> typed,
            Map<String, Text> errors) {
        return new MakeUpFormPage(
                missed,
                person,
                people.find(person).map(Person::name).orElse(""),
                cohorts.plan(missed.cohort()),
                typed,
                errors);
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(HourAccountController.PERSON + "/make-ups")
    Answer agree(
            Me me,
            @PathVariable String id,
            @PathVariable String person,
            @RequestParam Map<String, String> typed) {
        CohortId cohort = CohortId.of(id);
        PersonId whose = PersonId.of(person);
        SessionId session = SessionId.of(typed.getOrDefault("session", ""));
        try {
            makeUps.agree(me.id(), cohort, whose, session, typed);
            return HourAccountController.back(cohort, whose).saying("cohorts.make-up.agreed");
        } catch (FieldProblems problems) {
            return form(
                    makeUps.missed(me.id(), cohort, whose, session),
                    whose,
                    typed,
                    problems.byField());
        }
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(ONE + "/done")
    Answer done(Me me, @PathVariable String makeUp, @RequestParam Map<String, String> typed) {
        MakeUps.Mended mended = makeUps.led(me.id(), MakeUpId.of(makeUp));
        CohortId cohort = mended.session().cohort();
        PersonId person = mended.makeUp().person();
        try {
            boolean news = makeUps.done(me.id(), mended.makeUp().id(), typed);
            return HourAccountController.back(cohort, person)
                    .saying(news ? "cohorts.make-up.noted" : "cohorts.make-up.already");
        } catch (FieldProblems problems) {
            return pages.led(accounts.of(me.id(), cohort, person), typed, problems.byField());
        }
    }

    @Holds({Role.FACILITATOR, Role.DESIGNER})
    @PostMapping(ONE + "/withdrawal")
    Answer withdraw(Me me, @PathVariable String makeUp) {
        MakeUps.Mended mended = makeUps.led(me.id(), MakeUpId.of(makeUp));
        makeUps.withdraw(me.id(), mended.makeUp().id());
        return HourAccountController.back(mended.session().cohort(), mended.makeUp().person())
                .saying("cohorts.make-up.withdrawn");
    }
}
