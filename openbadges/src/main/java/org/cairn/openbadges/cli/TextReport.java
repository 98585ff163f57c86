package org.cairn.openbadges.cli;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.cairn.openbadges.verify.BadgeFacts;
import org.cairn.openbadges.verify.Finding;
import org.cairn.openbadges.verify.Outcome;
import org.cairn.openbadges.verify.PresentationReport;
import org.cairn.openbadges.verify.Report;
import org.cairn.openbadges.verify.Verdict;

/** Tells people what was found: a line with the answer for each badge, then all findings. */
final class TextReport {

    private static final String MARGIN = " ".repeat(28);
    private static final int MOST_DETAILS = 12;

    private final StringBuilder text = new StringBuilder();

    private TextReport() {}

    static String of(List<Checked> all) {
        var report = new TextReport();
        for (var checked : all) {
            switch (checked) {
                case Checked.Done done -> report.done(done);
                case Checked.Shown shown -> report.shown(shown);
                case Checked.Unread unread -> report.headline(unread, unread.problem());
            }
        }
        if (all.size() > 1) {
            report.sum(all);
        }
        return report.text.toString();
    }

    private void done(Checked.Done done) {
        headline(done, done.reason().orElse(""));
        done.report().badge().ifPresent(this::badge);
        for (var finding : done.report().findings()) {
            boolean decides = Decision.decides(finding, done.report(), done.lenient());
            finding(finding, decides);
        }
        done.report().contained().forEach(this::contained);
        text.append('\n');
    }

    private void shown(Checked.Shown shown) {
        headline(shown, shown.words());
        holder(shown.report());
        for (var finding : shown.report().findings()) {
            finding(finding, Decision.decides(finding, shown.report(), shown.lenient()));
        }
        text.append('\n');
        shown.credentials().forEach(this::done);
    }

    private void holder(PresentationReport report) {
        var says = report.isSignedByHolder() ? "Held by " : "Names as its holder ";
        report.holder()
                .filter(who -> !who.isEmpty())
                .ifPresent(who -> text.append("  ").append(Plain.line(says + who)).append('\n'));
    }

    /** One line for each credential in a learner's record. */
    private void contained(Report report) {
        var says = report.badge().map(TextReport::inside).orElse("cannot be read");
        text.append("  holds  %-20s  ".formatted(word(report.verdict())));
        text.append(Plain.line(says)).append('\n');
    }

    private static String inside(BadgeFacts facts) {
        var says = facts.name() + ", issued by " + facts.issuer().name();
        return facts.kind() == BadgeFacts.Kind.BADGE ? says : kind(facts.kind()) + ": " + says;
    }

    private static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void headline(Checked checked, String reason) {
        var source = checked.source().equals(Input.STANDARD) ? "standard input" : checked.source();
        text.append(Plain.line(source)).append(": ").append(checked.answer().words());
        text.append(reason.isEmpty() ? "" : ". " + Plain.line(reason)).append('\n');
    }

    private void badge(BadgeFacts facts) {
        var says = new StringBuilder(facts.name()).append(", issued by ");
        says.append(facts.issuer().name());
        var id = facts.issuer().id();
        if (!id.isEmpty() && !id.equals(facts.issuer().name())) {
            says.append(" (").append(id).append(')');
        }
        facts.recipient().ifPresent(who -> says.append(" to ").append(who));
        facts.issued()
                .map(time -> time.atOffset(ZoneOffset.UTC).toLocalDate())
                .ifPresent(day -> says.append(" on ").append(day));
        text.append("  ").append(kind(facts.kind()));
        text.append(" (").append(facts.standard()).append("): ");
        text.append(Plain.line(says.toString())).append('\n');
    }

    private static String kind(BadgeFacts.Kind kind) {
        return switch (kind) {
            case BADGE, ASSERTION -> "Badge";
            case ENDORSEMENT -> "Endorsement";
            case LEARNER_RECORD -> "Learner’s record";
            case OTHER -> "Credential of another kind";
        };
    }

    private void finding(Finding finding, boolean decides) {
        text.append("  %-11s  %-12s ".formatted(outcome(finding, decides), finding.rule()));
        text.append(Plain.line(finding.summary().english())).append('\n');
        for (var notice : finding.notices()) {
            text.append(MARGIN).append(Plain.line(notice.english())).append('\n');
        }
        if (finding.outcome() != Outcome.PASSED) {
            finding.details().stream()
                    .limit(MOST_DETAILS)
                    .forEach(detail ->
                            text.append(MARGIN)
                                    .append("- ")
                                    .append(Plain.line(detail))
                                    .append('\n'));
        }
    }

    private static String outcome(Finding finding, boolean decides) {
        return switch (finding.outcome()) {
            case PASSED -> "passed";
            case FAILED -> decides ? "FAILED" : "failed";
            case UNCHECKED -> "not checked";
        };
    }

    private void sum(List<Checked> all) {
        text.append(all.size()).append(" badges: ");
        text.append(count(all, Answer.VALID)).append(" valid, ");
        text.append(count(all, Answer.INVALID)).append(" not valid, ");
        text.append(count(all, Answer.UNCHECKED)).append(" could not be checked\n");
    }

    private static long count(List<Checked> all, Answer answer) {
        return all.stream().filter(checked -> checked.answer() == answer).count();
    }
}
