package org.cairn.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.catalog.Prompt;
import org.cairn.portfolio.Exhibit;

/**
 * What moving a draft to another edition would do.
 *
 * @param keptAnswers how many answers stay where they are
 * @param keptPieces how many pieces of evidence do
 * @param answers those whose question is gone; they go to the portfolio as texts
 * @param pieces what no longer has a place; each stays in the portfolio
 */
public record Move(
        Edition from,
        Edition to,
        int keptAnswers,
        int keptPieces,
        List<LooseAnswer> answers,
        List<LoosePiece> pieces) {

    /** An answer whose question is gone. */
    public record LooseAnswer(Slot slot, String question, String words) {}

    /** A piece of evidence that is no longer asked for, or no longer in this form. */
    public record LoosePiece(Slot slot, Exhibit exhibit) {}

    public Move {
        answers = List.copyOf(answers);
        pieces = List.copyOf(pieces);
    }

    static Move of(Edition from, Edition to, Work work) {
        List<LooseAnswer> answers = new ArrayList<>();
        List<LoosePiece> pieces = new ArrayList<>();
        int written = 0;
        int shown = 0;
        for (var response : work.responses().entrySet()) {
            Slot slot = response.getKey();
            if (Enactment.is(slot)) {
                continue;
            }
            boolean words = !response.getValue().isBlank();
            written += words ? 1 : 0;
            if (words && prompt(to.definition(), slot).isEmpty()) {
                String question = prompt(from.definition(), slot).map(Prompt::label).orElse("");
                answers.add(new LooseAnswer(slot, question, response.getValue()));
            }
        }
        for (var evidence : work.evidence().entrySet()) {
            shown += evidence.getValue().size();
            pieces.addAll(loose(to.definition(), evidence.getKey(), evidence.getValue()));
        }
        return new Move(from, to, written - answers.size(), shown - pieces.size(), answers, pieces);
    }

    private static List<LoosePiece> loose(
            Definition definition, Slot slot, List<Exhibit> exhibits) {
        Optional<EvidenceDemand> demand =
                definition.part(slot.part()).flatMap(part -> part.demand(slot.id()));
        List<LoosePiece> loose = new ArrayList<>();
        int kept = 0;
        for (Exhibit exhibit : exhibits) {
            int before = kept;
            if (demand.filter(it -> it.allows(exhibit.kind()) && before < it.max()).isPresent()) {
                kept++;
            } else {
                loose.add(new LoosePiece(slot, exhibit));
            }
        }
        return loose;
    }

    private static Optional<Prompt> prompt(Definition definition, Slot slot) {
        return definition.part(slot.part()).flatMap(part -> part.prompt(slot.id()));
    }
}
