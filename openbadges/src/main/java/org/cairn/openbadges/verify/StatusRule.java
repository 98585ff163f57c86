package org.cairn.openbadges.verify;

import java.util.List;
import java.util.stream.Stream;
import org.cairn.openbadges.status.StatusEntry;
import org.cairn.openbadges.status.StatusProblem;

/**
 * Whether the issuer has taken the badge back or suspended it (Bitstring Status List 1.0, section
 * 3.2; Open Badges 3.0, 1EdTechRevocationList).
 */
final class StatusRule implements Rule<Badge3> {

    @Override
    public String id() {
        return "status";
    }

    @Override
    public Severity severity() {
        return Severity.VALIDITY;
    }

    @Override
    public Message title(Badge3 badge) {
        return Message.of("status.title");
    }

    @Override
    public Judgement check(Badge3 badge) {
        List<StatusEntry> entries;
        try {
            entries = StatusEntry.of(badge.json());
        } catch (StatusProblem problem) {
            return Judgement.unchecked(Message.of("status.misshapen"), problem.getMessage());
        }
        var lookup = new StatusLookup(badge);
        return entries.stream()
                .map(lookup::judge)
                .reduce(StatusRule::worse)
                .orElseGet(() ->
                        Judgement.passed(
                                Message.of(badge.isPart() ? "status.part" : "status.none")));
    }

    /** The worse of two decides; what is worth knowing is kept of both. */
    private static Judgement worse(Judgement one, Judgement other) {
        var decisive = rank(other) < rank(one) ? other : one;
        return decisive.noting(both(one.notices(), other.notices()))
                .detailed(both(one.details(), other.details()));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    private static int rank(Judgement judgement) {
        return switch (judgement.outcome()) {
            case FAILED -> judgement.summary().key().equals("status.suspended") ? 1 : 0;
            case UNCHECKED -> 2;
            case PASSED -> judgement.summary().key().equals("status.none") ? 4 : 3;
        };
    }
}
