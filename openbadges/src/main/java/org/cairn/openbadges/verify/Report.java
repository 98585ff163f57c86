package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a verification found. It pronounces no overall answer; {@link Verdict#of} offers one.
 *
 * @param checkedAt the time for which it holds
 * @param badge what the record says, none of it to be believed beyond the findings; empty when
 *     nothing could be read
 * @param findings in the order in which to show them
 * @param contained a report on each credential in a learner's record, in their order
 * @param record what a learner's record says of what it gathers; empty for anything else
 */
public record Report(
        Instant checkedAt,
        Optional<BadgeFacts> badge,
        List<Finding> findings,
        List<Report> contained,
        Optional<RecordFacts> record) {

    /** Keeps copies of the lists, which nobody can change. */
    public Report {
        findings = List.copyOf(findings);
        contained = List.copyOf(contained);
    }

    /** A report on a badge that holds no other one. */
    public Report(Instant checkedAt, Optional<BadgeFacts> badge, List<Finding> findings) {
        this(checkedAt, badge, findings, List.of(), Optional.empty());
    }

    /** The finding of that rule, if it was applied. */
    public Optional<Finding> finding(String rule) {
        return findings.stream().filter(finding -> finding.rule().equals(rule)).findFirst();
    }

    /** How many findings have that outcome. */
    public long count(Outcome outcome) {
        return findings.stream().filter(finding -> finding.outcome() == outcome).count();
    }

    /** One word for all of it. */
    public Verdict verdict() {
        return Verdict.of(this);
    }
}
