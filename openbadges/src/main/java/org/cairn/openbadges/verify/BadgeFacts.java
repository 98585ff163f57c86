package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a record says of itself, for showing beside the findings. Texts are as the issuer wrote them
 * and not safe for HTML.
 *
 * @param standard such as {@code Open Badges 3.0}
 * @param id of the badge
 * @param description plain text or Markdown
 * @param criteria what had to be done, Markdown
 * @param recipient a name or an address in clear, if the record has one
 * @param image web address, or a data URL, of the picture
 */
public record BadgeFacts(
        String standard,
        String id,
        String name,
        String description,
        String criteria,
        Issuer issuer,
        Optional<String> recipient,
        Optional<Instant> issued,
        Optional<Instant> expires,
        List<Result> results,
        Optional<String> image) {

    /** Who issued it, as the record says. */
    public record Issuer(String id, String name, Optional<String> url) {}

    /** What was reached in one criterion: its name, and the level, value or status. */
    public record Result(String name, String reached) {}

    /** Keeps copies of the lists, which nobody can change. */
    public BadgeFacts {
        results = List.copyOf(results);
    }
}
