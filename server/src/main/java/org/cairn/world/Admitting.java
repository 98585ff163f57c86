package org.cairn.world;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.cohorts.Admission;
import org.cairn.cohorts.AdmissionForm;
import org.cairn.cohorts.Admissions;
import org.cairn.cohorts.ApplicationId;
import org.cairn.cohorts.Applications;
import org.cairn.cohorts.Cohort;
import org.cairn.cohorts.CohortForm;
import org.cairn.cohorts.CohortId;
import org.cairn.cohorts.Cohorts;
import org.cairn.cohorts.Departures;
import org.cairn.cohorts.Selections;
import org.cairn.cohorts.SiteApprovals;
import org.cairn.people.PersonId;
import org.springframework.stereotype.Component;

/** Lets people of the demo world apply for the next cohort, up to today. */
@Component
class Admitting {

    private final Cohorts cohorts;
    private final Admissions admissions;
    private final Applications applications;
    private final SiteApprovals approvals;
    private final Selections selections;
    private final Departures departures;
    private final Clock clock;

    Admitting(
            Cohorts cohorts,
            Admissions admissions,
            Applications applications,
            SiteApprovals approvals,
            Selections selections,
            Departures departures,
            Clock clock) {
        this.cohorts = cohorts;
        this.admissions = admissions;
        this.applications = applications;
        this.approvals = approvals;
        this.selections = selections;
        this.departures = departures;
        this.clock = clock;
    }

    void tell(AdmissionFile file, Cast cast) {
        PersonId facilitator = cast.person(file.facilitator());
        Admission admission = days().at(file.opened(), 9, () -> open(file, facilitator));
        file.applicants().forEach(one -> apply(one, admission, facilitator, cast));
        file.wishes().forEach(wish -> wish(wish, cast));
    }

    private Days days() {
        return new Days(clock.instant(), clock.getZone());
    }

    private Admission open(AdmissionFile file, PersonId facilitator) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        LocalDate first =
                today.plusWeeks(file.beginsInWeeks())
                        .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        LocalDate last = first.plusWeeks(file.weeks()).plusDays(4);
        CohortId id =
                cohorts.make(
                        facilitator,
                        CohortForm.read(
                                Map.of(
                                        "program", file.program(),
                                        "name", "STEAM cohort " + Convening.years(first, last),
                                        "first", first.toString(),
                                        "last", last.toString(),
                                        "capacity", "" + file.places())));
        Cohort cohort = cohorts.led(facilitator, id);
        Map<String, String> fields = new HashMap<>();
        fields.put("applies-from", today.toString());
        fields.put("applies-until", today.plusDays(file.opened() + file.closesIn()).toString());
        fields.put("criteria", file.criteria());
        fields.put("answer-days", "7");
        fields.put("site", "on");
        fields.put("passes-on", "on");
        for (int i = 1; i <= file.questions().size(); i++) {
            AdmissionFile.Asked asked = file.questions().get(i - 1);
            fields.put("question-" + i, asked.words());
            fields.put("hint-" + i, asked.hint());
            if (asked.required()) {
                fields.put("required-" + i, "on");
            }
        }
        Admission admission = AdmissionForm.read(fields, cohort);
        admissions.open(facilitator, admission);
        return admission;
    }

    private void apply(
            AdmissionFile.Applicant one, Admission admission, PersonId facilitator, Cast cast) {
        PersonId person = cast.person(one.person());
        CohortId cohort = admission.cohort();
        Map<String, String> answers = new HashMap<>();
        for (int i = 1; i <= one.answers().size(); i++) {
            answers.put(Applications.ANSWER + i, one.answers().get(i - 1));
        }
        Days days = days();
        ApplicationId id =
                days.at(
                        one.applied(),
                        17,
                        () -> {
                            applications.apply(person, cohort, admission.mark(), answers);
                            return applications
                                    .mine(person, cohort)
                                    .orElseThrow()
                                    .application()
                                    .id();
                        });
        one.site()
                .ifPresent(site ->
                        days.at(
                                site.on(),
                                8,
                                () ->
                                        approvals.answer(
                                                cast.person(site.by()),
                                                id,
                                                site.agrees(),
                                                site.words().orElse(""))));
        decide(one, days, new Decided(facilitator, person, cohort, id));
    }

    /** Who decides about what. */
    private record Decided(
            PersonId facilitator, PersonId person, CohortId cohort, ApplicationId id) {}

    private void decide(AdmissionFile.Applicant one, Days days, Decided about) {
        Set<ApplicationId> only = Set.of(about.id());
        PersonId by = about.facilitator();
        one.offered()
                .ifPresent(ago ->
                        days.at(
                                ago,
                                15,
                                () -> {
                                    selections.offer(by, about.cohort(), only);
                                }));
        one.accepted()
                .ifPresent(ago ->
                        days.at(
                                ago,
                                18,
                                () -> applications.accept(about.person(), about.cohort())));
        one.waits()
                .ifPresent(ago ->
                        days.at(
                                ago,
                                15,
                                () -> {
                                    selections.waitList(by, about.cohort(), only);
                                }));
        one.declined()
                .ifPresent(ago ->
                        days.at(
                                ago,
                                15,
                                () -> {
                                    selections.decline(
                                            by, about.cohort(), only, one.words().orElse(""));
                                }));
    }

    private void wish(AdmissionFile.Wish wish, Cast cast) {
        PersonId person = cast.person(wish.person());
        Optional<Cohort> cohort = cohorts.of(person).stream().findFirst();
        cohort.ifPresent(of ->
                days().at(wish.on(), 19, () -> departures.ask(person, of.id(), wish.words())));
    }
}
