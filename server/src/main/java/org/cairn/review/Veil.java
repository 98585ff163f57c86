package org.cairn.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairn.people.Organization;
import org.cairn.people.Person;

/**
 * Covers in words what would tell an assessor whose work it is: the educator's name or a part of
 * it, the e-mail address, the school.
 */
final class Veil {

    /** What stands where a name was; no word, because the text may be in any language. */
    static final String COVER = "[…]";

    static final Veil NOTHING_TO_HIDE = new Veil(List.of(), List.of());

    private static final Set<String> TITLES =
            Set.of(
                    "dr", "mr", "ms", "mrs", "mx", "prof", "jr", "sr", "st", "de", "la", "las",
                    "los");
    private static final Pattern NOT_A_NAME = Pattern.compile("[^\\p{L}\\p{M}’']+");

    private final Optional<Pattern> names;

    private Veil(List<String> exactly, List<String> inAnyCase) {
        String all =
                Stream.concat(
                                exactly.stream().map(Pattern::quote),
                                inAnyCase.stream().map(word -> "(?iu:" + Pattern.quote(word) + ")"))
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .collect(Collectors.joining("|"));
        this.names =
                all.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                Pattern.compile(
                                        "(?<![\\p{L}\\p{M}\\p{Nd}])(?:"
                                                + all
                                                + ")(?![\\p{L}\\p{M}\\p{Nd}])"));
    }

    static Veil over(Person educator, Optional<Organization> school) {
        List<String> inAnyCase = new ArrayList<>(List.of(educator.name(), educator.email()));
        List<String> exactly = new ArrayList<>();
        for (String word : NOT_A_NAME.split(educator.name())) {
            boolean tells =
                    word.length() > 1
                            && Character.isUpperCase(word.codePointAt(0))
                            && !TITLES.contains(word.toLowerCase(Locale.ROOT));
            if (tells) {
                exactly.add(word);
                exactly.add(word.toUpperCase(Locale.ROOT));
            }
        }
        school.ifPresent(place -> {
            inAnyCase.add(place.name());
            exactly.add(place.shortName());
        });
        return new Veil(spelled(exactly), spelled(inAnyCase));
    }

    String over(String words) {
        return names.map(pattern ->
                        pattern.matcher(words).replaceAll(Matcher.quoteReplacement(COVER)))
                .orElse(words);
    }

    boolean hides(String words) {
        return names.filter(pattern -> pattern.matcher(words).find()).isPresent();
    }

    /** As written, and as somebody writes it who has no accents on the keyboard. */
    private static List<String> spelled(List<String> words) {
        return words.stream()
                .map(String::strip)
                .filter(word -> word.length() > 1)
                .flatMap(word -> Stream.of(word, plain(word)))
                .distinct()
                .toList();
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
