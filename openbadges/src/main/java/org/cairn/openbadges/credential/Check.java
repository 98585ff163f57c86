package org.cairn.openbadges.credential;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.cairn.openbadges.Iri;
import org.cairn.openbadges.json.JsonProblem;
import org.cairn.openbadges.json.Nesting;
import org.cairn.openbadges.json.StrictJson;
import org.cairn.openbadges.json.ZonedTime;
import tools.jackson.databind.node.ObjectNode;

/** The demands that many parts of a credential share; what breaks one is a CredentialProblem. */
public final class Check {

    private static final Pattern LANGUAGE =
            Pattern.compile("[a-z]{2,4}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?");

    private static final int LAST_YEAR = 9999;
    private static final int LARGEST_EXPONENT = 300;

    private Check() {}

    /**
     * A copy that shares nothing that could be changed.
     *
     * @throws CredentialProblem when it is nested deeper than is read
     */
    static ObjectNode copy(ObjectNode json) {
        try {
            return Nesting.copy(json);
        } catch (JsonProblem problem) {
            throw new CredentialProblem(problem.getMessage());
        }
    }

    /** A text that must be there. */
    public static void text(String value, String what) {
        require(!value.isBlank(), () -> what + " is missing");
        optional(value, what);
    }

    /** A text that may be empty. */
    public static void optional(String value, String what) {
        require(
                StrictJson.isSound(value),
                () -> what + " has half a character (an unpaired surrogate)");
    }

    /** An absolute IRI that must be there. */
    public static void iri(String value, String what) {
        require(!value.isBlank(), () -> what + " is missing");
        require(
                Iri.isFull(value),
                () -> what + " must be a full address (URL or URN), not \"" + value + "\"");
    }

    /**
     * A full address, or nothing.
     *
     * @throws CredentialProblem when it is not
     */
    public static void optionalIri(String value, String what) {
        if (!value.isEmpty()) {
            iri(value, what);
        }
    }

    /**
     * A language as a BCP 47 tag, or nothing.
     *
     * @throws CredentialProblem when it is not
     */
    public static void language(String value, String what) {
        require(
                value.isEmpty() || LANGUAGE.matcher(value).matches(),
                what + " must be a language such as en or es-MX, not \"" + value + "\"");
    }

    /** The time to the second, in a year that the standard can write. */
    public static Instant wholeSeconds(Instant time) {
        require(
                ZonedTime.canBeWritten(time),
                () -> "The time " + time + " lies outside the years 1 to 9999");
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The same, if there is one. */
    public static Optional<Instant> wholeSeconds(Optional<Instant> time) {
        return time.map(Check::wholeSeconds);
    }

    /**
     * A day of the years 1 to 9999, or none.
     *
     * @throws CredentialProblem when it is not
     */
    public static void date(Optional<LocalDate> date, String what) {
        date.ifPresent(day ->
                require(
                        day.getYear() >= 1 && day.getYear() <= LAST_YEAR,
                        what + " lies outside the years 1 to 9999"));
    }

    /** A number that every reader of JSON can hold. */
    public static void number(Optional<BigDecimal> number, String what) {
        number.filter(value -> value.signum() != 0)
                .ifPresent(value ->
                        require(
                                Math.abs((long) value.precision() - value.scale())
                                        <= LARGEST_EXPONENT,
                                what + " is too large or too small a number"));
    }

    /** An amount of something. */
    public static void amount(Optional<BigDecimal> number, String what) {
        number(number, what);
        number.ifPresent(value -> require(value.signum() >= 0, what + " cannot be negative"));
    }

    /**
     * What must be so.
     *
     * @throws CredentialProblem with that sentence when it is not
     */
    public static void require(boolean sound, String problem) {
        if (!sound) {
            throw new CredentialProblem(problem);
        }
    }

    /** The same, where the sentence is put together only when it is needed. */
    static void require(boolean sound, Supplier<String> problem) {
        if (!sound) {
            throw new CredentialProblem(problem.get());
        }
    }
}
