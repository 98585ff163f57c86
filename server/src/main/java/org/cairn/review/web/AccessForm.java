package org.cairn.review.web;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairn.people.PersonId;
import org.cairn.review.Accesses;
import org.springframework.util.MultiValueMap;

/** The form with which work is opened, as it was typed. */
record AccessForm(Set<String> readers, boolean feedback, String days, String question) {

    static final AccessForm EMPTY = new AccessForm(Set.of(), false, "14", "");

    static AccessForm of(MultiValueMap<String, String> typed) {
        return new AccessForm(
                new HashSet<>(typed.getOrDefault("reader", List.of())),
                typed.containsKey("feedback"),
                one(typed, "days"),
                one(typed, "question"));
    }

    private static String one(MultiValueMap<String, String> typed, String field) {
        return Optional.ofNullable(typed.getFirst(field)).orElse("");
    }

    Accesses.Wish wish() {
        return new Accesses.Wish(
                readers.stream().map(PersonId::of).collect(Collectors.toSet()),
                feedback,
                days.matches("[0-9]{1,3}") ? Integer.parseInt(days) : 0,
                question);
    }
}
