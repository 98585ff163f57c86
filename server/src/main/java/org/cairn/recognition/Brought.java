package org.cairn.recognition;

import java.util.List;
import java.util.Locale;
import org.cairn.catalog.Card;
import org.cairn.people.FieldProblems;
import org.cairn.platform.web.Text;

/**
 * What came of one line of a file.
 *
 * @param line its number in the file
 * @param title of the micro-credential, or what stood there when it is unknown
 */
public record Brought(int line, String title, Outcome outcome, List<Text> problems) {

    /** Said anew, said already, nothing typed, or not to be taken. */
    public enum Outcome {
        SAID,
        SAME,
        EMPTY,
        BAD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Brought {
        problems = List.copyOf(problems);
    }

    static Brought of(RecognitionFile.Line line, Card card, Outcome outcome) {
        return new Brought(line.number(), card.title(), outcome, List.of());
    }

    static Brought bad(RecognitionFile.Line line, Card card, FieldProblems problems) {
        return new Brought(
                line.number(), card.title(), Outcome.BAD, List.copyOf(problems.byField().values()));
    }

    static Brought unknown(RecognitionFile.Line line) {
        return new Brought(
                line.number(),
                line.slug(),
                Outcome.BAD,
                List.of(Text.of("recognition.problem.unknown", line.slug())));
    }
}
