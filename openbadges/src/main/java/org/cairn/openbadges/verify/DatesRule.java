package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Whether the badge has begun and has not run out. */
final class DatesRule<B> implements Rule<B> {

    private final Function<B, Validity> validity;
    private final Function<B, Instant> now;

    /**
     * @param now the time for which it is asked
     */
    DatesRule(Function<B, Validity> validity, Function<B, Instant> now) {
        this.validity = validity;
        this.now = now;
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
        return judge(validity.apply(badge), now.apply(badge));
    }

    static Judgement judge(Validity dates, Instant now) {
        var details =
                new String[] {
                    "valid from " + dates.from().map(Instant::toString).orElse("(not readable)"),
                    "valid until " + dates.until().map(Instant::toString).orElse(noEnd(dates)),
                    "checked at " + now
                };
        if (dates.beginsAfter(now)) {
            return Judgement.failed(message("dates.not-yet", dates.from()), details);
        }
        if (dates.endedBefore(now)) {
            return Judgement.failed(message("dates.expired", dates.until()), details);
        }
        if (dates.from().isEmpty() || dates.beginnings().unreadable()) {
            return Judgement.unchecked(Message.of("dates.unreadable"), details);
        }
        if (dates.ends().unreadable()) {
            return Judgement.unchecked(Message.of("dates.end-unreadable"), details);
        }
        return Judgement.passed(
                dates.until().isPresent()
                        ? message("dates.passed", dates.until())
                        : Message.of("dates.endless"),
                details);
    }

    private static String noEnd(Validity dates) {
        return dates.ends().unreadable() ? "(not readable)" : "(no end)";
    }

    private static Message message(String key, Optional<Instant> date) {
        return Message.of(key, "date", date.map(Instant::toString).orElse(""));
    }
}
