package org.cairn.review;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cairn.catalog.Judgement;
import org.cairn.catalog.Rubric;
import org.cairn.catalog.Score;

/**
 * What one assessor says of one round.
 *
 * @param overall a word on the whole for the educator; may be empty
 */
public record Scorecard(Map<String, Mark> marks, String overall) {

    public static final int LONGEST = 6_000;

    public Scorecard {
        marks = Map.copyOf(marks);
        overall = Typed.kept(overall, LONGEST);
    }

    public Map<String, Score> scores() {
        return marks.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().score()));
    }

    public Judgement judgedBy(Rubric rubric) {
        return rubric.judge(scores());
    }

    /**
     * For each criterion that is not met what its comment does not say yet; empty = all is said.
     */
    public Map<String, List<Growth.Need>> lacks(Judgement judgement) {
        Map<String, List<Growth.Need>> lacks = new TreeMap<>();
        for (String criterion : judgement.notYet()) {
            List<Growth.Need> needs =
                    Objects.requireNonNull(marks.get(criterion)).comment().lacks();
            if (!needs.isEmpty()) {
                lacks.put(criterion, needs);
            }
        }
        return lacks;
    }

    /** Criteria whose gap or next step was taken over word by word from another criterion. */
    public Set<String> copied() {
        return marks.keySet().stream()
                .filter(one -> marks.keySet().stream().anyMatch(other -> sameWords(one, other)))
                .collect(Collectors.toSet());
    }

    private boolean sameWords(String one, String other) {
        Growth mine = Objects.requireNonNull(marks.get(one)).comment();
        Growth theirs = Objects.requireNonNull(marks.get(other)).comment();
        return !one.equals(other)
                && ((!mine.gap().isEmpty() && mine.gap().equals(theirs.gap()))
                        || (!mine.nextStep().isEmpty()
                                && mine.nextStep().equals(theirs.nextStep())));
    }

    /** The same with what earlier rounds have settled. */
    Scorecard over(Map<String, Carried> carried) {
        Map<String, Mark> all = new TreeMap<>();
        carried.forEach((criterion, kept) -> all.put(criterion, kept.mark()));
        all.putAll(marks);
        return new Scorecard(all, overall);
    }
}
