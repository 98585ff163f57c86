package org.cairn.world.media;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.cairn.platform.art.Face;

/**
 * Sheets of student work, drawn stroke by stroke from top to bottom: the demo world needs dozens of
 * them before its first page, and a page of HTML takes many times as long to set.
 */
final class Sheets {

    private static final float LEFT = 66;
    private static final float RIGHT = 546;
    private static final float RULE = 19.5f;
    private static final Color PAPER_RULE = new Color(0xDDE3EA);
    private static final Color WORDS = new Color(0x1B2430);

    private final PDDocument document;
    private final PDFont plain;
    private final PDFont strong;
    private final String head;
    private PDPageContentStream pen;
    private float y;

    private Sheets(PDDocument document, String head) throws IOException {
        this.document = document;
        this.head = head;
        this.plain = PDType0Font.load(document, Face.SANS.open(), true);
        this.strong = PDType0Font.load(document, Face.SERIF_STRONG.open(), true);
        this.pen = sheet();
    }

    /** What stands on the sheets, told from top to bottom. */
    interface Story {
        void tell(Sheets sheets) throws IOException;
    }

    /**
     * The document; the same story gives the same bytes. What it is called stands on its sheets
     * only: whoever takes it in would take anything else out.
     */
    static byte[] pdf(String head, Instant date, Story story) throws IOException {
        try (PDDocument document = new PDDocument()) {
            Sheets sheets = new Sheets(document, head);
            story.tell(sheets);
            sheets.pen.close();
            PDDocumentInformation about = new PDDocumentInformation();
            about.setProducer("Cairn");
            GregorianCalendar day = new GregorianCalendar();
            day.setTimeInMillis(date.toEpochMilli());
            about.setCreationDate(day);
            document.setDocumentInformation(about);
            document.getDocumentCatalog().setLanguage("en");
            document.setDocumentId(date.toEpochMilli());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    void next() throws IOException {
        pen.close();
        pen = sheet();
    }

    void title(String words) throws IOException {
        write(words, Face.SERIF_STRONG, 20, WORDS, 34);
    }

    void heading(String words) throws IOException {
        write(words, Face.SERIF_STRONG, 13, WORDS, 26);
    }

    void remark(String words, Color color) throws IOException {
        write(words, Face.SANS, 10, color, 22);
    }

    /** Ruled lines with loops that look like writing from afar. */
    void handwriting(Random hand, int lines, Color ink) throws IOException {
        for (int i = 1; i <= lines; i++) {
            y -= RULE;
            pen.setLineWidth(0.75f);
            pen.setStrokingColor(PAPER_RULE);
            pen.moveTo(LEFT, y);
            pen.lineTo(RIGHT, y);
            pen.stroke();
            pen.setLineWidth(1);
            pen.setLineCapStyle(1);
            pen.setStrokingColor(ink);
            float end = i == lines ? 135 + hand.nextInt(225) : 420 + hand.nextInt(52);
            loops(hand, LEFT + end);
            pen.stroke();
        }
        y -= 8;
    }

    private void loops(Random hand, float end) throws IOException {
        float x = LEFT + 3;
        float base = y + 2.25f;
        while (x < end) {
            pen.moveTo(x, base);
            int letters = 2 + hand.nextInt(6);
            for (int i = 0; i < letters; i++) {
                float wide = 4.5f + hand.nextInt(3) * 0.75f;
                float high = hand.nextInt(5) == 0 ? 15 : 6 + hand.nextInt(5) * 0.5f;
                pen.curveTo(
                        x + wide * 0.45f,
                        base + high,
                        x + wide * 0.85f,
                        base + high,
                        x + wide,
                        base);
                x += wide;
            }
            x += 6.75f + hand.nextInt(5) * 0.75f;
        }
    }

    private PDPageContentStream sheet() throws IOException {
        PDPage page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        pen = new PDPageContentStream(document, page);
        y = PDRectangle.LETTER.getHeight() - 34;
        write(head, Face.SANS, 9, new Color(0x5B6673), 16);
        return pen;
    }

    /** Letters that the typeface lacks are left out. */
    private void write(String words, Face face, float size, Color color, float room)
            throws IOException {
        y -= room;
        String drawn =
                words.codePoints()
                        .filter(c -> face.canDraw(Character.toString(c)))
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        pen.beginText();
        pen.setFont(face == Face.SANS ? plain : strong, fitting(drawn, face, size));
        pen.setNonStrokingColor(color);
        pen.newLineAtOffset(LEFT, y);
        pen.showText(drawn);
        pen.endText();
    }

    private float fitting(String words, Face face, float size) throws IOException {
        float wide = (face == Face.SANS ? plain : strong).getStringWidth(words) / 1_000 * size;
        return Math.min(size, size * (RIGHT - LEFT) / Math.max(1, wide));
    }
}
