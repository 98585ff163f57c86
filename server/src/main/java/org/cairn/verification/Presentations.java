package org.cairn.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.verify.Documents;
import org.cairn.openbadges.verify.Finding;
import org.cairn.openbadges.verify.KnownLists;
import org.cairn.openbadges.verify.Occasion;
import org.cairn.openbadges.verify.Patience;
import org.cairn.openbadges.verify.PresentationReport;
import org.cairn.openbadges.verify.PresentationVerifier;

/** Checks badges that were shown together, for somebody who did not ask to be shown them. */
record Presentations(Documents documents, KnownLists lists, Patience patience) {

    Presentations within(Duration time) {
        return new Presentations(documents, lists, patience.within(time));
    }

    /**
     * Empty when it is no presentation.
     *
     * @param email whose badges they should be, if that is asked
     */
    Optional<PresentationReport> check(byte[] given, Instant now, Optional<String> email) {
        if (!PresentationVerifier.isPresentation(given)) {
            return Optional.empty();
        }
        PresentationVerifier verifier =
                new PresentationVerifier(documents, patience).remembering(lists);
        PresentationReport report =
                email.map(whose -> verifier.verify(given, Occasion.UNASKED, now, whose))
                        .orElseGet(() -> verifier.verify(given, Occasion.UNASKED, now));
        return Optional.of(
                        new PresentationReport(
                                now,
                                report.holder(),
                                report.count(),
                                known(report),
                                report.credentials()))
                .filter(read -> read.holder().isPresent());
    }

    /** Without what was not asked here. */
    private static List<Finding> known(PresentationReport report) {
        return report.findings().stream()
                .filter(finding -> !finding.rule().equals("meeting"))
                .toList();
    }
}
