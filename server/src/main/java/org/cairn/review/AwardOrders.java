package org.cairn.review;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.awards.AwardOrder;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.catalog.Part;
import org.cairn.portfolio.Exhibit;
import org.springframework.stereotype.Component;

/** Fills in what the register of awards needs from the round that was decided. */
@Component
class AwardOrders {

    private final Catalog catalog;

    AwardOrders(Catalog catalog) {
        this.catalog = catalog;
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
                decision.approver());
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
