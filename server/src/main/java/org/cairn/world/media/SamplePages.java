package org.cairn.world.media;

import java.awt.Color;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Random;
import org.cairn.platform.art.Letterhead;
import org.cairn.platform.art.Paper;

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
        "Gets readers in who tire quickly; the spread in the middle shows the whole question at once.",
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
            return Sheets.pdf(named(title), HEAD, DATE, sheets -> studentWork(sheets, title, hand));
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

    /** A table of texts with the reason for each, and a page of notes. */
    static byte[] textSet(String title) {
        Random pick = new Random(title.hashCode());
        StringBuilder body = new StringBuilder("<h1>" + escaped(title) + "</h1>");
        body.append(
                "<p class=\"p-lead\">Each text with its kind, its readers and why it is here.</p>");
        body.append(
                "<table class=\"p-table\"><thead><tr><th scope=\"col\">Text</th><th scope=\"col\">Kind</th>");
        body.append(
                "<th scope=\"col\">Grade band</th><th scope=\"col\">Why it is in the set</th></tr></thead><tbody>");
        int first = pick.nextInt(KINDS.length);
        for (int i = 0; i < 8; i++) {
            int low = 3 + pick.nextInt(5);
            body.append("<tr><th scope=\"row\" style=\"white-space: nowrap\">Text ")
                    .append(i + 1)
                    .append("</th><td>");
            body.append(KINDS[(first + i) % KINDS.length]).append("</td><td>");
            body.append(low).append(" to ").append(low + 2).append("</td><td>");
            body.append(REASONS[(first + i) % REASONS.length]).append("</td></tr>");
        }
        body.append("</tbody></table><h2>Notes in the margin</h2>");
        body.append(handwriting(pick, "Notes by hand", 6));
        return print(title, body.toString());
    }

    private static byte[] print(String title, String body) {
        return Paper.pdf(new Letterhead(named(title), "en", HEAD, "#1F5FA8", DATE), body);
    }

    private static String named(String title) {
        return title.isBlank() ? "Sample" : title;
    }

    /** Ruled lines with loops that look like writing from afar. */
    private static String handwriting(Random hand, String label, int lines) {
        StringBuilder out = new StringBuilder();
        int height = lines * 26 + 10;
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"")
                .append(height);
        out.append("\" viewBox=\"0 0 640 ").append(height).append("\" aria-label=\"");
        out.append(escaped(label)).append(", handwriting\">");
        for (int i = 1; i <= lines; i++) {
            out.append("<path stroke=\"#DDE3EA\" d=\"M0 ").append(i * 26).append("h640\"/>");
            double end = i == lines ? 180 + hand.nextInt(300) : 560 + hand.nextInt(70);
            out.append(
                    "<path fill=\"none\" stroke-width=\"1.3\" stroke-linecap=\"round\" stroke=\"");
            out.append(COMMENT).append("\" d=\"");
            out.append(words(hand, i * 26 - 3, end)).append("\"/>");
        }
        return out.append("</svg>").toString();
    }

    private static String words(Random hand, int base, double end) {
        StringBuilder out = new StringBuilder();
        int x = 4;
        while (x < end) {
            out.append('M').append(x).append(' ').append(base);
            int letters = 2 + hand.nextInt(6);
            for (int i = 0; i < letters; i++) {
                int wide = 6 + hand.nextInt(3);
                int high = hand.nextInt(5) == 0 ? 30 : 12 + hand.nextInt(5);
                out.append('q').append(wide - 2).append(' ').append(-high).append(' ');
                out.append(wide).append(" 0");
                x += wide;
            }
            x += 9 + hand.nextInt(5);
        }
        return out.toString();
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
