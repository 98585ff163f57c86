package org.cairn.review.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cairn.review.Ruling;

/** What the form of a ruling holds. */
public record Rule(String against, String reason, String letter, List<String> reopened) {

    static final Rule EMPTY = new Rule("", "", "", List.of());

    Ruling ruling() {
        Optional<Ruling.Reason> code =
                Arrays.stream(Ruling.Reason.values())
                        .filter(one -> one.code().equals(against))
                        .findFirst();
        return new Ruling(
                code,
                plain(reason),
                plain(letter),
                Set.copyOf(Optional.ofNullable(reopened).orElse(List.of())),
                List.of());
    }

    public String letterTyped() {
        return plain(letter);
    }

    public String reasonTyped() {
        return plain(reason);
    }

    public boolean reopens(String criterion) {
        return reopened != null && reopened.contains(criterion);
    }

    private static String plain(String text) {
        return Optional.ofNullable(text).orElse("");
    }
}
