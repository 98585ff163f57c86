package org.cairn.verification.web;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairn.openbadges.verify.BadgeFacts;
import org.cairn.openbadges.verify.Finding;
import org.cairn.openbadges.verify.Message;
import org.cairn.openbadges.verify.Outcome;
import org.cairn.openbadges.verify.PresentationReport;
import org.cairn.openbadges.verify.RecordFacts;
import org.cairn.openbadges.verify.Report;
import org.cairn.verification.Checked;
import org.jspecify.annotations.Nullable;

/** The report for programs: every id in it is stable, the sentences are in English. */
record ReportJson(
        @Nullable String verdict,
        Instant checkedAt,
        long passed,
        long failed,
        long unchecked,
        @Nullable Badge badge,
        List<Check> checks,
        @Nullable RecordFacts record,
        @Nullable Presentation presentation,
        List<ReportJson> contained) {

    /** Who shows the badges, as a presentation says, and how many it shows. */
    record Presentation(String holder, int count) {}

    /** What the record says of itself. */
    record Badge(
            String kind,
            String standard,
            String id,
            String name,
            String issuer,
            String issuerId,
            @Nullable String recipient,
            @Nullable Instant issued,
            @Nullable Instant expires) {

        static Badge of(BadgeFacts facts) {
            return new Badge(
                    word(facts.kind()),
                    facts.standard(),
                    facts.id(),
                    facts.name(),
                    facts.issuer().name(),
                    facts.issuer().id(),
                    facts.recipient().orElse(null),
                    facts.issued().orElse(null),
                    facts.expires().orElse(null));
        }
    }

    /** One thing that was checked. */
    record Check(
            String id,
            String severity,
            String outcome,
            String title,
            Says says,
            List<Says> notices,
            List<String> details) {

        static Check of(Finding finding) {
            return new Check(
                    finding.rule(),
                    word(finding.severity()),
                    word(finding.outcome()),
                    finding.title().english(),
                    Says.of(finding.summary()),
                    finding.notices().stream().map(Says::of).toList(),
                    finding.details());
        }
    }

    /** A sentence with its key and arguments. */
    record Says(String key, Map<String, String> arguments, String english) {

        static Says of(Message message) {
            return new Says(message.key(), message.arguments(), message.english());
        }
    }

    /** A report on a presentation has no verdict over all; each badge in it has its own. */
    static ReportJson of(Checked checked) {
        return checked.together().map(ReportJson::of).orElseGet(() -> of(checked.report()));
    }

    private static ReportJson of(PresentationReport report) {
        Report itself = new Report(report.checkedAt(), Optional.empty(), report.findings());
        return new ReportJson(
                null,
                report.checkedAt(),
                itself.count(Outcome.PASSED),
                itself.count(Outcome.FAILED),
                itself.count(Outcome.UNCHECKED),
                null,
                report.findings().stream().map(Check::of).toList(),
                null,
                new Presentation(report.holder().orElse(""), report.count()),
                report.credentials().stream().map(ReportJson::of).toList());
    }

    /** A report on a learner's record has one on each credential in it. */
    private static ReportJson of(Report report) {
        return new ReportJson(
                word(report.verdict()),
                report.checkedAt(),
                report.count(Outcome.PASSED),
                report.count(Outcome.FAILED),
                report.count(Outcome.UNCHECKED),
                report.badge().map(Badge::of).orElse(null),
                report.findings().stream().map(Check::of).toList(),
                report.record().orElse(null),
                null,
                report.contained().stream().map(ReportJson::of).toList());
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
