package org.cairn.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody typed, as words and as a query of the database.
 *
 * @param typed at most a few words, small letters, no accents
 * @param meant for a word that the catalog does not have, those that it may have meant
 */
record SearchWords(List<String> typed, Map<String, List<String>> meant) {

    private static final int MOST_LETTERS = 200;
    private static final int MOST_WORDS = 8;

    static SearchWords of(String text) {
        String some = text.length() > MOST_LETTERS ? text.substring(0, MOST_LETTERS) : text;
        List<String> words = SearchText.words(some).stream().distinct().limit(MOST_WORDS).toList();
        return new SearchWords(words, Map.of());
    }

    boolean isEmpty() {
        return typed.isEmpty();
    }

    SearchWords meaning(Map<String, List<String>> meant) {
        return new SearchWords(typed, Map.copyOf(meant));
    }

    /** The first reading of each word that was not there. */
    Map<String, String> corrections() {
        Map<String, String> first = new LinkedHashMap<>();
        typed.stream()
                .filter(meant::containsKey)
                .forEach(word -> first.put(word, meant.getOrDefault(word, List.of()).getFirst()));
        return first;
    }

    /** Every word, or what it may have meant; only letters and digits stand between the quotes. */
    String query() {
        return typed.stream()
                .map(word ->
                        Stream.concat(
                                        Stream.of("'" + word + "':*"),
                                        meant.getOrDefault(word, List.of()).stream()
                                                .map(m -> "'" + m + "'"))
                                .collect(Collectors.joining(" | ", "(", ")")))
                .collect(Collectors.joining(" & "));
    }
}
