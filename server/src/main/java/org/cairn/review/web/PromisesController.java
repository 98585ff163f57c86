package org.cairn.review.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.catalog.Catalog;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.OrganizationId;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.platform.web.UserProblem;
import org.cairn.review.Calendar;
import org.cairn.review.Calendars;
import org.cairn.review.LateRow;
import org.cairn.review.NewDays;
import org.cairn.review.Promises;
import org.cairn.review.SubmissionId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What is past its promised day, for those who manage the issuer, and the form that moves the day.
 */
@Controller
class PromisesController {

    private final Promises promises;
    private final Calendars calendars;
    private final People people;
    private final Catalog catalog;
    private final Clock clock;

    PromisesController(
            Promises promises, Calendars calendars, People people, Catalog catalog, Clock clock) {
        this.promises = promises;
        this.calendars = calendars;
        this.people = people;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Holds({Role.ADMINISTRATOR, Role.APPROVER})
    @GetMapping("/promises")
    PromisesPage late(Me me, @RequestParam(defaultValue = "1") int page) {
        return page(me, page, Optional.empty());
    }

    @Holds({Role.ADMINISTRATOR, Role.APPROVER})
    @PostMapping("/promises/{id}/postponement")
    Answer postpone(
            Me me,
            @PathVariable long id,
            @ModelAttribute Postponement form,
            @RequestParam(defaultValue = "1") int page) {
        try {
            promises.postpone(me.id(), new SubmissionId(id), form.date(), form.typedReason());
            return Redirect.to("/promises").saying("review.promises.moved", "S-" + id);
        } catch (UserProblem problem) {
            return page(me, page, Optional.of(new PromisesPage.Refused(id, form, problem.text())));
        }
    }

    private PromisesPage page(Me me, int page, Optional<PromisesPage.Refused> refused) {
        Promises.Found found = promises.late(me.id(), page);
        Map<PersonId, Person> holders =
                people.all(found.rows().stream().flatMap(row -> row.holder().stream()).toList());
        var definitions =
                new Titles(catalog).of(found.rows().stream().map(LateRow::edition).toList());
        Map<OrganizationId, Calendar> known =
                calendars.of(
                        found.rows().stream().map(LateRow::issuer).collect(Collectors.toSet()));
        Instant now = clock.instant();
        List<PromisesPage.Line> lines =
                found.rows().stream()
                        .map(row -> {
                            Calendar calendar = Objects.requireNonNull(known.get(row.issuer()));
                            return new PromisesPage.Line(
                                    row,
                                    Optional.ofNullable(definitions.get(row.edition()))
                                            .map(definition -> definition.title())
                                            .orElse(""),
                                    row.holder()
                                            .flatMap(id -> Optional.ofNullable(holders.get(id)))
                                            .map(Person::name),
                                    ChronoUnit.DAYS.between(
                                            LocalDate.ofInstant(row.dueAt(), me.person().zone()),
                                            LocalDate.ofInstant(now, me.person().zone())),
                                    NewDays.after(row.dueAt(), calendar, now));
                        })
                        .toList();
        return new PromisesPage(found, lines, refused);
    }
}
