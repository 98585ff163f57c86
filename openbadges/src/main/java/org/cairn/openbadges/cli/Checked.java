package org.cairn.openbadges.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.verify.PresentationReport;
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
     * It is a presentation, or should have been one; its credentials were looked at one by one.
     *
     * @param credentials of what is no presentation the thing itself
     */
    record Shown(
            String source,
            PresentationReport report,
            boolean lenient,
            Decision decision,
            List<Done> credentials)
            implements Checked {

        /** Keeps a copy of the list. */
        public Shown {
            credentials = List.copyOf(credentials);
        }

        static Shown of(
                String source, PresentationReport report, boolean lenient, List<Done> credentials) {
            return new Shown(source, report, lenient, Decision.of(report, lenient), credentials);
        }

        @Override
        public Answer answer() {
            var answers = new ArrayList<>(credentials.stream().map(Done::answer).toList());
            answers.add(decision.answer());
            if (credentials.isEmpty() || credentials.size() < report.count()) {
                answers.add(Answer.UNCHECKED);
            }
            return Answer.of(answers);
        }

        /** What it is, and what weighs most, or else who signed it. */
        String words() {
            var weighs = decision.because().map(finding -> finding.summary().english());
            if (report.holder().isEmpty()) {
                return weighs.orElse("");
            }
            return "A presentation of credentials ("
                    + report.count()
                    + "). "
                    + weighs.orElseGet(this::ofWhatItShows);
        }

        private String ofWhatItShows() {
            return switch (answer()) {
                case VALID ->
                        report.finding("shown")
                                .map(finding -> finding.summary().english())
                                .orElse("");
                case INVALID -> "Not every credential in it is valid.";
                case UNCHECKED -> "Not every credential in it could be checked.";
            };
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
