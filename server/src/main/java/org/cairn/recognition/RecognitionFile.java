package org.cairn.recognition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.cairn.catalog.Card;
import org.cairn.catalog.MicroCredentialId;
import org.cairn.platform.text.Csv;
import org.cairn.platform.web.UserProblem;

/** The file in which a whole catalog is said at once: one line per micro-credential. */
public final class RecognitionFile {

    private static final String SLUG = "micro-credential";
    private static final int MOST_LINES = 5_000;

    private RecognitionFile() {}

    /** A line as it was typed. */
    record Line(int number, String slug, Map<String, String> fields) {}

    /** Every card with what counts today, or with empty fields to be filled in. */
    public static String write(List<Card> cards, Map<MicroCredentialId, Recognition> today) {
        StringBuilder file = new StringBuilder(Csv.MARK);
        file.append(
                Csv.line(
                        Stream.concat(Stream.of(SLUG, "title"), WorthForm.FIELDS.stream())
                                .toList()));
        for (Card card : cards) {
            Recognition said = today.get(card.id());
            Map<String, String> words = said == null ? Map.of() : WorthForm.write(said.worth());
            file.append(
                    Csv.line(
                            Stream.concat(
                                            Stream.of(card.slug(), card.title()),
                                            WorthForm.FIELDS.stream()
                                                    .map(field -> words.getOrDefault(field, "")))
                                    .toList()));
        }
        return file.toString();
    }

    static List<Line> read(String text) {
        List<Csv.Row> rows = Csv.read(text);
        if (rows.isEmpty()) {
            throw new UserProblem("recognition.file.empty");
        }
        if (rows.size() > MOST_LINES) {
            throw new UserProblem("recognition.file.long", MOST_LINES);
        }
        List<String> names =
                rows.getFirst().cells().stream()
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList();
        if (!names.contains(SLUG)) {
            throw new UserProblem("recognition.file.head", SLUG);
        }
        return rows.stream()
                .skip(1)
                .filter(row -> !row.isBlank())
                .map(row -> line(names, row))
                .toList();
    }

    private static Line line(List<String> names, Csv.Row row) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> cells = new ArrayList<>(row.cells());
        for (int i = 0; i < Math.min(names.size(), cells.size()); i++) {
            fields.put(names.get(i), cells.get(i).strip());
        }
        String slug = fields.getOrDefault(SLUG, "");
        return new Line(row.line(), slug, fields);
    }
}
