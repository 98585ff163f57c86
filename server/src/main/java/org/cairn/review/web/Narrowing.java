package org.cairn.review.web;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Narrowing a list down to one micro-credential of those with something waiting: a choice of a few,
 * a search among many.
 *
 * @param all how many there are
 * @param isSearch whether they are too many to choose from a list
 * @param choices by title; of many only those with most waiting until words are typed
 * @param chosen the one that the list shows now
 * @param typed words that are no address word of a micro-credential, or nothing
 */
public record Narrowing(
        int all,
        boolean isSearch,
        List<Titles.Choice> choices,
        Optional<Titles.Choice> chosen,
        String typed) {

    static final int MOST_TO_CHOOSE = 30;

    public Narrowing {
        choices = List.copyOf(choices);
    }

    /** Whether there is anything to narrow. */
    public boolean isThere() {
        return all > 1 || chosen.isPresent() || !typed.isEmpty();
    }

    static boolean isMany(int all) {
        return all > MOST_TO_CHOOSE;
    }

    /** Address word of the one that is chosen, or nothing. */
    public String slug() {
        return chosen.map(Titles.Choice::slug).orElse("");
    }

    /** What stands in the field of a search. */
    public String words() {
        return chosen.map(Titles.Choice::title).orElse(typed);
    }

    /** Those with most waiting, for who begins to type. */
    public List<Titles.Choice> suggestions() {
        return choices.stream()
                .sorted(Comparator.comparingLong(Titles.Choice::count).reversed())
                .limit(MOST_TO_CHOOSE)
                .toList();
    }

    /** Those whose titles hold all the words that were typed. */
    public List<Titles.Choice> matches() {
        List<String> words = List.of(folded(typed).split("\\s+"));
        return choices.stream()
                .filter(choice -> words.stream().allMatch(folded(choice.title())::contains))
                .toList();
    }

    /** The one that was meant, if the words leave no other. */
    Optional<Titles.Choice> meant() {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        List<Titles.Choice> matches = matches();
        List<Titles.Choice> exact =
                matches.stream()
                        .filter(choice -> folded(choice.title()).equals(folded(typed)))
                        .toList();
        List<Titles.Choice> found = exact.size() == 1 ? exact : matches;
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static String folded(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
