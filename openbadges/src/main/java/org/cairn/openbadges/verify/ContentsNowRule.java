package org.cairn.openbadges.verify;

import org.cairn.openbadges.verify.Contents.Words;

/**
 * Which credentials in a learner's record count today. A record is a history: one that ran out or
 * was taken back since says nothing against the others.
 */
final class ContentsNowRule implements Rule<Badge3> {

    private static final Words FAILED =
            new Words("contents-now.failed-once", "contents-now.failed");
    private static final Words UNCHECKED =
            new Words("contents-now.unchecked-once", "contents-now.unchecked");

    @Override
    public String id() {
        return "contents-now";
    }

    @Override
    public Severity severity() {
        return Severity.ADVICE;
    }

    @Override
    public boolean applies(Badge3 badge) {
        return !badge.contained().isEmpty();
    }

    @Override
    public Message title(Badge3 badge) {
        return Message.of("contents-now.title");
    }

    @Override
    public Judgement check(Badge3 badge) {
        var inside = badge.contained();
        if (inside.stream().anyMatch(ContentsNowRule::isOver)) {
            return Judgement.failed(Contents.message(FAILED, badge, ContentsNowRule::isOver));
        }
        if (inside.stream().anyMatch(ContentsNowRule::isUnknown)) {
            return Judgement.unchecked(
                    Contents.message(UNCHECKED, badge, ContentsNowRule::isUnknown));
        }
        return Judgement.passed(Message.of("contents-now.passed"));
    }

    private static boolean isOver(Report report) {
        return Contents.has(
                report, Outcome.FAILED, finding -> finding.severity() == Severity.VALIDITY);
    }

    private static boolean isUnknown(Report report) {
        return report.badge().isEmpty()
                || Contents.has(
                        report,
                        Outcome.UNCHECKED,
                        finding -> finding.severity() == Severity.VALIDITY);
    }
}
