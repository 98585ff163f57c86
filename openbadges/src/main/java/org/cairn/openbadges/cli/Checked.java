package org.cairn.openbadges.cli;

import java.util.Optional;
import org.cairn.openbadges.verify.Report;

/** One file or address that was to be verified. */
sealed interface Checked {

    /** As it was called on the command line. */
    String source();

    Answer answer();

    /**
     * It was read and looked at.
     *
     * @param lenient whether breaches of the standard do not count
     */
    record Done(String source, Report report, boolean lenient, Decision decision)
            implements Checked {

        static Done of(String source, Report report, boolean lenient) {
            return new Done(source, report, lenient, Decision.of(report, lenient));
        }

        @Override
        public Answer answer() {
            return decision.answer();
        }

        /** Why it is not valid. */
        Optional<String> reason() {
            return decision.because().map(finding -> finding.summary().english());
        }
    }

    /** It could not be read at all. */
    record Unread(String source, String problem) implements Checked {

        @Override
        public Answer answer() {
            return Answer.UNCHECKED;
        }
    }
}
