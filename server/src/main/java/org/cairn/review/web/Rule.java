package org.cairn.review.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairn.review.Ruling;
import org.cairn.review.Verdict;

/** What the form of a ruling holds. */
public record Rule(
        String against, String reason, String letter, List<String> reopened, String hours) {

    /** The form as it is shown first, with the letter that goes with the recommendation. */
    static Rule begun(String letter) {
        return new Rule("", "", letter, List.of(), "");
    }

    /**
     * A letter left as it was becomes the one of the verdict; to reopen what was met, own words are
     * needed.
     */
    Ruling ruling(Map<Verdict, String> letters, Verdict verdict) {
        boolean untouched = letters.values().stream().anyMatch(text -> same(text, letterTyped()));
        if (!untouched) {
            return ruling(letterTyped());
        }
        boolean reopens = verdict == Verdict.NOT_YET && reopened != null && !reopened.isEmpty();
        return ruling(reopens ? "" : letters.getOrDefault(verdict, ""));
    }

    private static boolean same(String one, String other) {
        return one.strip().equals(other.replace("\r\n", "\n").strip());
    }

    private Ruling ruling(String said) {
        Optional<Ruling.Reason> code =
                Arrays.stream(Ruling.Reason.values())
                        .filter(one -> one.code().equals(against))
                        .findFirst();
        return new Ruling(
                code,
                plain(reason),
                said,
                Set.copyOf(Optional.ofNullable(reopened).orElse(List.of())),
                List.of(),
                plain(hours));
    }

    public String letterTyped() {
        return plain(letter);
    }

    public String reasonTyped() {
        return plain(reason);
    }

    public String hoursTyped() {
        return plain(hours);
    }

    public boolean reopens(String criterion) {
        return reopened != null && reopened.contains(criterion);
    }

    private static String plain(String text) {
        return Optional.ofNullable(text).orElse("");
    }
}
