package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the verification of a presentation found: about the presentation itself, and about every
 * credential in it as if it had been given alone.
 *
 * @param checkedAt the time for which it holds
 * @param holder who shows the credentials, as the presentation says; empty when nothing could be
 *     read
 * @param count how many credentials it shows, those beyond what is read included
 * @param findings about who shows them and for what occasion
 * @param credentials in their order
 */
public record PresentationReport(
        Instant checkedAt,
        Optional<String> holder,
        int count,
        List<Finding> findings,
        List<Report> credentials) {

    /** Keeps copies of the lists, which nobody can change. */
    public PresentationReport {
        findings = List.copyOf(findings);
        credentials = List.copyOf(credentials);
    }

    /** The finding of that rule, if it was applied. */
    public Optional<Finding> finding(String rule) {
        return findings.stream().filter(finding -> finding.rule().equals(rule)).findFirst();
    }

    /** Whether the holder itself signed what is shown, and nobody changed it since. */
    public boolean isSignedByHolder() {
        return hasPassed("shown") && hasPassed("holder");
    }

    private boolean hasPassed(String rule) {
        return finding(rule).filter(found -> found.outcome() == Outcome.PASSED).isPresent();
    }

    /**
     * Whether all was checked and is right, for the presentation and for every credential. Never of
     * one that was bound to nothing, or whose binding was not compared.
     */
    public boolean holds() {
        return !credentials.isEmpty()
                && findings.stream().allMatch(finding -> finding.outcome() == Outcome.PASSED)
                && credentials.stream().allMatch(report -> report.verdict() == Verdict.GENUINE);
    }
}
