package org.cairn.verification;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.cairn.openbadges.proof.ProofOptions.Meeting;
import org.cairn.openbadges.verify.Documents;
import org.cairn.openbadges.verify.Finding;
import org.cairn.openbadges.verify.KnownLists;
import org.cairn.openbadges.verify.Patience;
import org.cairn.openbadges.verify.PresentationReport;
import org.cairn.openbadges.verify.PresentationVerifier;
import org.cairn.openbadges.verify.Report;
import org.cairn.openbadges.verify.ShownCredentials;
import org.cairn.openbadges.verify.Verifier;

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
    Optional<ShownTogether> check(byte[] given, Instant now, Optional<String> email) {
        return ShownCredentials.of(given)
                .map(shown -> new ShownTogether(report(given, now, shown, email), shown.count()))
                .filter(together -> together.report().holder().isPresent());
    }

    private PresentationReport report(
            byte[] given, Instant now, ShownCredentials shown, Optional<String> email) {
        PresentationReport report =
                new PresentationVerifier(documents, patience)
                        .remembering(lists)
                        .verify(given, nobodys(), now);
        List<Report> credentials =
                email.map(whose -> compared(report, shown, whose)).orElse(report.credentials());
        return new PresentationReport(now, report.holder(), known(report), credentials);
    }

    /** An occasion that no presentation was made for. */
    private static Meeting nobodys() {
        String word = "urn:uuid:" + UUID.randomUUID();
        return new Meeting(word, word);
    }

    /** Without what was not asked here, and what has nobody with whom it could be compared. */
    private static List<Finding> known(PresentationReport report) {
        boolean nobody = report.holder().filter(name -> !name.isBlank()).isEmpty();
        return report.findings().stream()
                .filter(finding -> !finding.rule().equals("meeting"))
                .filter(finding -> !(nobody && finding.rule().equals("earner")))
                .toList();
    }

    private List<Report> compared(PresentationReport report, ShownCredentials shown, String email) {
        return IntStream.range(0, report.credentials().size())
                .mapToObj(place ->
                        compared(
                                report.credentials().get(place),
                                shown.credentials().get(place),
                                email))
                .toList();
    }

    /** Whose it is stands in the badge itself, so nothing is asked for again. */
    private Report compared(Report report, byte[] badge, String email) {
        Report recipient =
                new Verifier(documents, patience.within(Duration.ZERO))
                        .verify(badge, report.checkedAt(), email);
        return new Report(
                report.checkedAt(),
                report.badge(),
                Stream.concat(report.findings().stream(), recipient.finding("recipient").stream())
                        .toList(),
                report.contained(),
                report.record());
    }
}
