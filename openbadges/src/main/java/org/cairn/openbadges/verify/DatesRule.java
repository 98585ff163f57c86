package org.cairn.openbadges.verify;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Whether the badge has begun and has not run out. */
final class DatesRule<B> implements Rule<B> {

    private final Function<B, Validity> validity;
    private final Function<B, Instant> now;
    private final Predicate<B> ofPart;

    /**
     * @param now the time for which it is asked
     * @param ofPart whether only a part is shown, which need not say when the badge ends
     */
    DatesRule(Function<B, Validity> validity, Function<B, Instant> now, Predicate<B> ofPart) {
        this.validity = validity;
        this.now = now;
        this.ofPart = ofPart;
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
        var judgement = judge(validity.apply(badge), now.apply(badge));
        return judgement.summary().key().equals("dates.endless") && ofPart.test(badge)
                ? judgement.saying(Message.of("dates.part"))
                : judgement;
    }

    static Judgement judge(Validity dates, Instant now) {
        var details =
                new String[] {
                    "valid from " + dates.from().map(Instant::toString).orElse("(not readable)"),
                    "valid until " + dates.until().map(Instant::toString).orElse(noEnd(dates)),
                    "checked at " + now
                };
        if (dates.isToCome(now)) {
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
