package org.cairn.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.cairn.awards.AwardOrder;
import org.cairn.awards.Examination;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.catalog.Part;
import org.cairn.catalog.Score;
import org.cairn.portfolio.Exhibit;
import org.springframework.stereotype.Component;

/** Fills in what the register of awards needs from the round that was decided. */
@Component
class AwardOrders {

    private final Catalog catalog;
    private final RulingStore rulings;

    AwardOrders(Catalog catalog, RulingStore rulings) {
        this.catalog = catalog;
        this.rulings = rulings;
    }

    AwardOrder of(Recommended waiting, Round round, Decision decision) {
        Facts facts = waiting.facts();
        Scorecard card = waiting.recommendation().scorecard();
        Definition definition = catalog.edition(facts.edition()).definition();
        return new AwardOrder(
                facts.educator(),
                facts.edition(),
                facts.issuer(),
                facts.id().value(),
                facts.attempt(),
                card.scores(),
                comments(card),
                evidence(round.work(), definition),
                Optional.of(examination(waiting, definition)),
                decision.approver(),
                enacted(round.work(), definition),
                List.of());
    }

    private static Optional<AwardOrder.Enacted> enacted(Work work, Definition definition) {
        return definition.parts().stream()
                .flatMap(part ->
                        Enactment.chosen(definition, part, work)
                                .map(eola -> new AwardOrder.Enacted(part.title(), eola.title()))
                                .stream())
                .findFirst();
    }

    private Examination examination(Recommended waiting, Definition definition) {
        Facts facts = waiting.facts();
        return new Examination(
                facts.assessors().size(),
                facts.round(),
                facts.path(definition),
                agreement(waiting));
    }

    /** With another assessor who scored the same round; the one who did so last counts. */
    private Optional<Examination.Agreement> agreement(Recommended waiting) {
        Facts facts = waiting.facts();
        Recommendation last = waiting.recommendation();
        return rulings.recommendations(facts.id(), facts.round()).reversed().stream()
                .filter(other -> !other.assessor().equals(last.assessor()))
                .findFirst()
                .flatMap(other -> agreement(last.scorecard().scores(), other.scorecard().scores()));
    }

    private static Optional<Examination.Agreement> agreement(
            Map<String, Score> some, Map<String, Score> others) {
        List<String> both = some.keySet().stream().filter(others::containsKey).toList();
        int same =
                (int)
                        both.stream()
                                .filter(id -> Objects.equals(some.get(id), others.get(id)))
                                .count();
        return both.isEmpty()
                ? Optional.empty()
                : Optional.of(new Examination.Agreement(same, both.size()));
    }

    /** The strength is the sentence that belongs on a badge. */
    private static Map<String, String> comments(Scorecard card) {
        Map<String, String> comments = new TreeMap<>();
        card.marks()
                .forEach((criterion, mark) -> {
                    if (!mark.comment().strength().isBlank()) {
                        comments.put(criterion, mark.comment().strength());
                    }
                });
        return comments;
    }

    private static List<AwardOrder.EvidenceLine> evidence(Work work, Definition definition) {
        return definition.parts().stream()
                .flatMap(part ->
                        part.evidence().stream()
                                .flatMap(demand -> lines(work, part, demand).stream()))
                .toList();
    }

    private static List<AwardOrder.EvidenceLine> lines(
            Work work, Part part, EvidenceDemand demand) {
        return work.evidence(new Slot(part.id(), demand.id())).stream()
                .map((Exhibit one) ->
                        new AwardOrder.EvidenceLine(
                                one.title(), one.kind(), part.title() + ": " + demand.title()))
                .toList();
    }
}
