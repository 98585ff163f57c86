package org.cairn.catalog;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.cairn.platform.web.UserProblem;

/** What an exemplar needs before everybody sees it. */
final class ExemplarChecks {

    private ExemplarChecks() {}

    static void check(Exemplar one, Part part, LocalDate today) {
        if (one.words().text().isEmpty() && one.files().isEmpty()) {
            throw new UserProblem("catalog.exemplar.problem.empty");
        }
        if (!part.criteria().isEmpty()
                && part.criteria().stream().noneMatch(one.words().notes()::containsKey)) {
            throw new UserProblem("catalog.exemplar.problem.notes");
        }
        switch (one.origin()) {
            case Exemplar.Unsaid() -> throw new UserProblem("catalog.exemplar.problem.unsaid");
            case Exemplar.Made() -> {}
            case Exemplar.Consented consent -> {
                if (consent.isOver(today)) {
                    throw new UserProblem("catalog.exemplar.problem.over");
                }
                mustNotName(one, consent.by());
            }
        }
    }

    /** Whoever agreed to show their work did not agree to be named with it. */
    private static void mustNotName(Exemplar one, String name) {
        String sought = " " + plain(name) + " ";
        boolean named =
                Stream.of(
                                Stream.of(one.words().title(), one.words().text()),
                                one.words().notes().values().stream(),
                                one.files().stream().map(ExemplarFile::name))
                        .flatMap(texts -> texts)
                        .anyMatch(text -> (" " + plain(text) + " ").contains(sought));
        if (named) {
            throw new UserProblem("catalog.exemplar.problem.named", name);
        }
    }

    /** Letters and digits only, so that a file name says a name as a sentence does. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
