package org.cairn.openbadges.verify;

import java.util.function.Predicate;

/** One word for a whole report, the worst that is certain. */
public enum Verdict {
    /** All that matters was checked and is right. */
    GENUINE,
    /** Genuine, but it ran out. */
    GENUINE_BUT_EXPIRED,
    /** Genuine, but it begins later. */
    NOT_YET_VALID,
    /** The issuer took it back, or suspended it. */
    REVOKED,
    /** It was earned by somebody else than the person it was checked for. */
    WRONG_RECIPIENT,
    /** The record breaks the standard; nothing says that it is forged. */
    NOT_CONFORMANT,
    /** It was forged or changed, or the issuer does not know it. */
    NOT_GENUINE,
    /** Something that matters could not be checked; nothing is known to be wrong. */
    INCOMPLETE,
    /** No badge could be read. */
    UNREADABLE;

    /** The verdict on a report. */
    public static Verdict of(Report report) {
        if (report.badge().isEmpty()) {
            return UNREADABLE;
        }
        if (any(report, failed(Severity.GENUINENESS))) {
            return NOT_GENUINE;
        }
        if (any(report, failed(Severity.VALIDITY).and(rule("status")))) {
            return REVOKED;
        }
        if (any(report, failed(Severity.VALIDITY).and(rule("recipient")))) {
            return WRONG_RECIPIENT;
        }
        if (any(report, failed(Severity.CONFORMANCE))) {
            return NOT_CONFORMANT;
        }
        return ofSound(report);
    }

    private static Verdict ofSound(Report report) {
        Predicate<Finding> unchecked =
                finding ->
                        finding.outcome() == Outcome.UNCHECKED
                                && finding.severity() != Severity.ADVICE;
        if (any(report, unchecked.and(f -> f.severity() == Severity.GENUINENESS))) {
            return INCOMPLETE;
        }
        var dates = failed(Severity.VALIDITY).and(rule("dates"));
        if (any(report, dates.and(f -> f.summary().key().equals("dates.not-yet")))) {
            return NOT_YET_VALID;
        }
        if (any(report, dates)) {
            return GENUINE_BUT_EXPIRED;
        }
        return any(report, unchecked) ? INCOMPLETE : GENUINE;
    }

    private static boolean any(Report report, Predicate<Finding> condition) {
        return report.findings().stream().anyMatch(condition);
    }

    private static Predicate<Finding> failed(Severity severity) {
        return finding -> finding.outcome() == Outcome.FAILED && finding.severity() == severity;
    }

    private static Predicate<Finding> rule(String id) {
        return finding -> finding.rule().equals(id);
    }
}
