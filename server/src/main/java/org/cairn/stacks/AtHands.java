package org.cairn.stacks;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairn.catalog.Card;
import org.cairn.catalog.Catalog;
import org.cairn.catalog.Edition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.EvidenceDemand;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.StackRule;
import org.cairn.people.PersonId;
import org.cairn.portfolio.Artifact;
import org.cairn.portfolio.ArtifactId;
import org.cairn.portfolio.Portfolio;
import org.cairn.portfolio.Shelf;
import org.cairn.portfolio.Use;
import org.cairn.review.Submissions;
import org.cairn.review.WorkRow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Front desk: what of somebody’s own portfolio could be of use for the next step of a stack. */
@Service
public class AtHands {

    private static final int SPOKEN_OF = 3;

    private final Portfolio portfolio;
    private final Submissions submissions;
    private final Catalog catalog;

    AtHands(Portfolio portfolio, Submissions submissions, Catalog catalog) {
        this.portfolio = portfolio;
        this.submissions = submissions;
        this.catalog = catalog;
    }

    /** What a person has, asked once for all stacks. */
    private record Owned(
            List<Artifact> pieces, Map<ArtifactId, List<Use>> uses, List<WorkRow> work) {}

    /**
     * By stack; those that are earned, not begun, or have no next step that asks for evidence are
     * left out. The same few questions for any number.
     */
    @Transactional(readOnly = true)
    public Map<MicroCredentialId, AtHand> of(PersonId me, Collection<Progress> stacks) {
        Map<Progress, Card> steps = new HashMap<>();
        stacks.stream()
                .filter(stack -> stack.begun() && stack.award().isEmpty())
                .forEach(stack ->
                        stack.next()
                                .flatMap(
                                        step -> Optional.ofNullable(stack.cards().get(step.slug())))
                                .ifPresent(card -> steps.put(stack, card)));
        Map<EditionId, Edition> editions =
                catalog.editions(steps.values().stream().map(Card::edition).distinct().toList());
        if (steps.isEmpty()) {
            return Map.of();
        }
        Owned owned =
                new Owned(
                        portfolio.of(me, Shelf.whole()), portfolio.uses(me), submissions.mine(me));
        Map<MicroCredentialId, AtHand> found = new HashMap<>();
        steps.forEach((stack, card) -> {
            List<EvidenceDemand> demands =
                    Optional.ofNullable(editions.get(card.edition())).stream()
                            .flatMap(edition -> edition.definition().parts().stream())
                            .flatMap(part -> part.evidence().stream())
                            .toList();
            if (!demands.isEmpty()) {
                found.put(stack.edition().microCredential(), atHand(stack, demands, owned));
            }
        });
        return found;
    }

    private static AtHand atHand(Progress stack, List<EvidenceDemand> demands, Owned owned) {
        StackRule.Member step = stack.next().orElseThrow();
        Map<String, String> titles = titles(stack, step, owned.work());
        List<AtHand.Piece> pieces =
                owned.pieces().stream()
                        .map(piece -> piece(piece, titles, owned.uses()))
                        .sorted(Comparator.comparing(piece -> piece.usedFor().isEmpty()))
                        .toList();
        return new AtHand(step, demands.stream().map(demand -> fit(demand, pieces)).toList());
    }

    /** The other parts of the stack, by where the person’s work on them is. */
    private static Map<String, String> titles(
            Progress stack, StackRule.Member step, List<WorkRow> work) {
        Map<MicroCredentialId, String> parts =
                stack.rule().everything().stream()
                        .filter(member -> !member.equals(step))
                        .flatMap(member ->
                                Optional.ofNullable(stack.cards().get(member.slug())).stream())
                        .collect(Collectors.toMap(Card::id, Card::title, (one, same) -> one));
        return work.stream()
                .filter(row -> parts.containsKey(row.microCredential()))
                .collect(
                        Collectors.toMap(
                                row -> "/submissions/" + row.id().value(),
                                row -> parts.getOrDefault(row.microCredential(), ""),
                                (one, same) -> one));
    }

    private static AtHand.Piece piece(
            Artifact piece, Map<String, String> titles, Map<ArtifactId, List<Use>> uses) {
        return new AtHand.Piece(
                piece,
                uses.getOrDefault(piece.id(), List.of()).stream()
                        .flatMap(use -> Optional.ofNullable(titles.get(use.path())).stream())
                        .findFirst());
    }

    private static AtHand.Fit fit(EvidenceDemand demand, List<AtHand.Piece> pieces) {
        List<AtHand.Piece> fitting =
                pieces.stream().filter(piece -> demand.allows(piece.artifact().kind())).toList();
        return new AtHand.Fit(
                demand,
                fitting.stream().limit(SPOKEN_OF).toList(),
                Math.max(0, fitting.size() - SPOKEN_OF));
    }
}
