package org.cairn.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
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

    static final Veil NOTHING_TO_HIDE = new Veil(List.of(), List.of(), List.of());

    private static final Set<String> TITLES =
            Set.of(
                    "dr", "mr", "ms", "mrs", "mx", "prof", "jr", "sr", "st", "de", "la", "las",
                    "los");
    private static final Pattern NOT_A_NAME = Pattern.compile("[^\\p{L}\\p{M}’‘ʼ']+");
    private static final Pattern APOSTROPHE = Pattern.compile("[’‘ʼ']");
    private static final Pattern AROUND = Pattern.compile("^[’‘ʼ']+|[’‘ʼ']+$");
    private static final int SHORTEST_IN_A_TITLE = 3;
    private static final int LONG_IN_AN_ADDRESS = 6;

    private final Optional<Pattern> names;
    private final List<String> inTitles;

    private Veil(List<String> exactly, List<String> inAnyCase, List<String> inTitles) {
        this.inTitles = inTitles;
        String all =
                Stream.concat(
                                exactly.stream().map(Veil::quoted),
                                inAnyCase.stream().map(word -> "(?iu:" + quoted(word) + ")"))
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
        List<String> names = names(educator);
        names.stream()
                .filter(name -> Character.isUpperCase(name.codePointAt(0)))
                .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
                .forEach(exactly::add);
        school.ifPresent(place -> {
            inAnyCase.add(place.name());
            exactly.add(place.shortName());
        });
        List<String> inTitles =
                Stream.of(inAnyCase, exactly, names)
                        .flatMap(List::stream)
                        .map(Veil::folded)
                        .filter(name -> name.length() >= SHORTEST_IN_A_TITLE)
                        .distinct()
                        .toList();
        return new Veil(spelled(exactly), spelled(inAnyCase), inTitles);
    }

    /**
     * The parts of a name that tell who it is; small ones as in "van der" only if all are small.
     */
    private static List<String> names(Person educator) {
        List<String> words =
                Stream.of(NOT_A_NAME.split(composed(educator.name())))
                        .map(word -> AROUND.matcher(word).replaceAll(""))
                        .filter(word -> word.length() > 1)
                        .filter(word -> !TITLES.contains(word.toLowerCase(Locale.ROOT)))
                        .toList();
        List<String> capital =
                words.stream().filter(word -> !Character.isLowerCase(word.codePointAt(0))).toList();
        return capital.isEmpty() ? words : capital;
    }

    String over(String words) {
        return names.map(pattern ->
                        pattern.matcher(composed(words))
                                .replaceAll(Matcher.quoteReplacement(COVER)))
                .orElse(words);
    }

    /** The names that stand in words, each once, as they are written there. */
    List<String> in(String words) {
        return names.map(pattern ->
                        pattern.matcher(composed(words))
                                .results()
                                .map(MatchResult::group)
                                .distinct()
                                .toList())
                .orElse(List.of());
    }

    /**
     * The names that stand in an address, where words are joined in many ways: long ones anywhere,
     * short ones as words of their own.
     */
    List<String> inAddress(String address) {
        String plain = folded(address);
        String joined = NOT_A_NAME.matcher(plain).replaceAll("");
        Set<String> words =
                Set.of(NOT_A_NAME.splitAsStream(plain).distinct().toArray(String[]::new));
        List<String> found =
                inTitles.stream()
                        .filter(name -> {
                            String all = NOT_A_NAME.matcher(name).replaceAll("");
                            return words.contains(name)
                                    || (all.length() >= LONG_IN_AN_ADDRESS && joined.contains(all));
                        })
                        .toList();
        return found.stream()
                .filter(name ->
                        found.stream().noneMatch(one -> !one.equals(name) && one.contains(name)))
                .toList();
    }

    /**
     * Whether a title holds a name, in any case and in the middle of a word: a title is easily done
     * without, and people make them of their own names as they make file names.
     */
    boolean hidesTitle(String title) {
        String plain = folded(title);
        return names.filter(pattern -> pattern.matcher(composed(title)).find()).isPresent()
                || inTitles.stream().anyMatch(plain::contains);
    }

    /** As written, and as somebody writes it who has no accents on the keyboard. */
    private static List<String> spelled(List<String> words) {
        return words.stream()
                .map(word -> composed(word).strip())
                .filter(word -> word.length() > 1)
                .flatMap(word -> Stream.of(word, plain(word)))
                .distinct()
                .toList();
    }

    /** An apostrophe may be written in either form, or left out. */
    private static String quoted(String word) {
        return Stream.of(APOSTROPHE.split(word))
                .map(Pattern::quote)
                .collect(Collectors.joining(APOSTROPHE.pattern() + "?"));
    }

    private static String composed(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC);
    }

    private static String folded(String words) {
        return APOSTROPHE.matcher(plain(words).toLowerCase(Locale.ROOT)).replaceAll("").strip();
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
