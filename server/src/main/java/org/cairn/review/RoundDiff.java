package org.cairn.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairn.catalog.Definition;
import org.cairn.catalog.Part;
import org.cairn.platform.files.Sha256;
import org.cairn.platform.text.WordDiff;
import org.cairn.portfolio.Exhibit;

/**
 * What changed since an earlier round; it holds no title and no name, so that it may be shown
 * blind.
 *
 * @param attempt of the earlier round
 * @param answers what became of each answer, also of those that stayed the same
 * @param evidence what became of the pieces of each slot
 */
public record RoundDiff(
        int attempt, Instant handedInAt, Map<Slot, WordDiff> answers, Map<Slot, Pieces> evidence) {

    /** Where a piece comes from. */
    public enum Fate {
        CARRIED,
        REPLACED,
        NEW;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * The pieces of one slot.
     *
     * @param now in the order in which they were handed in
     * @param gone how many of the earlier ones were taken out and not replaced
     */
    public record Pieces(List<Fate> now, int gone) {

        public Pieces {
            now = List.copyOf(now);
        }

        /** What is new stands in for what is gone, the first for the first. */
        public static Pieces between(List<Exhibit> before, List<Exhibit> now) {
            Set<Sha256> old = hashes(before);
            int gone =
                    (int) before.stream().filter(one -> !hashes(now).contains(one.hash())).count();
            List<Fate> fates = new ArrayList<>();
            for (Exhibit exhibit : now) {
                if (old.contains(exhibit.hash())) {
                    fates.add(Fate.CARRIED);
                } else if (gone > 0) {
                    fates.add(Fate.REPLACED);
                    gone--;
                } else {
                    fates.add(Fate.NEW);
                }
            }
            return new Pieces(fates, gone);
        }

        private static Set<Sha256> hashes(List<Exhibit> exhibits) {
            return exhibits.stream().map(Exhibit::hash).collect(Collectors.toSet());
        }

        boolean isSame() {
            return gone == 0 && now.stream().allMatch(fate -> fate == Fate.CARRIED);
        }
    }

    public RoundDiff {
        answers = Map.copyOf(answers);
        evidence = Map.copyOf(evidence);
    }

    /**
     * Since the round that was judged last, else since the one before; nothing in a first round.
     *
     * @param veil over the words of both
     */
    static Optional<RoundDiff> ofLast(List<Round> rounds, Veil veil) {
        if (rounds.size() < 2) {
            return Optional.empty();
        }
        List<Round> earlier = rounds.subList(0, rounds.size() - 1);
        Round before =
                earlier.reversed().stream()
                        .filter(Round::isNotYet)
                        .findFirst()
                        .orElse(earlier.getLast());
        return Optional.of(between(before, rounds.getLast(), veil));
    }

    private static RoundDiff between(Round before, Round now, Veil veil) {
        Map<Slot, WordDiff> answers = new TreeMap<>();
        for (Slot slot : slots(before.work().responses(), now.work().responses())) {
            answers.put(
                    slot,
                    WordDiff.of(
                            veil.over(before.work().response(slot)),
                            veil.over(now.work().response(slot))));
        }
        Map<Slot, Pieces> evidence = new TreeMap<>();
        for (Slot slot : slots(before.work().evidence(), now.work().evidence())) {
            evidence.put(
                    slot, Pieces.between(before.work().evidence(slot), now.work().evidence(slot)));
        }
        return new RoundDiff(before.attempt(), before.handedInAt(), answers, evidence);
    }

    private static Set<Slot> slots(Map<Slot, ?> some, Map<Slot, ?> others) {
        Set<Slot> all = new TreeSet<>(some.keySet());
        all.addAll(others.keySet());
        return all;
    }

    /** The comparison of one answer, if there is something to compare and it changed. */
    public Optional<WordDiff> changed(Slot slot) {
        return Optional.ofNullable(answers.get(slot)).filter(diff -> !diff.isSame());
    }

    /** Where the piece at this place of the slot comes from; places count from 1. */
    public Optional<Fate> fate(Slot slot, int place) {
        return Optional.ofNullable(evidence.get(slot))
                .map(Pieces::now)
                .filter(fates -> place <= fates.size())
                .map(fates -> fates.get(place - 1));
    }

    /** How many pieces of the slot were taken out without another in their place. */
    public int gone(Slot slot) {
        return Optional.ofNullable(evidence.get(slot)).map(Pieces::gone).orElse(0);
    }

    public boolean isChanged(Part part) {
        return answers.entrySet().stream()
                        .anyMatch(entry -> isIn(part, entry.getKey()) && !entry.getValue().isSame())
                || evidence.entrySet().stream()
                        .anyMatch(
                                entry -> isIn(part, entry.getKey()) && !entry.getValue().isSame());
    }

    /** The parts in which something changed, in the order of the definition. */
    public List<Part> changedParts(Definition definition) {
        return definition.parts().stream().filter(this::isChanged).toList();
    }

    private static boolean isIn(Part part, Slot slot) {
        return slot.part().equals(part.id());
    }
}
