package org.cairn.openbadges.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.verify.Finding;
import org.cairn.openbadges.verify.Outcome;
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

    /**
     * It is a presentation, whose credentials were looked at one by one. Who shows it is not known
     * here, nor for what occasion.
     *
     * @param count how many credentials it shows, those beyond what is read included
     */
    record Shown(
            String source,
            Instant checkedAt,
            int count,
            Finding form,
            boolean lenient,
            List<Done> credentials)
            implements Checked {

        /** Keeps a copy of the list. */
        public Shown {
            credentials = List.copyOf(credentials);
        }

        @Override
        public Answer answer() {
            var answers = new ArrayList<>(credentials.stream().map(Done::answer).toList());
            if (formDecides() && form.outcome() == Outcome.FAILED) {
                answers.add(Answer.INVALID);
            }
            if (credentials.isEmpty() || credentials.size() < count) {
                answers.add(Answer.UNCHECKED);
            }
            return Answer.of(answers);
        }

        boolean formDecides() {
            return !lenient;
        }

        /** What was looked at, and what was not. */
        String words() {
            return "A presentation of credentials ("
                    + count
                    + "). Who shows it, and for whom it was made, was not asked.";
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
