package org.cairn.catalog;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts of a definition in the order of their weight for a search.
 *
 * @param config which text search configuration of the database reads it
 * @param words every word in it, without accents, for the forgiving of typing errors
 */
record SearchText(
        String config, String first, String second, String third, String rest, Set<String> words) {

    private static final int SHORTEST_WORD = 3;
    private static final int LONGEST_WORD = 40;

    static SearchText of(Definition d) {
        String first = spaced(Stream.of(d.title(), d.shortWord()));
        String second =
                spaced(
                        joined(
                                List.of(
                                        List.of(d.stack().name(), d.summary()),
                                        d.topics(),
                                        d.audience())));
        String third =
                spaced(
                        joined(
                                List.of(
                                        List.of(d.competency()),
                                        d.components(),
                                        d.rubric().criteria().stream()
                                                .map(Criterion::title)
                                                .toList())));
        String rest = spaced(Stream.concat(Stream.of(d.keyMethod()), ofParts(d)));
        Set<String> words =
                Stream.of(first, second, third, rest)
                        .flatMap(text -> words(text).stream())
                        .filter(word -> word.length() >= SHORTEST_WORD)
                        .filter(word -> word.length() <= LONGEST_WORD)
                        .collect(Collectors.toCollection(TreeSet::new));
        return new SearchText(config(d.language()), first, second, third, rest, words);
    }

    /** The words of a text as searches compare them: small letters, no accents. */
    static List<String> words(String text) {
        String plain =
                Normalizer.normalize(text, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT);
        return Arrays.stream(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static Stream<String> ofParts(Definition d) {
        return d.parts().stream()
                .flatMap(part ->
                        Stream.concat(
                                Stream.of(part.title()),
                                Stream.concat(
                                        part.prompts().stream().map(Prompt::label),
                                        part.evidence().stream().map(EvidenceDemand::title))));
    }

    private static String config(Locale language) {
        return switch (language.getLanguage()) {
            case "en" -> "catalog.english";
            case "es" -> "catalog.spanish";
            default -> "catalog.plain";
        };
    }

    private static Stream<String> joined(List<? extends Collection<String>> texts) {
        return texts.stream().flatMap(Collection::stream);
    }

    /** Only letters and digits, so that the database sees the same words as we do. */
    private static String spaced(Stream<String> texts) {
        return texts.collect(Collectors.joining(" ")).replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ");
    }
}
