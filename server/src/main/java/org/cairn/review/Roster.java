package org.cairn.review;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds the names of many people in words: a whole name, of colleagues also the last name behind a
 * title as in "Ms. Rivera", of students also the first name alone. It goes through the words once,
 * however many people there are.
 */
final class Roster {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}’‘ʼ'-]*");
    private static final Set<String> TITLES =
            Set.of(
                    "mr",
                    "mrs",
                    "ms",
                    "mx",
                    "miss",
                    "dr",
                    "prof",
                    "sr",
                    "sra",
                    "srta",
                    "señor",
                    "señora",
                    "señorita",
                    "maestro",
                    "maestra",
                    "profe");
    private static final int SHORTEST = 2;

    private final Map<String, List<List<String>>> byFirstWord = new HashMap<>();
    private final Set<String> lastNames = new HashSet<>();
    private final Set<String> firstNames = new HashSet<>();

    private Roster() {}

    static Roster ofColleagues(Collection<String> names) {
        Roster roster = new Roster();
        for (String name : names) {
            List<String> words =
                    folded(name).stream().filter(word -> !TITLES.contains(word)).toList();
            if (words.size() > 1) {
                roster.add(words);
                roster.lastNames.add(words.getLast());
            }
        }
        return roster;
    }

    static Roster ofStudents(Collection<String> names) {
        Roster roster = new Roster();
        names.stream()
                .map(Roster::folded)
                .filter(words -> !words.isEmpty())
                .forEach(words -> {
                    roster.firstNames.add(words.getFirst());
                    if (words.size() > 1) {
                        roster.add(words);
                    }
                });
        return roster;
    }

    private void add(List<String> name) {
        byFirstWord.computeIfAbsent(name.getFirst(), first -> new ArrayList<>()).add(name);
    }

    private static List<String> folded(String name) {
        return words(name).stream().map(Word::folded).toList();
    }

    /** A capital letter tells Hope, the student, from hope; scripts without them have no such. */
    private record Word(int from, int to, String folded, boolean named) {}

    /** Each once, as it is written there. */
    List<String> in(String text) {
        if (byFirstWord.isEmpty() && firstNames.isEmpty()) {
            return List.of();
        }
        List<Word> words = words(text);
        Set<String> found = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            int length = longest(words, i);
            if (length > 0) {
                found.add(text.substring(words.get(i).from(), words.get(i + length - 1).to()));
            }
        }
        return List.copyOf(found);
    }

    /** Of how many words the name is that begins here; 0 = none does. */
    private int longest(List<Word> words, int from) {
        int whole =
                Stream.of(byFirstWord.getOrDefault(words.get(from).folded(), List.of()))
                        .flatMap(List::stream)
                        .filter(name -> isAt(words, from, name))
                        .mapToInt(List::size)
                        .max()
                        .orElse(0);
        boolean titled =
                TITLES.contains(words.get(from).folded())
                        && from + 1 < words.size()
                        && lastNames.contains(words.get(from + 1).folded());
        boolean first = words.get(from).named() && firstNames.contains(words.get(from).folded());
        return whole > 0 ? whole : titled ? 2 : first ? 1 : 0;
    }

    private static boolean isAt(List<Word> words, int from, List<String> name) {
        return from + name.size() <= words.size()
                && words.subList(from, from + name.size()).stream()
                        .map(Word::folded)
                        .toList()
                        .equals(name);
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String folded = fold(matcher.group());
            if (folded.length() >= SHORTEST) {
                boolean named = !Character.isLowerCase(matcher.group().codePointAt(0));
                words.add(new Word(matcher.start(), matcher.end(), folded, named));
            }
        }
        return words;
    }

    /** Without accents, case, and the ’s of "Ms. Rivera’s". */
    private static String fold(String word) {
        String plain =
                Normalizer.normalize(word, Normalizer.Form.NFD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
        return plain.replaceAll("[’‘ʼ']s?$", "").replaceAll("[’‘ʼ']", "");
    }
}
