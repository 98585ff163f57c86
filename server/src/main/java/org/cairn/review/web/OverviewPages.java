package org.cairn.review.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.catalog.Part;
import org.cairn.catalog.Prompt;
import org.cairn.people.People;
import org.cairn.people.Person;
import org.cairn.people.PersonId;
import org.cairn.platform.text.Markdown;
import org.cairn.platform.web.Text;
import org.cairn.portfolio.Exhibit;
import org.cairn.review.Accesses;
import org.cairn.review.Calendars;
import org.cairn.review.Enactment;
import org.cairn.review.Feedback;
import org.cairn.review.HandedIn;
import org.cairn.review.PastRound;
import org.cairn.review.Slot;
import org.cairn.review.Step;
import org.cairn.review.Submission;
import org.cairn.review.Workspace;
import org.springframework.stereotype.Component;

/** Puts together the page that tells where a submission stands. */
@Component
class OverviewPages {

    private final PartPages parts;
    private final Calendars calendars;
    private final People people;
    private final Accesses accesses;
    private final Clock clock;

    OverviewPages(
            PartPages parts, Calendars calendars, People people, Accesses accesses, Clock clock) {
        this.parts = parts;
        this.calendars = calendars;
        this.people = people;
        this.accesses = accesses;
        this.clock = clock;
    }

    OverviewPage of(PersonId me, Workspace space) {
        return of(me, space, Optional.empty());
    }

    OverviewPage of(PersonId me, Workspace space, Optional<Text> message) {
        Submission submission = space.submission();
        Optional<PastRound> last = space.lastRound();
        return new OverviewPage(
                Heading.of(space),
                space,
                last,
                last.flatMap(PastRound::feedback)
                        .flatMap(Feedback::assessor)
                        .flatMap(people::find)
                        .map(Person::name),
                last.map(round ->
                                space.definition().parts().stream()
                                        .map(part -> part(me, space, round, part))
                                        .toList())
                        .orElse(List.of()),
                PartPages.criteria(space),
                space.steps().stream().filter(step -> isTold(step)).toList(),
                submission.dueAt(),
                submission.dueAt().map(due -> daysLeft(submission, due)),
                space.steps().reversed().stream()
                        .filter(step -> step.kind() == Step.Kind.POSTPONED)
                        .filter(step -> step.round() == submission.facts().round())
                        .findFirst(),
                submission instanceof HandedIn in && in.begunAt().isEmpty(),
                accesses.beside(me, submission.id()),
                message);
    }

    private int daysLeft(Submission submission, Instant due) {
        return calendars.of(submission.facts().issuer()).daysLeft(clock.instant(), due);
    }

    private OverviewPage.PartView part(PersonId me, Workspace space, PastRound round, Part part) {
        return new OverviewPage.PartView(
                part.id(),
                part.title(),
                space.diff().filter(diff -> diff.isChanged(part)).isPresent(),
                Enactment.chosen(space.definition(), part, round.work()).map(Part::title),
                part.prompts().stream().map(prompt -> said(space, round, part, prompt)).toList(),
                part.evidence().stream()
                        .map(demand -> shown(me, space, new Slot(part.id(), demand.id()), demand))
                        .toList());
    }

    private static OverviewPage.Said said(
            Workspace space, PastRound round, Part part, Prompt prompt) {
        Slot slot = new Slot(part.id(), prompt.id());
        return new OverviewPage.Said(
                prompt,
                Markdown.html(round.work().response(slot)),
                space.diff().flatMap(diff -> diff.changed(slot)));
    }

    private OverviewPage.Shown shown(
            PersonId me, Workspace space, Slot slot, EvidenceDemand demand) {
        List<Exhibit> exhibits = space.lastRound().orElseThrow().work().evidence(slot);
        return new OverviewPage.Shown(
                demand.title(),
                IntStream.range(0, exhibits.size())
                        .mapToObj(i ->
                                parts.view(
                                        me,
                                        exhibits.get(i),
                                        space.diff().flatMap(diff -> diff.fate(slot, i + 1))))
                        .toList(),
                space.diff().map(diff -> diff.gone(slot)).orElse(0));
    }

    /** What passes between assessor and issuer is theirs. */
    private static boolean isTold(Step step) {
        return step.kind() != Step.Kind.BACK_TO_ASSESSOR && step.kind() != Step.Kind.RELEASED;
    }
}
