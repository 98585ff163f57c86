package org.cairn.verification.web;

import java.util.Locale;
import java.util.Optional;
import org.cairn.openbadges.verify.Finding;
import org.cairn.openbadges.verify.Message;
import org.cairn.openbadges.verify.Outcome;
import org.cairn.openbadges.verify.Report;
import org.cairn.openbadges.verify.Severity;
import org.cairn.openbadges.verify.Verdict;

/** How the verdict of a report is shown, of the whole and of each credential in a record. */
final class Verdicts {

    private Verdicts() {}

    /** The class that gives the verdict its color. */
    static String color(Report report) {
        if (mayHideItsEnd(report)) {
            return "c-k-notyet";
        }
        return switch (report.verdict()) {
            case GENUINE -> "c-k-met";
            case NOT_YET_VALID, NOT_CONFORMANT, INCOMPLETE -> "c-k-notyet";
            case GENUINE_BUT_EXPIRED, REVOKED, WRONG_RECIPIENT, NOT_GENUINE, UNREADABLE ->
                    "c-k-problem";
        };
    }

    static String icon(Report report) {
        if (mayHideItsEnd(report)) {
            return "warning";
        }
        return switch (report.verdict()) {
            case GENUINE -> "check";
            case GENUINE_BUT_EXPIRED, NOT_YET_VALID -> "clock";
            case INCOMPLETE, UNREADABLE -> "question";
            case NOT_CONFORMANT -> "warning";
            case REVOKED, WRONG_RECIPIENT, NOT_GENUINE -> "cross";
        };
    }

    /** The word under which its texts are found. */
    static String word(Report report) {
        if (isOfWithdrawnKey(report)) {
            return "key-withdrawn";
        }
        if (holdsTheOnlyFault(report)) {
            return "part-not-genuine";
        }
        if (mayHideItsEnd(report)) {
            return "genuine-as-shown";
        }
        return report.verdict() == Verdict.REVOKED && says("status", "status.suspended", report)
                ? "suspended"
                : report.verdict().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is known to be genuine and to count today. */
    static boolean isCurrent(Report report) {
        return report.verdict() == Verdict.GENUINE && !mayHideItsEnd(report);
    }

    /** Whether its holder shows a part in which nothing tells how the badge would end. */
    private static boolean mayHideItsEnd(Report report) {
        return report.verdict() == Verdict.GENUINE
                && (says("dates", "dates.part", report) || says("status", "status.part", report));
    }

    private static boolean says(String rule, String key, Report report) {
        return report.finding(rule)
                .filter(finding -> finding.summary().key().equals(key))
                .isPresent();
    }

    /** Whether nothing speaks against it but that its issuer has withdrawn the key since. */
    static boolean isOfWithdrawnKey(Report report) {
        return withdrawal(report).isPresent() && isGenuineBut("issuer", report);
    }

    /** Whether a learner's record is genuine itself, and only something in it is not. */
    private static boolean holdsTheOnlyFault(Report report) {
        return report.record().isPresent() && isGenuineBut("contents", report);
    }

    private static boolean isGenuineBut(String rule, Report report) {
        return report.verdict() == Verdict.NOT_GENUINE
                && report.findings().stream()
                        .filter(finding -> finding.severity() == Severity.GENUINENESS)
                        .allMatch(finding ->
                                finding.outcome() == Outcome.PASSED || finding.rule().equals(rule));
    }

    static Optional<Message> withdrawal(Report report) {
        return report.finding("issuer")
                .map(Finding::summary)
                .filter(said -> said.key().equals("issuer.key-withdrawn"));
    }
}
