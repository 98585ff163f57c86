package org.cairn.review;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.catalog.Definition;
import org.cairn.catalog.EditionId;
import org.cairn.catalog.Judgement;
import org.cairn.platform.files.Sha256;

/**
 * What was handed in at one time and what became of it; the first half never changes, the second is
 * added once.
 *
 * @param number counts every hand-in
 * @param note what was changed since the last attempt
 * @param carried criteria that earlier rounds have met and whose work is the same
 * @param seal hash over all of it, printed on the receipt
 */
public record Round(
        SubmissionId submission,
        int number,
        int attempt,
        EditionId edition,
        Instant handedInAt,
        Work work,
        Statement statement,
        String note,
        Map<String, Carried> carried,
        Sha256 seal,
        Optional<Recommendation> recommendation,
        Optional<Decision> decision) {

    public Round {
        carried = Map.copyOf(carried);
    }

    /** Whether the issuer decided "not yet" on it. */
    boolean isNotYet() {
        return decision.filter(d -> d.verdict() == Verdict.NOT_YET).isPresent();
    }

    /** The criteria that work after this round may rest on, each with the work it rests on. */
    Map<String, Carried> met(Definition definition) {
        if (!isNotYet() || recommendation.isEmpty()) {
            return carried;
        }
        Scorecard card = recommendation.get().scorecard();
        Judgement judgement = card.judgedBy(definition.rubric());
        Map<String, Carried> met = new TreeMap<>();
        for (String criterion : judgement.met()) {
            Carried before = carried.get(criterion);
            Mark mark = card.marks().get(criterion);
            if (before != null) {
                met.put(criterion, before);
            } else if (mark != null) {
                met.put(criterion, new Carried(mark, number, work.restsOn(definition, criterion)));
            }
        }
        decision.get().reopened().forEach(met::remove);
        return met;
    }

    /** Which of these stay met for new work: those whose parts are word by word the same. */
    Map<String, Carried> carriedTo(Work newWork, Definition definition) {
        return met(definition).entrySet().stream()
                .filter(entry ->
                        newWork.restsOn(definition, entry.getKey())
                                .equals(entry.getValue().restsOn()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
