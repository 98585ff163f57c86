package org.cairn.recognition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.cairn.catalog.Card;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.catalog.Worth;
import org.cairn.people.FieldProblems;
import org.jspecify.annotations.Nullable;

/** A file that is being brought: says what comes of each line, and writes nothing yet. */
final class Bringing {

    private final Said said;
    private final LocalDate today;
    private final BiFunction<MicroCredentialId, Worth, Recognition> says;
    private final List<Recognition> news = new ArrayList<>();

    Bringing(Said said, LocalDate today, BiFunction<MicroCredentialId, Worth, Recognition> says) {
        this.said = said;
        this.today = today;
        this.says = says;
    }

    /**
     * What comes of the line.
     *
     * @param card the micro-credential that it names, if there is one
     */
    Brought line(RecognitionFile.Line line, @Nullable Card card) {
        if (card == null) {
            return Brought.unknown(line);
        }
        if (WorthForm.isEmpty(line.fields())) {
            return Brought.of(line, card, Brought.Outcome.EMPTY);
        }
        try {
            Worth worth = WorthForm.read(line.fields(), today);
            if (said.has(card.id(), worth)) {
                return Brought.of(line, card, Brought.Outcome.SAME);
            }
            Recognition statement = says.apply(card.id(), worth);
            said.add(statement);
            news.add(statement);
            return Brought.of(line, card, Brought.Outcome.SAID);
        } catch (FieldProblems problems) {
            return Brought.bad(line, card, problems);
        }
    }

    /** What has to be written. */
    List<Recognition> news() {
        return List.copyOf(news);
    }
}
