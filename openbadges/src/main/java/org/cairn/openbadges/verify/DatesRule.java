package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Whether the badge has begun and has not run out. */
final class DatesRule<B> implements Rule<B> {

    private final Function<B, Span> span;

    /** When a badge is valid, and the time for which that is asked. */
    record Span(Optional<Instant> from, Optional<Instant> until, Instant now) {}

    DatesRule(Function<B, Span> span) {
        this.span = span;
    }

    @Override
    public String id() {
        return "dates";
    }

    @Override
    public Severity severity() {
        return Severity.VALIDITY;
    }

    @Override
    public Message title(B badge) {
        return Message.of("dates.title");
    }

    @Override
    public Judgement check(B badge) {
        var dates = span.apply(badge);
        var details =
                new String[] {
                    "valid from " + dates.from().map(Instant::toString).orElse("(not readable)"),
                    "valid until " + dates.until().map(Instant::toString).orElse("(no end)"),
                    "checked at " + dates.now()
                };
        if (dates.from().isEmpty()) {
            return Judgement.unchecked(Message.of("dates.unreadable"), details);
        }
        if (dates.from().get().isAfter(dates.now())) {
            return Judgement.failed(
                    Message.of("dates.not-yet", "date", dates.from().get().toString()), details);
        }
        return dates.until()
                .map(end -> ending(end, dates.now(), details))
                .orElseGet(() -> Judgement.passed(Message.of("dates.endless"), details));
    }

    private static Judgement ending(Instant end, Instant now, String... details) {
        return end.isBefore(now)
                ? Judgement.failed(Message.of("dates.expired", "date", end.toString()), details)
                : Judgement.passed(Message.of("dates.passed", "date", end.toString()), details);
    }
}
