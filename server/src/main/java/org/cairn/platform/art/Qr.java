package org.cairn.platform.art;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** Draws a QR code as one small SVG path. */
public final class Qr {
    private static final int QUIET = 4;

    private Qr() {}

    /**
     * The code for a text, dark on white with the quiet zone that readers ask for.
     *
     * @param label what the code is for, in words, for those who do not see it
     */
    public static String svg(String text, String label) {
        ByteMatrix code = encode(text);
        int size = code.getWidth() + 2 * QUIET;
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" aria-label="%s" \
        shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%dv%dH0z"/>\
        <path stroke="#000" d="%s"/></svg>\
        """
                .formatted(size, size, Xml.text(label), size, size, path(code));
    }

    /** Dark runs as strokes one square high, row by row. */
    private static String path(ByteMatrix code) {
        StringBuilder out = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            out.append('M').append(QUIET).append(' ').append(y + QUIET).append(".5");
            int x = 0;
            while (x < code.getWidth()) {
                int end = runEnd(code, x, y);
                out.append(code.get(x, y) == 1 ? "h" : "m").append(end - x);
                out.append(code.get(x, y) == 1 ? "" : " 0");
                x = end;
            }
        }
        return out.toString();
    }

    private static int runEnd(ByteMatrix code, int from, int y) {
        int end = from;
        while (end < code.getWidth() && code.get(end, y) == code.get(from, y)) {
            end++;
        }
        return end;
    }

    private static ByteMatrix encode(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(
                    "A QR code cannot hold " + text.length() + " letters.", tooLong);
        }
    }
}
