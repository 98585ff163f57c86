package org.cairn.openbadges.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cairn.openbadges.verify.Finding;
import org.cairn.openbadges.verify.Outcome;
import org.cairn.openbadges.verify.PresentationReport;
import org.cairn.openbadges.verify.Report;
import org.cairn.openbadges.verify.Severity;

/**
 * What the findings of one badge come to. One certain failure is enough to say that a badge is not
 * valid, whatever else could not be checked.
 *
 * @param because the finding that weighs most, unless the badge is valid
 */
record Decision(Answer answer, Optional<Finding> because) {

    /**
     * @param lenient whether breaches of the standard do not count, as long as there is a badge
     */
    static Decision of(Report report, boolean lenient) {
        return of(report.findings(), lenient && report.badge().isPresent());
    }

    /**
     * Of the presentation alone, whatever the badges in it are.
     *
     * @param lenient whether breaches of the standard do not count, as long as it is one
     */
    static Decision of(PresentationReport report, boolean lenient) {
        return of(report.findings(), lenient && report.holder().isPresent());
    }

    private static Decision of(List<Finding> findings, boolean lenient) {
        var failed = first(findings, Outcome.FAILED, lenient);
        if (failed.isPresent()) {
            return new Decision(Answer.INVALID, failed);
        }
        var unchecked = first(findings, Outcome.UNCHECKED, lenient);
        return new Decision(unchecked.isPresent() ? Answer.UNCHECKED : Answer.VALID, unchecked);
    }

    /** Whether a finding counts at all. */
    static boolean decides(Finding finding, Report report, boolean lenient) {
        return decides(finding, lenient && report.badge().isPresent());
    }

    /** The same for one on a presentation. */
    static boolean decides(Finding finding, PresentationReport report, boolean lenient) {
        return decides(finding, lenient && report.holder().isPresent());
    }

    private static boolean decides(Finding finding, boolean lenient) {
        return switch (finding.severity()) {
            case GENUINENESS, VALIDITY -> true;
            case CONFORMANCE -> !lenient;
            case ADVICE -> false;
        };
    }

    private static Optional<Finding> first(
            List<Finding> findings, Outcome outcome, boolean lenient) {
        return findings.stream()
                .filter(finding -> finding.outcome() == outcome)
                .filter(finding -> decides(finding, lenient))
                .min(Comparator.<Finding, Severity>comparing(Finding::severity));
    }
}
