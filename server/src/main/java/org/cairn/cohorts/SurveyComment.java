package org.cairn.cohorts;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody wrote, and what may become of it.
 *
 * @param mark names it, and nobody
 * @param role what the person is, only where it may be said
 */
public record SurveyComment(int position, String mark, String words, Consent consent, String role) {

    /** Whether it may be published. */
    public enum Consent {
        ROLE,
        ANONYMOUS,
        NO;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Consent> of(String code) {
            return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    public boolean mayBePublished() {
        return consent != Consent.NO;
    }
}
