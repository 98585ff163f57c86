package org.cairn.world.media;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Random;

/** Makes the sample documents: student work with handwriting that says nothing, and a text set. */
final class SamplePages {
    private static final String HEAD = "Sample document, names removed";
    private static final Instant DATE = Instant.parse("2026-03-02T16:00:00Z");
    private static final String INK = "#31405A";
    private static final String COMMENT = "#2B6A4B";
    private static final String[] KINDS = {
        "Picture book",
        "News article",
        "Table of numbers",
        "Interview",
        "Map",
        "Radio piece",
        "Poem",
        "Letter"
    };
    private static final String[] REASONS = {
        "Gets readers in who tire quickly; the spread in the middle shows the whole question at"
                + " once.",
        "Contradicts the second text on purpose, so that the class has to ask who counted what.",
        "Short enough to be read twice in one lesson, and the second reading changes the first.",
        "Written by somebody from here. Two students read it at home with a grandparent.",
        "Can be listened to. Readers who work on decoding join the same argument.",
        "Hard, and worth it: the vocabulary is taught on the day before with the picture book.",
    };

    private SamplePages() {}

    /** Six samples, first and second version, one sample to a sheet. */
    static byte[] studentWork(String title) {
        Random hand = new Random(title.hashCode());
        try {
            return Sheets.pdf(HEAD, DATE, sheets -> studentWork(sheets, title, hand));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void studentWork(Sheets sheets, String title, Random hand) throws IOException {
        sheets.title(named(title));
        for (int i = 0; i < 6; i++) {
            String student = "Student " + (char) ('A' + i);
            if (i > 0) {
                sheets.next();
            }
            sheets.heading(student + ", first version");
            sheets.handwriting(hand, 7 + hand.nextInt(3), Color.decode(INK));
            sheets.remark("Comment: strength, evidence, one next step", Color.decode(COMMENT));
            sheets.handwriting(hand, 2, Color.decode(COMMENT));
            sheets.heading(student + ", after the comment");
            sheets.handwriting(hand, 8 + hand.nextInt(2), Color.decode(INK));
        }
    }

    /** Eight texts with the reason for each, and notes in the margin. */
    static byte[] textSet(String title) {
        Random pick = new Random(title.hashCode());
        try {
            return Sheets.pdf(HEAD, DATE, sheets -> textSet(sheets, title, pick));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void textSet(Sheets sheets, String title, Random pick) throws IOException {
        sheets.title(named(title));
        sheets.remark(
                "Each text with its kind, its readers and why it is here.", Color.decode(INK));
        int first = pick.nextInt(KINDS.length);
        for (int i = 0; i < 8; i++) {
            int low = 3 + pick.nextInt(5);
            String kind = KINDS[(first + i) % KINDS.length];
            sheets.heading("Text %d: %s, grades %d to %d".formatted(i + 1, kind, low, low + 2));
            sheets.remark(REASONS[(first + i) % REASONS.length], Color.decode(INK));
        }
        sheets.heading("Notes in the margin");
        sheets.handwriting(pick, 6, Color.decode(COMMENT));
    }

    private static String named(String title) {
        return title.isBlank() ? "Sample" : title;
    }
}
