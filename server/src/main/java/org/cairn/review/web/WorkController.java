package org.cairn.review.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.awards.Award;
import org.cairn.awards.AwardId;
import org.cairn.awards.Awards;
import org.cairn.awards.Standing;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Part;
import org.cairn.people.Me;
import org.cairn.people.OrganizationId;
import org.cairn.people.SignedIn;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Page;
import org.cairn.platform.web.Redirect;
import org.cairn.review.Calendar;
import org.cairn.review.Calendars;
import org.cairn.review.SubmissionId;
import org.cairn.review.Submissions;
import org.cairn.review.WorkRow;
import org.cairn.review.Workspace;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The educator's own work: the list, the start, and where a submission stands. */
@Controller
class WorkController {

    private final Submissions submissions;
    private final Catalog catalog;
    private final Calendars calendars;
    private final Awards awards;
    private final OverviewPages overviews;
    private final Clock clock;

    WorkController(
            Submissions submissions,
            Catalog catalog,
            Calendars calendars,
            Awards awards,
            OverviewPages overviews,
            Clock clock) {
        this.submissions = submissions;
        this.catalog = catalog;
        this.calendars = calendars;
        this.awards = awards;
        this.overviews = overviews;
        this.clock = clock;
    }

    @SignedIn
    @GetMapping("/work")
    Page work(Me me) {
        List<WorkRow> rows = submissions.mine(me.id());
        Map<EditionId, Edition> editions =
                catalog.editions(rows.stream().map(WorkRow::edition).collect(Collectors.toSet()));
        Map<OrganizationId, Calendar> known =
                calendars.of(
                        editions.values().stream()
                                .map(Edition::issuer)
                                .collect(Collectors.toSet()));
        Map<AwardId, Standing> standings =
                awards.ofEarner(me.id()).stream()
                        .collect(
                                Collectors.toMap(
                                        Award::id, award -> award.standing(clock.instant())));
        Set<MicroCredentialId> running =
                rows.stream()
                        .filter(row -> row.stage().isOpen() || standing(row, standings).isValid())
                        .filter(row -> row.stage().isOpen() || row.award().isPresent())
                        .map(WorkRow::microCredential)
                        .collect(Collectors.toSet());
        List<WorkPage.Line> lines =
                rows.stream()
                        .map(row ->
                                line(
                                        row,
                                        editions.get(row.edition()),
                                        known,
                                        standing(row, standings),
                                        running.contains(row.microCredential())))
                        .toList();
        return new WorkPage(
                lines.stream().filter(line -> line.row().stage().isOpen()).toList(),
                lines.stream().filter(line -> !line.row().stage().isOpen()).toList());
    }

    /** Starting twice opens what is there; where there is a choice of paths, it is asked first. */
    @SignedIn
    @PostMapping("/submissions")
    Answer start(Me me, @RequestParam(name = "microCredential") String slug) {
        SubmissionId id = submissions.start(me.id(), slug);
        Workspace space = submissions.open(me.id(), id);
        boolean asks = space.mayTakePath() && space.path().isEmpty();
        return Redirect.to("/submissions/" + id.value() + (asks ? "/path" : ""));
    }

    /** A draft opens at the first part with something to do, anything else where it stands. */
    @SignedIn
    @GetMapping("/submissions/{id}")
    Answer submission(Me me, @PathVariable String id) {
        Workspace space = submissions.open(me.id(), SubmissionId.of(id));
        return space.isDraft()
                ? Redirect.to(
                        "/submissions/"
                                + space.submission().id().value()
                                + "/parts/"
                                + firstOpen(space).id())
                : overviews.of(me.id(), space);
    }

    private static Part firstOpen(Workspace space) {
        List<Part> parts = space.definition().parts();
        return parts.stream()
                .filter(part ->
                        !space.checklist().blocking(part.id()).isEmpty()
                                || space.unrevised().contains(part))
                .findFirst()
                .orElse(parts.getFirst());
    }

    private static Standing standing(WorkRow row, Map<AwardId, Standing> all) {
        return row.award().map(all::get).orElse(Standing.VALID);
    }

    private WorkPage.Line line(
            WorkRow row,
            @Nullable Edition edition,
            Map<OrganizationId, Calendar> known,
            Standing standing,
            boolean running) {
        String title = edition == null ? row.id().toString() : edition.definition().title();
        return new WorkPage.Line(
                row,
                title,
                edition != null && edition.isPilot(),
                StatusView.of(row.stage(), row.attempt(), row.round(), standing),
                Optional.ofNullable(edition)
                        .filter(one -> standing.isOver() && !running)
                        .map(one -> "/catalog/" + one.definition().slug()),
                Optional.ofNullable(edition)
                        .map(Edition::issuer)
                        .map(known::get)
                        .flatMap(calendar ->
                                row.dueAt().map(due -> calendar.daysLeft(clock.instant(), due))));
    }
}
