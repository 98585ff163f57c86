package org.cairn.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.people.PersonId;
import org.cairn.people.Role;
import org.cairn.portfolio.Exhibit;
import org.cairn.portfolio.FileContent;
import org.cairn.portfolio.Viewing;
import org.springframework.stereotype.Component;

/** Puts together what an approver sees. */
@Component
class DecisionViews {

    private final RoundStore rounds;
    private final RulingStore rulings;
    private final StepStore steps;
    private final Catalog catalog;
    private final ProgramHours hours;
    private final Viewing viewing;

    DecisionViews(
            RoundStore rounds,
            RulingStore rulings,
            StepStore steps,
            Catalog catalog,
            ProgramHours hours,
            Viewing viewing) {
        this.rounds = rounds;
        this.rulings = rulings;
        this.steps = steps;
        this.catalog = catalog;
        this.hours = hours;
        this.viewing = viewing;
    }

    DecisionView of(Submission submission, PersonId me) {
        List<Round> all = rounds.all(submission.id());
        Round round = all.getLast();
        Edition edition = catalog.edition(submission.facts().edition());
        return new DecisionView(
                submission,
                edition,
                round,
                round.recommendation()
                        .map(r -> r.scorecard().judgedBy(edition.definition().rubric())),
                rulings.decisions(submission.id(), round.number()).stream()
                        .filter(decision -> decision.verdict() == Verdict.BACK_TO_ASSESSOR)
                        .toList(),
                all.subList(0, all.size() - 1),
                RoundDiff.ofLast(all, Veil.NOTHING_TO_HIDE),
                hours.of(submission.facts(), edition.definition()),
                hours.cohort(submission.facts(), edition.definition()),
                addresses(round, me),
                steps.all(submission.id()));
    }

    private Map<Exhibit, String> addresses(Round round, PersonId me) {
        Map<Exhibit, String> addresses = new HashMap<>();
        round.work().evidence().values().stream()
                .flatMap(List::stream)
                .filter(exhibit -> exhibit.content() instanceof FileContent)
                .forEach(exhibit ->
                        addresses.put(exhibit, viewing.address(exhibit, me, Role.APPROVER)));
        return addresses;
    }
}
