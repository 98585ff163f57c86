package org.cairn.verification;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cairn.openbadges.verify.Message;
import org.cairn.openbadges.verify.Outcome;
import org.cairn.platform.web.Frame;

/** Says in the reader's language what the verifier found; also for the pages of other rooms. */
public final class Sayings {

    private Sayings() {}

    /** The sentence; its arguments stand in the order of their names. */
    public static String say(Frame frame, Message message) {
        Object[] arguments =
                new TreeMap<>(message.arguments())
                        .entrySet().stream().map(entry -> shown(frame, entry)).toArray();
        return frame.t("verification.says." + message.key(), arguments);
    }

    private static String shown(Frame frame, Map.Entry<String, String> argument) {
        return switch (argument.getKey()) {
            case "date" -> day(frame, argument.getValue());
            case "first" -> Faults.say(frame, argument.getValue());
            default -> argument.getValue();
        };
    }

    private static String day(Frame frame, String time) {
        try {
            return frame.date(Instant.parse(time));
        } catch (DateTimeParseException notDate) {
            return time;
        }
    }

    /** The word for what came of a check. */
    public static String outcome(Frame frame, Outcome outcome) {
        return frame.t("verification.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    /** The class that gives it its color. */
    public static String color(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "c-k-met";
            case FAILED -> "c-k-problem";
            case UNCHECKED -> "c-k-notyet";
        };
    }

    public static String icon(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "check";
            case FAILED -> "cross";
            case UNCHECKED -> "question";
        };
    }
}
