package org.cairn.platform.art;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;

/**
 * One bundled typeface that draws words as outlines, so that no font has to be installed anywhere.
 */
public enum Face {
    SERIF_TITLE("cairn-serif-title.ttf"),
    SERIF("cairn-serif-400.ttf"),
    SERIF_STRONG("cairn-serif-600.ttf"),
    SANS("cairn-sans-400.ttf"),
    SANS_STRONG("cairn-sans-600.ttf"),
    SANS_RIM("cairn-sans-640.ttf"),
    SANS_WORD("cairn-sans-740.ttf");

    private final String file;
    private final ConcurrentHashMap<Integer, Glyph> glyphs = new ConcurrentHashMap<>();
    private volatile @Nullable Source source;

    Face(String file) {
        this.file = file;
    }

    /** Whether every letter of the words is in this typeface. */
    public boolean canDraw(String words) {
        return composed(words).codePoints().allMatch(c -> glyph(c).known());
    }

    /** Width of the words in units of the drawing. */
    public double width(String words, double size, double letterSpace) {
        String text = composed(words);
        double sum = text.codePoints().mapToDouble(c -> glyph(c).advance()).sum();
        int gaps = Math.max(0, text.codePointCount(0, text.length()) - 1);
        return sum * size + letterSpace * gaps;
    }

    /** Outline of the words with their baseline starting at the given point. */
    public Shape shape(String words, double x, double y, double size) {
        Path2D.Double out = new Path2D.Double();
        double at = x;
        for (int c : composed(words).codePoints().toArray()) {
            Glyph glyph = glyph(c);
            AffineTransform place = new AffineTransform(size, 0, 0, -size, at, y);
            out.append(glyph.outline().getPathIterator(place), false);
            at += glyph.advance() * size;
        }
        return out;
    }

    /** The file of the typeface, for documents that carry it. */
    public InputStream open() {
        return Objects.requireNonNull(
                Face.class.getResourceAsStream("fonts/" + file), "missing typeface " + file);
    }

    boolean canDraw(int codePoint) {
        return glyph(codePoint).known();
    }

    double advance(int codePoint) {
        return glyph(codePoint).advance();
    }

    /** Draws one letter through the given transformation of the em square. */
    void draw(PathWriter pen, int codePoint, AffineTransform place) {
        double[] p = new double[6];
        PathIterator i = glyph(codePoint).outline().getPathIterator(place);
        for (; !i.isDone(); i.next()) {
            switch (i.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> pen.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> pen.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO -> pen.quadTo(p[0], p[1], p[2], p[3]);
                case PathIterator.SEG_CUBICTO -> pen.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                default -> pen.close();
            }
        }
    }

    static String composed(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFC);
    }

    private Glyph glyph(int codePoint) {
        Glyph known = glyphs.get(codePoint);
        return known != null ? known : glyphs.computeIfAbsent(codePoint, this::read);
    }

    private Glyph read(int codePoint) {
        Source from = source();
        try {
            // the parser keeps a read position, so two threads must not use it at once
            synchronized (from) {
                int id = from.letters().getGlyphId(codePoint);
                double em = from.font().getUnitsPerEm();
                GlyphData data = from.font().getGlyph().getGlyph(id);
                Path2D.Double outline = new Path2D.Double();
                if (data != null) {
                    AffineTransform toEm = AffineTransform.getScaleInstance(1 / em, 1 / em);
                    outline.append(data.getPath().getPathIterator(toEm), false);
                }
                return new Glyph(outline, from.font().getAdvanceWidth(id) / em, id != 0);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException("The bundled typeface cannot be read: " + file, broken);
        }
    }

    private Source source() {
        Source known = source;
        if (known != null) {
            return known;
        }
        try (InputStream in = open()) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            Source read = new Source(font, font.getUnicodeCmapLookup());
            source = read;
            return read;
        } catch (IOException broken) {
            throw new UncheckedIOException("The bundled typeface cannot be read: " + file, broken);
        }
    }

    private record Glyph(Path2D.Double outline, double advance, boolean known) {}

    private record Source(TrueTypeFont font, CmapLookup letters) {}
}
