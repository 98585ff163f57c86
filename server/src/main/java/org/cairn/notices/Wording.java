package org.cairn.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.cairn.platform.web.Messages;

/**
 * What a notice says, not yet in any language: a message key and its arguments, of which dates stay
 * dates until it is known who reads them.
 */
public record Wording(String key, List<Argument> arguments) {

    /** One argument. */
    public sealed interface Argument permits Words, Date, Day, Moment, Number {}

    /** Words that are the same in every language, such as a title. */
    public record Words(String text) implements Argument {}

    /** A day of a calendar, the same for everybody. */
    public record Date(LocalDate date) implements Argument {}

    /** A day in the reader's zone. */
    public record Day(Instant at) implements Argument {}

    /** A day and a time of day in the reader's zone. */
    public record Moment(Instant at) implements Argument {}

    /** A count. */
    public record Number(int value) implements Argument {}

    public Wording {
        arguments = List.copyOf(arguments);
    }

    static Wording of(String key, Argument... arguments) {
        return new Wording(key, List.of(arguments));
    }

    /** The short sentence: the line in the list and the subject of the letter. */
    public String title(Messages messages, Locale locale, ZoneId zone) {
        return in(messages, key, locale, zone);
    }

    /** What one should know besides. */
    public String words(Messages messages, Locale locale, ZoneId zone) {
        return in(messages, key + ".words", locale, zone);
    }

    /** What the link is called. */
    public String go(Messages messages, Locale locale) {
        return messages.in(locale, key + ".go");
    }

    private String in(Messages messages, String sentence, Locale locale, ZoneId zone) {
        DateTimeFormatter days =
                DateTimeFormatter.ofPattern(messages.in(locale, "platform.date.long"), locale);
        DateTimeFormatter times =
                DateTimeFormatter.ofPattern(messages.in(locale, "platform.time"), locale);
        Object[] plain =
                arguments.stream()
                        .map(argument ->
                                switch (argument) {
                                    case Words(String text) -> text;
                                    case Date(LocalDate date) -> days.format(date);
                                    case Day(Instant at) -> days.format(at.atZone(zone));
                                    case Moment(Instant at) ->
                                            days.format(at.atZone(zone))
                                                    + ", "
                                                    + times.format(at.atZone(zone));
                                    case Number(int value) -> (Object) value;
                                })
                        .toArray();
        return messages.in(locale, sentence, plain);
    }
}
