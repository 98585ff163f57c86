package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a record says of itself, for showing beside the findings. Texts are as the issuer wrote them
 * and not safe for HTML.
 *
 * @param kind what it is; only a badge is something that somebody earned
 * @param standard such as {@code Open Badges 3.0}
 * @param id of the record
 * @param description plain text or Markdown
 * @param criteria what had to be done, Markdown
 * @param recipient a name or an address in clear, if the record has one
 * @param image web address, or a data URL, of the picture
 */
public record BadgeFacts(
        Kind kind,
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

    /** What a record is, by its own word. */
    public enum Kind {
        /** A badge of Open Badges 3.0. */
        BADGE,
        /** What somebody says in favor of a badge, an achievement or an issuer. */
        ENDORSEMENT,
        /** A CLR, which gathers credentials of a learner. */
        LEARNER_RECORD,
        /** A badge of Open Badges 2.0, 1.1 or 1.0. */
        ASSERTION,
        /** A credential that is none of these. */
        OTHER
    }

    /** Who issued it, as the record says. */
    public record Issuer(String id, String name, Optional<String> url) {}

    /** What was reached in one criterion: its name, and the level, value or status. */
    public record Result(String name, String reached) {}

    /** Keeps copies of the lists, which nobody can change. */
    public BadgeFacts {
        results = List.copyOf(results);
    }
}
