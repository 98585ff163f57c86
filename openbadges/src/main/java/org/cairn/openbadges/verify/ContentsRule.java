package org.cairn.openbadges.verify;

import java.util.ArrayList;
import java.util.List;
import org.cairn.openbadges.verify.Contents.Words;

/**
 * Whether each credential in a learner's record is genuine by itself; the signature on the record
 * says nothing about that (CLR 2.0, verification).
 */
final class ContentsRule implements Rule<Badge3> {

    private static final Words PASSED = new Words("contents.passed-once", "contents.passed");
    private static final Words FAILED = new Words("contents.failed-once", "contents.failed");
    private static final Words UNCHECKED =
            new Words("contents.unchecked-once", "contents.unchecked");

    @Override
    public String id() {
        return "contents";
    }

    @Override
    public Severity severity() {
        return Severity.GENUINENESS;
    }

    @Override
    public boolean applies(Badge3 badge) {
        return badge.isClr() && Contents.count(badge) > 0;
    }

    @Override
    public Message title(Badge3 badge) {
        return Message.of("contents.title");
    }

    @Override
    public Judgement check(Badge3 badge) {
        return judge(badge).noting(notices(badge)).detailed(Contents.details(badge));
    }

    private static Judgement judge(Badge3 badge) {
        var inside = badge.contained();
        if (inside.stream().anyMatch(ContentsRule::isForged)) {
            return Judgement.failed(Contents.message(FAILED, badge, ContentsRule::isForged));
        }
        if (inside.stream().anyMatch(ContentsRule::isUnknown)) {
            return Judgement.unchecked(Contents.message(UNCHECKED, badge, ContentsRule::isUnknown));
        }
        var passed = Contents.message(PASSED, badge, _ -> true);
        return Contents.count(badge) > inside.size()
                ? Judgement.unchecked(more(badge))
                : Judgement.passed(passed);
    }

    private static List<Message> notices(Badge3 badge) {
        var notices = new ArrayList<Message>();
        if (badge.json().path("partial").asBoolean(false)) {
            notices.add(Message.of("contents.partial"));
        }
        var others = Contents.ofOthers(badge);
        if (!others.isEmpty()) {
            notices.add(Message.of("contents.other-learner", "names", others));
        }
        if (Contents.count(badge) > badge.contained().size()) {
            notices.add(more(badge));
        }
        return notices;
    }

    private static Message more(Badge3 badge) {
        return Message.of("contents.more", "count", Integer.toString(badge.contained().size()));
    }

    private static boolean isForged(Report report) {
        return Contents.has(
                report, Outcome.FAILED, finding -> finding.severity() == Severity.GENUINENESS);
    }

    private static boolean isUnknown(Report report) {
        return Contents.has(
                report, Outcome.UNCHECKED, finding -> finding.severity() == Severity.GENUINENESS);
    }
}
