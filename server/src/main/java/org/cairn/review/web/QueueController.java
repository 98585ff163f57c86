package org.cairn.review.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.people.Holds;
import org.cairn.people.Me;
import org.cairn.people.Role;
import org.cairn.platform.web.Answer;
import org.cairn.platform.web.Redirect;
import org.cairn.review.Assessments;
import org.cairn.review.QueuePage;
import org.cairn.review.QueueQuery;
import org.cairn.review.QueueRow;
import org.cairn.review.SubmissionId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The assessor's queue: what waits, most urgent first, and taking one. */
@Controller
class QueueController {

    private final Assessments assessments;
    private final Catalog catalog;
    private final Clock clock;

    QueueController(Assessments assessments, Catalog catalog, Clock clock) {
        this.assessments = assessments;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** Words that leave one micro-credential lead to it. */
    @Holds(Role.ASSESSOR)
    @GetMapping("/queue")
    Answer queue(
            Me me,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "1") int page) {
        Titles titles = new Titles(catalog);
        Optional<Edition> chosen = titles.chosen(of);
        QueueQuery query = new QueueQuery(chosen.map(Edition::microCredential), which(show), page);
        QueuePage found = assessments.queue(me.id(), query);
        Map<MicroCredentialId, Long> waiting =
                found.isCountsCut() && Titles.isSearch(chosen, of)
                        ? assessments.waiting(me.id(), query)
                        : found.counts();
        List<EditionId> editions = found.rows().stream().map(QueueRow::edition).toList();
        QueueScreen screen =
                new QueueScreen(
                        found,
                        query,
                        mine(me),
                        titles.of(editions),
                        titles.pilots(editions),
                        titles.narrowing(waiting, found.isCountsCut(), chosen, of),
                        clock.instant());
        return screen.narrowing()
                .meant()
                .<Answer>map(
                        one -> Redirect.to(screen.address(query.which().code(), one.slug(), 1)))
                .orElse(screen);
    }

    private List<QueueRow> mine(Me me) {
        return assessments
                .queue(me.id(), new QueueQuery(Optional.empty(), QueueQuery.Which.MINE, 1))
                .rows();
    }

    /** Takes one; a press that comes too late says so. */
    @Holds(Role.ASSESSOR)
    @PostMapping("/assessments")
    Answer claim(Me me, @RequestParam long submission) {
        SubmissionId id = new SubmissionId(submission);
        Duration length = assessments.claim(me.id(), id);
        return Redirect.to("/assessments/" + id.value())
                .saying("review.assess.claimed", "S-" + id.value(), length.toHours());
    }

    /** The most urgent one. */
    @Holds(Role.ASSESSOR)
    @PostMapping("/assessments/next")
    Answer claimNext(Me me) {
        return assessments
                .next(me.id())
                .<Answer>map(id -> claim(me, id.value()))
                .orElseGet(() -> Redirect.to("/queue").saying("review.assess.nothing-waits"));
    }

    private static QueueQuery.Which which(String show) {
        return switch (show) {
            case "free" -> QueueQuery.Which.FREE;
            case "mine" -> QueueQuery.Which.MINE;
            case "unchecked" -> QueueQuery.Which.UNCHECKED;
            default -> QueueQuery.Which.ALL;
        };
    }
}
