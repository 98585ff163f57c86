package org.cairn.awards;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.cairn.catalog.MicroCredentialId;

/**
 * What somebody looks for in the register.
 *
 * @param words parts of the earner's name and the title, in any order, without regard to accents
 * @param page from 1
 */
public record RegisterQuery(
        String words, Optional<MicroCredentialId> of, Optional<Standing> state, int page) {

    /** How many rows stand on a page. */
    public static final int PAGE = 25;

    private static final int MOST_WORDS = 8;
    private static final int LONGEST = 200;

    public RegisterQuery {
        page = Math.clamp(page, 1, 100_000);
        words = words.strip();
        words = words.substring(0, Math.min(words.length(), LONGEST));
    }

    List<String> parts() {
        return Stream.of(Sought.text(words).split(" ", -1))
                .filter(part -> !part.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
